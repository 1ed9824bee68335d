// SPDX-License-Identifier: Apache-2.0
#include "gui/laterpage.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

Message meanwhile(Step step)
{
    switch (step) {
    case Step::Fixes:
        return text("gui",
                    "Fixes come with the next version. Until then each finding of the checks says "
                    "what to do, with the exact lines; nothing is changed by this program.");
    case Step::Connectors:
        return text("gui",
                    "Putting connectors in place comes with the next version. Until then copy the "
                    "JAR files by hand.");
    case Step::Restart:
        return text("gui",
                    "Restarting the cluster comes with the next version. Until then use "
                    "stop-cluster.sh and start-cluster.sh, then run the checks again.");
    default:
        break;
    }
    return text("gui",
                "The smoke pipeline comes with the next version. Until then the report tells "
                "whether the cluster is ready, but not that a row has arrived.");
}

} // namespace

LaterPage::LaterPage(Step step, Workbench &workbench)
    : Page(step, workbench)
    , m_words(new QLabel)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addStretch();
}

Text LaterPage::primaryText() const
{
    return text("gui", "Next: report");
}

void LaterPage::primary()
{
    Q_EMIT wants(Step::Report);
}

StepState LaterPage::state() const
{
    return {.kind = StepState::Kind::NotYet, .why = text("gui", "in the next version")};
}

void LaterPage::retranslate()
{
    m_words->setText(say(meanwhile(step())));
}

} // namespace lockkeeper::gui
