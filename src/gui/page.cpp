// SPDX-License-Identifier: Apache-2.0
#include "gui/page.h"

namespace lockkeeper::gui {

Page::Page(Step step, Workbench &bench)
    : m_step(step)
    , m_bench(bench)
{ }

void Page::refuse(const Text &why, QWidget *cause)
{
    m_refusal = Notice {.kind = QStringLiteral("warning"), .sentence = why};
    Q_EMIT changed();
    if (cause != nullptr)
        cause->setFocus(Qt::OtherFocusReason);
}

Notice noticeOf(const Error &error)
{
    return {.kind = QStringLiteral("critical"),
            .sentence = error.message,
            .line = error.advice,
            .detail = error.detail};
}

} // namespace lockkeeper::gui
