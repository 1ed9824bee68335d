// SPDX-License-Identifier: Apache-2.0
#include "support/poses.h"

#include "gui/widgets/checktable.h"
#include "support/checksfixture.h"
#include "support/posing.h"
#include "support/sshprofile.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace lockkeeper::test {
Poses::Poses()
    : m_silent([](const QByteArray &) { return QByteArray("x"); }, true)
    , m_hasPostgres(m_postgres.start())
{
    if (!m_sshd.isRunning() || !m_other.isRunning() || !m_port.listen(QHostAddress::LocalHost))
        qFatal("the servers do not start: %s", qPrintable(m_sshd.log()));
    if (m_hasPostgres) {
        static_cast<void>(
            m_postgres.sqlIn("shop", "CREATE TABLE orders (id int PRIMARY KEY, note text)"));
        static_cast<void>(m_postgres.sqlIn("shop", "CREATE TABLE audit_log (line text)"));
    }
    for (const char *name : {"seed", "healthy"}) {
        facts::Facts facts = factsWithTranscript(QString::fromLatin1(name));
        m_outcomes.insert(QString::fromLatin1(name), {facts, project::rejudge(facts, {})});
    }
}

const project::CheckOutcome &Poses::outcome(const char *facts)
{
    return m_outcomes[QString::fromLatin1(facts)];
}

QStringList Poses::names()
{
    return QStringLiteral(
               "start-empty start-recent start-error "
               "hosts-empty hosts-paste hosts-import hosts-jump hosts-edit hosts-untried "
               "hosts-connecting hosts-connected hosts-stopped hosts-key hosts-secret hosts-failed "
               "hosts-changed "
               "cluster-nothing cluster-loading cluster-stopped cluster-found cluster-seed "
               "cluster-differences cluster-versions cluster-empty cluster-correct "
               "sources-empty sources-refused sources-undecided sources-wrong sources-loading "
               "sources-error sources-success sources-tables "
               "checks-nothing checks-running checks-stopped checks-seed checks-log checks-reach "
               "checks-healthy checks-filtered checks-waived checks-stale checks-waive "
               "checks-unreasoned checks-changes "
               "later-6 later-7 later-8 later-9 "
               "report-nothing report-seed report-healthy report-saved report-unsaved "
               "draft-kept draft-changed draft-unsaved draft-discarded")
        .split(QLatin1Char(' '));
}

bool Poses::strike(WizardFixture &window, const QString &name)
{
    static const QMap<QString, Part> parts {
        {QStringLiteral("start"), &Poses::start},     {QStringLiteral("hosts"), &Poses::hosts},
        {QStringLiteral("cluster"), &Poses::cluster}, {QStringLiteral("sources"), &Poses::sources},
        {QStringLiteral("checks"), &Poses::checks},   {QStringLiteral("later"), &Poses::later},
        {QStringLiteral("report"), &Poses::report},   {QStringLiteral("draft"), &Poses::draft}};
    const Part part = parts.value(name.section(QLatin1Char('-'), 0, 0));
    return part != nullptr && (this->*part)(window, name.section(QLatin1Char('-'), 1));
}

bool Poses::start(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("recent")) {
        openNew(window);
        window.bench().setOutcome(outcome("seed").facts, outcome("seed").result);
        openNew(window);
        window.restart();
        auto *primary = window.find<QPushButton>(QStringLiteral("primary"));
        return window.waitFor([&] { return primary->text().contains(QLatin1Char(':')); });
    }
    if (state == QLatin1String("error")) {
        const QString path = window.home() + QStringLiteral("/production.yaml");
        write(path, "lockkeeper: 1\nname: x\nhosts:\n  - address: h1\n    prot: 22\n");
        window.click(QStringLiteral("open"));
        window.type(QStringLiteral("fileNameEdit"), path);
        window.press(Qt::Key_Return);
        return hasSentence(window);
    }
    return true;
}

