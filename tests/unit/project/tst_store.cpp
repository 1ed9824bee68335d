// SPDX-License-Identifier: Apache-2.0
#include "project/checkrun.h"
#include "project/store.h"
#include "report/diff.h"
#include "support/capturedfacts.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace lockkeeper;

// What survives between two starts, in folders of its own.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsItsFoldersByTheSpecification();
    void opensAnEmptyProfileThatItMade();
    void givesEachNewProfileAFileOfItsOwn();
    void refusesANameThatCannotBeSeen();
    void savesAndOpensWhatWasEdited();
    void leavesAForeignProfileAloneUntilSaved();
    void refusesToSaveWhatCouldNotBeRead();
    void opensAProfileWhoseKeyFileIsGone();
    void tellsWhereAProfileIsWrong();
    void keepsTheLastRunAndThePage();
    void keepsWhatWasLeftUndecided();
    void keepsTheLastTwentyResults();
    void listsRecentProfilesNewestFirst();
    void marksAProfileThatIsGone();
    void setsSpoiltStateAside_data();
    void setsSpoiltStateAside();
    void forgetsAProfileButLeavesItsFile();
    void keepsEverythingToThisAccount();
    void worksWhereStateCannotBeWritten();
    void losesNothingToASecondInstance();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString stateFile(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<project::Store> m_store;
};

namespace {

const auto kProfile = QByteArrayLiteral("# by hand\nlockkeeper: 1\nname: stand\nhosts:\n"
                                        "  - address: sr-01\n");

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

report::Result resultAt(int minute)
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts.finished = facts.finished.addSecs(60 * minute);
    return project::rejudge(facts, {.choice = {.only = {QStringLiteral("host.ssh")}, .skip = {}}});
}

} // namespace

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<project::Store>(
        project::Paths {.profiles = at(QStringLiteral("config/lockkeeper/profiles")),
                        .state = at(QStringLiteral("state/lockkeeper"))});
}

// The file of that name below the state of some profile.
QString TestStore::stateFile(const QString &name) const
{
    QDirIterator walk(at(QStringLiteral("state")), {name}, QDir::Files,
                      QDirIterator::Subdirectories);
    return walk.hasNext() ? walk.next() : QString();
}

void TestStore::findsItsFoldersByTheSpecification()
{
    qputenv("XDG_CONFIG_HOME", "/somewhere/config");
    qputenv("XDG_STATE_HOME", "not/absolute");
    const project::Paths paths = project::Paths::usual();
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(paths.profiles, QStringLiteral("/somewhere/config/lockkeeper/profiles"));
    QCOMPARE(paths.state, QDir::homePath() + QStringLiteral("/.local/state/lockkeeper"));
}

void TestStore::opensAnEmptyProfileThatItMade()
{
    const auto made = m_store->create(QStringLiteral("  демо  стенд "));
    QVERIFY(made);
    QCOMPARE(made->profile.name, QStringLiteral("демо стенд"));
    QVERIFY(m_store->isOwn(made->path));
    const auto opened = m_store->open(made->path);
    QVERIFY(opened);
    QCOMPARE(opened->profile.name, QStringLiteral("демо стенд"));
    QVERIFY(opened->profile.hosts.isEmpty());
    QVERIFY(!opened->facts && !opened->result && !opened->draft && opened->page.isEmpty());
    QVERIFY(opened->told.isEmpty());
}

void TestStore::givesEachNewProfileAFileOfItsOwn()
{
    QStringList paths;
    for (const char *name : {"stand", "stand", "../../etc/passwd", "a/b", "a:b", "..."}) {
        const auto made = m_store->create(QString::fromLatin1(name));
        QVERIFY(made);
        QVERIFY2(m_store->isOwn(made->path), qPrintable(made->path));
        paths += made->path;
    }
    QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
}

void TestStore::refusesANameThatCannotBeSeen()
{
    QCOMPARE(m_store->create(QStringLiteral("  ")).error().kind, ErrorKind::Usage);
    QCOMPARE(m_store->create(QString(129, QLatin1Char('x'))).error().kind, ErrorKind::Usage);
}

void TestStore::savesAndOpensWhatWasEdited()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    QVERIFY(made);
    profile::Profile profile = made->profile;
    profile.hosts +=
        profile::Host {.name = QStringLiteral("tm-1"), .address = QStringLiteral("10.0.0.1")};
    QVERIFY(m_store->save(profile, made->path));
    const auto opened = m_store->open(made->path);
    QVERIFY(opened);
    QCOMPARE(opened->profile.hosts, profile.hosts);
}

