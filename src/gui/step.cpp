// SPDX-License-Identifier: Apache-2.0
#include "gui/step.h"

namespace lockkeeper::gui {

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