bool Poses::sources(WizardFixture &window, const QString &state)
{
    const ssh::SshTarget target = m_sshd.target();
    profile::Profile profile = profileOf(target, {QStringLiteral("jm-1")});
    const bool isBare = state == QLatin1String("empty") || state == QLatin1String("refused")
        || state == QLatin1String("undecided");
    if (!isBare) {
        const bool isSilent = state == QLatin1String("loading");
        profile.wish.source = facts::Source {
            .server = {QStringLiteral("127.0.0.1"),
                       isSilent ? m_port.serverPort() : m_postgres.port()},
            .database = QStringLiteral("shop"),
            .user = QStringLiteral("cdc"),
            .tables = {QStringLiteral("public.orders"), QStringLiteral("public.cust_.*")},
            .slot = QStringLiteral("lockkeeper_orders"),
            .publication = QStringLiteral("lockkeeper_orders")};
        profile.wish.sink =
            facts::Sink {.query = {{QStringLiteral("127.0.0.1"), m_port.serverPort()}},
                         .load = {{QStringLiteral("127.0.0.1"), m_port.serverPort()}},
                         .user = QStringLiteral("loader"),
                         .database = QStringLiteral("app")};
    }
    openNew(window, profile);
    window.click(QStringLiteral("step4"));
    return sourceTrials(window, state);
}

bool Poses::sourceTrials(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("empty"))
        return true;
    if (state == QLatin1String("refused")) {
        window.click(QStringLiteral("primary"));
        return hasSentence(window);
    }
    if (state == QLatin1String("undecided")) {
        window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
        window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10));
        return true;
    }
    if (state == QLatin1String("wrong")) {
        window.type(QStringLiteral("sourcePort"), QStringLiteral("99999"));
        window.press(Qt::Key_Tab);
        window.click(QStringLiteral("primary"));
        return hasSentence(window);
    }
    const bool isWrong = state == QLatin1String("error");
    window.type(QStringLiteral("sourcePassword"),
                isWrong ? QStringLiteral("wrong one") : QStringLiteral("cdcpw"));
    window.click(QStringLiteral("sourceTest"));
    if (state == QLatin1String("loading"))
        return window.find(QStringLiteral("stop")) != nullptr;
    if (!hasEnded(window, gui::Step::Sources))
        return false;
    if (state == QLatin1String("tables")) {
        window.wizard().resize(1024, 640);
        window.click(QStringLiteral("sourceTablesTab"));
    }
    return hasSentence(window);
}

bool Poses::openChecks(WizardFixture &window, const char *name)
{
    const project::CheckOutcome &run = outcome(name);
    profile::Profile profile;
    for (const facts::HostRecord &record : run.facts.hosts)
        profile.hosts += profile::Host {
            .name = record.name, .address = QStringLiteral("127.0.0.1"), .port = m_silent.port()};
    profile.wish = run.facts.wish;
    profile.ssh.knownHosts = window.home() + QStringLiteral("/known_hosts");
    openNew(window, profile);
    window.bench().setOutcome(run.facts, run.result);
    window.click(QStringLiteral("step5"));
    auto *table = window.find<gui::CheckTable>(QStringLiteral("checkTable"));
    window.find(QStringLiteral("checkTable"))->setFocus();
    window.press(Qt::Key_Home);
    return table->model()->rowCount() > 0;
}

bool Poses::checks(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("nothing")) {
        openNew(window);
        window.click(QStringLiteral("step5"));
        return true;
    }
    if (!openChecks(window, state == QLatin1String("healthy") ? "healthy" : "seed"))
        return false;
    if (state == QLatin1String("running") || state == QLatin1String("stopped")
        || state == QLatin1String("stale"))
        return checkRuns(window, state);
    if (state == QLatin1String("filtered")) {
        window.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nowhere"));
        return window.find(QStringLiteral("resetFilter")) != nullptr;
    }
    if (state == QLatin1String("log") || state == QLatin1String("reach")) {
        window.resize(1024, 640);
        const bool isLog = state == QLatin1String("log");
        window.click(isLog ? QStringLiteral("tabLog") : QStringLiteral("tabReach"));
        return true;
    }
    const bool isPlain = state == QLatin1String("seed") || state == QLatin1String("healthy");
    return isPlain || checkDialogs(window, state);
}

bool Poses::checkRuns(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("stale")) {
        profile::Profile profile = window.bench().profile();
        profile.hosts.removeLast();
        window.bench().setProfile(profile);
        return hasSentence(window);
    }
    window.press(Qt::Key_F5);
    static_cast<void>(window.find(QStringLiteral("stop"))); // has come
    if (state == QLatin1String("stopped"))
        window.click(QStringLiteral("stop"));
    return state == QLatin1String("running") || hasEnded(window, gui::Step::Checks);
}