void TestStore::leavesAForeignProfileAloneUntilSaved()
{
    const QString path = at(QStringLiteral("mine.yaml"));
    write(path, kProfile);
    auto opened = m_store->open(path);
    QVERIFY(opened && !m_store->isOwn(path));
    profile::Profile edited = opened->profile;
    edited.name = QStringLiteral("renamed");
    QVERIFY(m_store->keepDraft(path, edited));
    QCOMPARE(test::contentOf(path), kProfile);
    opened = m_store->open(path);
    QCOMPARE(opened->profile.name, QStringLiteral("stand"));
    QVERIFY(opened->draft);
    QCOMPARE(opened->draft->name, QStringLiteral("renamed"));
    QVERIFY(m_store->save(edited, path));
    opened = m_store->open(path);
    QCOMPARE(opened->profile.name, QStringLiteral("renamed"));
    QVERIFY(!opened->draft);
}

void TestStore::refusesToSaveWhatCouldNotBeRead()
{
    const QString path = at(QStringLiteral("mine.yaml"));
    write(path, kProfile);
    profile::Profile profile = m_store->open(path)->profile;
    profile.hosts +=
        profile::Host {.name = QStringLiteral("x"), .address = QStringLiteral("-oProxy")};
    const auto saved = m_store->save(profile, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Usage);
    QCOMPARE(test::contentOf(path), kProfile);
}

void TestStore::opensAProfileWhoseKeyFileIsGone()
{
    const QString path = at(QStringLiteral("mine.yaml"));
    write(path, kProfile + "    identity: [/no/such/key]\n");
    const auto opened = m_store->open(path);
    QVERIFY(opened);
    QCOMPARE(*opened->profile.hosts.constFirst().identities,
             QStringList {QStringLiteral("/no/such/key")});
}

void TestStore::tellsWhereAProfileIsWrong()
{
    const QString path = at(QStringLiteral("mine.yaml"));
    write(path, kProfile + "    prot: 22\n");
    const auto opened = m_store->open(path);
    QVERIFY(!opened);
    const QString words = opened.error().message.in(QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("mine.yaml:6:5")), qPrintable(words));
    QVERIFY(m_store->recent().items.isEmpty());
    QCOMPARE(m_store->open(at(QStringLiteral("none.yaml"))).error().kind, ErrorKind::Usage);
}

void TestStore::keepsTheLastRunAndThePage()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    const facts::Facts facts = test::capturedFacts("healthy");
    const report::Result result = project::rejudge(facts, {});
    QVERIFY(m_store->keep(made->path, facts, result));
    QVERIFY(m_store->keepPage(made->path, QStringLiteral("checks")));
    const auto recent = m_store->recent().items;
    QCOMPARE(recent.size(), 1);
    QVERIFY(recent.constFirst().verdict);
    QCOMPARE(recent.constFirst().verdict->summary.pass, result.summary.pass);
    QCOMPARE(recent.constFirst().verdict->words.in(QStringLiteral("ru")),
             result.verdict.in(QStringLiteral("ru")));
    QCOMPARE(recent.constFirst().verdict->when, result.finished);
    QCOMPARE(recent.constFirst().hosts, static_cast<int>(facts.hosts.size()));
    const auto opened = m_store->open(made->path);
    QVERIFY(opened && opened->facts && opened->result);
    QCOMPARE(facts::writeFacts(*opened->facts), facts::writeFacts(facts));
    QCOMPARE(report::writeResult(*opened->result), report::writeResult(result));
    QCOMPARE(opened->page, QStringLiteral("checks"));
}

void TestStore::keepsWhatWasLeftUndecided()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    QVERIFY(!m_store->open(made->path)->openEnds);
    facts::Source typed;
    typed.server = {QStringLiteral("db-1"), 5433};
    typed.tables = {QStringLiteral("public.orders")};
    QVERIFY(m_store->keepOpenEnds(made->path, {.isSourceOpen = true, .source = typed}));
    const auto ends = m_store->open(made->path)->openEnds;
    QVERIFY(ends && ends->isSourceOpen && !ends->isSinkOpen);
    QVERIFY(ends->source && ends->source->server == typed.server);
    QCOMPARE(ends->source->tables, typed.tables);
    QVERIFY(!ends->sink);
}

void TestStore::keepsTheLastTwentyResults()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    constexpr int kRuns = project::Store::kMostResults + 2;
    for (int i = 0; i < kRuns; ++i)
        QVERIFY(m_store->keep(made->path, {}, resultAt(i)));
    const project::History history = m_store->history(made->path);
    QCOMPARE(history.results.size(), project::Store::kMostResults);
    QCOMPARE(history.results.constFirst().finished, resultAt(kRuns - 1).finished);
    QVERIFY(history.results.constLast().finished < history.results.constFirst().finished);
    QVERIFY(history.results.constFirst().transcript.isEmpty());
    QVERIFY(report::compare(history.results.at(1), history.results.at(0)).isEmpty());
}

void TestStore::listsRecentProfilesNewestFirst()
{
    QStringList paths;
    for (int i = 0; i < project::kMostRecent + 3; ++i) {
        const auto made = m_store->create(QStringLiteral("p%1").arg(i));
        paths.prepend(made->path);
    }
    QVERIFY(m_store->open(paths.constLast())); // the first one, long gone from the list
    const auto recent = m_store->recent().items;
    QCOMPARE(recent.size(), project::kMostRecent);
    QCOMPARE(recent.constFirst().path, paths.constLast());
    QCOMPARE(recent.at(1).path, paths.constFirst());
}

