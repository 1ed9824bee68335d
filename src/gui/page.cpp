// SPDX-License-Identifier: Apache-2.0
#include "gui/page.h"

namespace lockkeeper::gui {

Page::Page(Step step, Workbench &bench)
    : m_step(step)
    , m_bench(bench)
{ }

void Page::stop()
{
    if (job() != nullptr)
        job()->cancel();
}

void Page::refuse(const Text &why, QWidget *cause)
{
    m_refusal = Notice {.kind = QStringLiteral("warning"), .sentence = why};
    Q_EMIT changed();
    if (cause != nullptr)
        cause->setFocus(Qt::OtherFocusReason);
}

Notice noticeOf(const Error &error)
{
    // Whoever asked to stop is told that it did: nothing is wrong.
    const bool isStopped = error.kind == ErrorKind::Cancelled;
    return {.kind = isStopped ? QStringLiteral("info") : QStringLiteral("critical"),
            .sentence = error.message,
            .line = error.advice,
            .detail = error.detail};
}

} // namespace lockkeeper::gui