bool Poses::checkDialogs(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("changes")) {
        const project::CheckOutcome &now = outcome("healthy");
        report::Result before = now.result;
        before.finished = outcome("seed").result.finished.addSecs(60); // it is kept too
        openChecks(window, "seed");
        report::Result later = outcome("seed").result;
        later.finished = QDateTime::currentDateTimeUtc();
        window.bench().setOutcome(now.facts, before);
        window.bench().flush(); // what is compared with must be on the disk
        window.bench().setOutcome(outcome("seed").facts, later);
        auto *menu = window.wizard().findChild<QMenu *>(QStringLiteral("againMenu"));
        if (!window.waitFor([&] { return menu->actions().last()->isVisible(); }))
            return false;
        window.click(QStringLiteral("checkAgain"));
        QTest::mouseClick(window.find(QStringLiteral("againMenu")), Qt::LeftButton, {},
                          menu->actionGeometry(menu->actions().last()).center());
        return window.find(QStringLiteral("changesList")) != nullptr;
    }
    window.click(QStringLiteral("waive"));
    if (state == QLatin1String("waive"))
        return window.find(QStringLiteral("waiveReason")) != nullptr;
    if (state == QLatin1String("waived"))
        QTest::keyClicks(window.find(QStringLiteral("waiveReason")), QStringLiteral("a stand"));
    window.click(QStringLiteral("waiveAccept"));
    if (state == QLatin1String("unreasoned"))
        return window.find(QStringLiteral("waiveProblem")) != nullptr;
    return window.find(QStringLiteral("chip-waived")) != nullptr;
}

bool Poses::later(WizardFixture &window, const QString &state)
{
    openNew(window);
    window.click(QStringLiteral("step") + state);
    return true;
}

bool Poses::report(WizardFixture &window, const QString &state)
{
    openNew(window);
    if (state != QLatin1String("nothing")) {
        const project::CheckOutcome &run =
            outcome(state == QLatin1String("healthy") ? "healthy" : "seed");
        window.bench().setOutcome(run.facts, run.result);
    }
    window.click(QStringLiteral("step10"));
    if (!isAt(window, gui::Step::Report))
        return false;
    if (state != QLatin1String("saved") && state != QLatin1String("unsaved"))
        return hasEnded(window, gui::Step::Report);
    write(window.home() + QStringLiteral("/plain"), "a file, no folder");
    window.click(QStringLiteral("primary"));
    window.type(QStringLiteral("fileNameEdit"),
                window.home()
                    + (state == QLatin1String("saved") ? QStringLiteral("/report.html")
                                                       : QStringLiteral("/plain/report.html")));
    window.press(Qt::Key_Return);
    return window.waitFor(
        [&] { return window.sentence().contains(QRegularExpression(QStringLiteral("[KК]|/"))); });
}

bool Poses::draft(WizardFixture &window, const QString &state)
{
    const QString path = window.home() + QStringLiteral("/stands/production.yaml");
    write(path, "lockkeeper: 1\nname: production\nhosts:\n  - address: h1\n");
    const auto opened = window.bench().store().open(path);
    if (!opened)
        return false;
    window.bench().open(*opened);
    window.click(QStringLiteral("step2"));
    profile::Profile profile = window.bench().profile();
    profile.hosts += profile::Host {.name = QStringLiteral("h2"), .address = QStringLiteral("h2")};
    window.bench().setProfile(profile);
    static_cast<void>(window.find(QStringLiteral("draftSave"))); // has come
    if (state == QLatin1String("kept"))
        return true;
    if (state == QLatin1String("changed"))
        write(path, "lockkeeper: 1\nname: other\nhosts:\n  - address: h3\n");
    if (state == QLatin1String("unsaved")) {
        QFile::remove(path);
        QDir().mkpath(path); // a folder in its place: nothing can be written
        window.click(QStringLiteral("draftSave")); // told to have changed
        if (!window.waitFor([&] { return window.bench().draft().kind == gui::Draft::Changed; }))
            return false;
    }
    const bool isDropped = state == QLatin1String("discarded");
    window.click(isDropped ? QStringLiteral("draftDrop") : QStringLiteral("draftSave"));
    const QMap<QString, gui::Draft::Kind> kinds {
        {QStringLiteral("changed"), gui::Draft::Changed},
        {QStringLiteral("unsaved"), gui::Draft::Unsaved},
        {QStringLiteral("discarded"), gui::Draft::Discarded}};
    return window.waitFor([&] { return window.bench().draft().kind == kinds.value(state); });
}

} // namespace lockkeeper::test
