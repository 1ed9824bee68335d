// SPDX-License-Identifier: Apache-2.0
#include "gui/step.h"

namespace lockkeeper::gui {

namespace {

constexpr std::array kIds {"start", "hosts",      "cluster", "sources", "checks",
                           "fixes", "connectors", "restart", "smoke",   "report"};

} // namespace

QString stepId(Step step)
{
    return QString::fromLatin1(kIds.at(static_cast<std::size_t>(step)));
}

Step stepOf(const QString &id)
{
    for (const Step step : kSteps) {
        if (stepId(step) == id)
            return step;
    }
    return Step::Start;
}

Message stepName(Step step)
{
    switch (step) {
    case Step::Start:
        return text("gui", "Start");
    case Step::Hosts:
        return text("gui", "Hosts");
    case Step::Cluster:
        return text("gui", "Cluster");
    case Step::Sources:
        return text("gui", "Source and sink");
    case Step::Checks:
        return text("gui", "Checks");
    case Step::Fixes:
        return text("gui", "Fixes");
    case Step::Connectors:
        return text("gui", "Connectors");
    case Step::Restart:
        return text("gui", "Restart");
    case Step::Smoke:
        return text("gui", "Smoke test");
    case Step::Report:
        break;
    }
    return text("gui", "Report");
}

} // namespace lockkeeper::gui
