// SPDX-License-Identifier: Apache-2.0
#include "gui/step.h"

#include "gui/laterpage.h"
#include "gui/pages/checkspage.h"
#include "gui/pages/clusterpage.h"
#include "gui/pages/hostspage.h"
#include "gui/pages/reportpage.h"
#include "gui/pages/sourcespage.h"
#include "gui/pages/startpage.h"

namespace lockkeeper::gui {
namespace {

template <typename T> Page *page(Workbench &bench)
{
    return new T(bench);
}

struct Entry
{
    Step step;
    const char *id; ///< kept in files: never another
    Message name;
    Page *(*make)(Workbench &bench) = nullptr; ///< none: this version does not have it
};

// The whole road. A step that gets its page is one line here.
constexpr std::array kRoad {
    Entry {Step::Start, "start", text("gui", "Start"), page<StartPage>},
    Entry {Step::Hosts, "hosts", text("gui", "Hosts"), page<HostsPage>},
    Entry {Step::Cluster, "cluster", text("gui", "Cluster"), page<ClusterPage>},
    Entry {Step::Sources, "sources", text("gui", "Source and sink"), page<SourcesPage>},
    Entry {Step::Checks, "checks", text("gui", "Checks"), page<ChecksPage>},
    Entry {Step::Fixes, "fixes", text("gui", "Fixes")},
    Entry {Step::Connectors, "connectors", text("gui", "Connectors")},
    Entry {Step::Restart, "restart", text("gui", "Restart")},
    Entry {Step::Smoke, "smoke", text("gui", "Smoke test")},
    Entry {Step::Report, "report", text("gui", "Report"), page<ReportPage>},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kRoad.size(); ++i) {
        if (kRoad.at(i).step != kSteps.at(i))
            return false;
    }
    return true;
}
static_assert(kRoad.size() == kSteps.size() && isInOrder());

const Entry &entry(Step step)
{
    return kRoad.at(static_cast<std::size_t>(step));
}

} // namespace

QString stepId(Step step)
{
    return QString::fromLatin1(entry(step).id);
}

Step stepOf(const QString &id)
{
    for (const Entry &each : kRoad) {
        if (id == QLatin1String(each.id))
            return each.step;
    }
    return Step::Start;
}

Message stepName(Step step)
{
    return entry(step).name;
}

bool isBuilt(Step step)
{
    return entry(step).make != nullptr;
}

Page *makePage(Step step, Workbench &bench)
{
    return isBuilt(step) ? entry(step).make(bench) : new LaterPage(step, bench);
}

} // namespace lockkeeper::gui