void TestStore::marksAProfileThatIsGone()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    QVERIFY(m_store->recent().items.constFirst().isThere);
    QFile::remove(made->path);
    QVERIFY(!m_store->recent().items.constFirst().isThere);
}

void TestStore::setsSpoiltStateAside_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name :
         {"recent.json", "facts.json", "result.json", "draft.yaml", "open-ends.json"}) {
        const QString file = QString::fromLatin1(name);
        QTest::addRow("%s, empty", name) << file << QByteArray();
        QTest::addRow("%s, half", name) << file << QByteArray("{\"schema\": 1, \"recent\": [");
        QTest::addRow("%s, noise", name) << file << QByteArray("\0\xff\xfe{[", 6);
        QTest::addRow("%s, newer", name) << file << QByteArray("{\"schema\": 99, \"recent\": []}");
        QTest::addRow("%s, other", name) << file << QByteArray("[1, 2, 3]");
    }
}

void TestStore::setsSpoiltStateAside()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto made = m_store->create(QStringLiteral("stand"));
    const facts::Facts facts = test::capturedFacts("healthy");
    QVERIFY(m_store->keep(made->path, facts, project::rejudge(facts, {})));
    QVERIFY(m_store->keepDraft(made->path, made->profile));
    QVERIFY(m_store->keepOpenEnds(made->path, {}));
    const QString file = stateFile(name);
    QVERIFY(!file.isEmpty());
    write(file, bytes);
    const project::RecentProfiles recent = m_store->recent();
    const auto opened = m_store->open(made->path);
    QVERIFY(opened);
    QCOMPARE(opened->profile.name, QStringLiteral("stand"));
    QCOMPARE(recent.told.size() + opened->told.size(), 1);
    QCOMPARE(test::contentOf(file + QStringLiteral(".bad")), bytes);
    QCOMPARE(m_store->recent().items.size(), 1);
    QVERIFY(m_store->open(made->path)->told.isEmpty());
}

void TestStore::forgetsAProfileButLeavesItsFile()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    const facts::Facts facts = test::capturedFacts("healthy");
    QVERIFY(m_store->keep(made->path, facts, project::rejudge(facts, {})));
    QVERIFY(m_store->forget(made->path));
    QVERIFY(m_store->recent().items.isEmpty());
    QVERIFY(stateFile(QStringLiteral("facts.json")).isEmpty());
    QVERIFY(QFile::exists(made->path));
}

void TestStore::keepsEverythingToThisAccount()
{
    const auto made = m_store->create(QStringLiteral("stand"));
    const facts::Facts facts = test::capturedFacts("healthy");
    QVERIFY(m_store->keep(made->path, facts, project::rejudge(facts, {})));
    QVERIFY(m_store->keepDraft(made->path, made->profile));
    QVERIFY(m_store->keepPage(made->path, QStringLiteral("hosts")));
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    int files = 0;
    QDirIterator walk(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        QVERIFY2((QFile::permissions(file) & kOthers) == 0 || file.endsWith(QLatin1String(".lock")),
                 qPrintable(file));
        ++files;
    }
    QVERIFY(files >= 6);
    QVERIFY((QFile::permissions(at(QStringLiteral("state/lockkeeper"))) & kOthers) == 0);
}

void TestStore::worksWhereStateCannotBeWritten()
{
    const QString path = at(QStringLiteral("mine.yaml"));
    write(path, kProfile);
    write(at(QStringLiteral("blocked")), "a file where a folder should be");
    const project::Store store({.profiles = at(QStringLiteral("blocked/profiles")),
                                .state = at(QStringLiteral("blocked/state"))});
    QVERIFY(store.recent().items.isEmpty());
    const auto opened = store.open(path);
    QVERIFY(opened);
    QCOMPARE(opened->told.size(), 1);
    QCOMPARE(store.create(QStringLiteral("x")).error().kind, ErrorKind::Prohibited);
    QCOMPARE(store.keepPage(path, QStringLiteral("x")).error().kind, ErrorKind::Prohibited);
    QVERIFY(store.save(opened->profile, path));
}

void TestStore::losesNothingToASecondInstance()
{
    std::vector<std::jthread> instances;
    for (int i = 0; i < 4; ++i) {
        instances.emplace_back([this] {
            for (int n = 0; n < 4; ++n)
                static_cast<void>(m_store->create(QStringLiteral("same")));
        });
    }
    instances.clear();
    const auto recent = m_store->recent();
    QCOMPARE(recent.told.size(), 0);
    QCOMPARE(recent.items.size(), 16);
    for (const project::RecentProfile &profile : recent.items)
        QVERIFY(m_store->open(profile.path));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
