// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/startpage.h"

#include "base/printable.h"
#include "gui/pages/begincard.h"
#include "gui/pages/recentlist.h"

#include <QHBoxLayout>

namespace lockkeeper::gui {

StartPage::StartPage(Workbench &workbench)
    : Page(Step::Start, workbench)
    , m_recent(new RecentList(workbench))
    , m_begin(new BeginCard(workbench))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    row->addWidget(m_recent, 3);
    row->addWidget(m_begin, 2, Qt::AlignTop);
    connect(m_recent, &RecentList::chose, this, &StartPage::changed);
    connect(m_recent, &RecentList::openWanted, this,
            [this](const QString &path) { openPath(path); });
    connect(m_recent, &RecentList::forgetWanted, this, &StartPage::forget);
    connect(m_begin, &BeginCard::createWanted, this, &StartPage::create);
    connect(m_begin, &BeginCard::openWanted, this, &StartPage::openPath);
}

Text StartPage::title() const
{
    return text("gui", "Where to start");
}

Text StartPage::primaryText() const
{
    if (const project::RecentProfile *profile = m_recent->toContinue())
        return text("gui", "Continue: %1").arg(oneLine(profile->name, 40));
    return text("gui", "New cluster");
}

void StartPage::primary()
{
    // A press before the profiles are read waits, or it would make a cluster that nobody wants.
    m_isPressed = !m_hasRead;
    if (m_isPressed)
        return;
    if (const project::RecentProfile *profile = m_recent->toContinue())
        openPath(profile->path);
    else
        create();
}

std::optional<Notice> StartPage::notice() const
{
    return m_problem;
}

StepState StartPage::state() const
{
    return {.kind = bench().isOpen() ? StepState::Kind::Done : StepState::Kind::ToDo};
}

void StartPage::enter()
{
    m_job.start([store = bench().store()](const engine::Control &) { return store.recent(); },
                [this](const project::RecentProfiles &recent) {
                    m_hasRead = true;
                    m_recent->setProfiles(recent.items);
                    if (!recent.told.isEmpty())
                        m_problem = Notice {.kind = QStringLiteral("warning"),
                                            .sentence = recent.told.first()};
                    Q_EMIT changed();
                    if (m_isPressed)
                        primary();
                });
}

void StartPage::create()
{
    m_job.start([store = bench().store(),
                 name = m_begin->name()](const engine::Control &) { return store.create(name); },
                [this](Result<project::Opened> opened) {
                    m_begin->clearName();
                    take(std::move(opened), true);
                });
}

void StartPage::openPath(const QString &path, const QString &secrets)
{
    struct Read
    {
        Result<project::Opened> opened;
        profile::SecretStore secrets = {};
        std::optional<Error> problem = {};
    };
    m_job.start(
        [store = bench().store(), path, secrets](const engine::Control &) {
            Read read {.opened = store.open(path)};
            if (secrets.isEmpty() || !read.opened)
                return read;
            if (const auto added = read.secrets.addFile(secrets); !added)
                read.problem = added.error();
            return read;
        },
        [this](Read read) {
            const bool isOpened = read.opened.has_value();
            take(std::move(read.opened), false);
            if (!isOpened)
                return;
            bench().keyring().addFiles(read.secrets);
            if (read.problem) {
                m_problem = noticeOf(*read.problem);
                Q_EMIT changed();
            }
        });
}

void StartPage::take(Result<project::Opened> opened, bool isNew)
{
    m_problem.reset();
    if (!opened) {
        m_problem = noticeOf(opened.error());
        Q_EMIT changed();
        return;
    }
    const Step stood = stepOf(opened->page);
    bench().open(*opened);
    Q_EMIT wants(isNew || stood == Step::Start ? Step::Hosts : stood);
}

void StartPage::forget(const QString &path)
{
    m_job.start(
        [store = bench().store(), path](const engine::Control &) { return store.forget(path); },
        [this](const Result<void> &done) {
            if (!done)
                m_problem = noticeOf(done.error());
            enter(); // reads what is left
        });
}

void StartPage::retranslate()
{
    m_recent->retranslate();
    m_begin->retranslate();
}

} // namespace lockkeeper::gui
