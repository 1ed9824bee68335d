// SPDX-License-Identifier: Apache-2.0
#include "profile/sshconfig.h"
#include "profile/sshconfigfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lockkeeper;

class TestSshConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void splitsALine_data();
    void splitsALine();
    void matchesAPattern_data();
    void matchesAPattern();
    void agreesWithOpenSsh_data();
    void agreesWithOpenSsh();
    void listsNamesOnceAndNoPatterns();
    void setsOnlyWhatTheFileSets();
    void goesThroughAHopThatTheFileNames();
    void saysWhyAHostCannotBeUsed_data();
    void saysWhyAHostCannotBeUsed();
    void remarksWhatItDoesNotUse();
    void namesTheLineOfACondition();
    void readsIncludesOfTheUsersFolder();
    void endsAtAnIncludeOfItself();
    void refusesWhatIsNoUsableFile_data();
    void refusesWhatIsNoUsableFile();
    void survivesAnyBytes();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString at(const QString &name) const { return m_home->filePath(name); }
    [[nodiscard]] Result<profile::ConfigImport> import(const QByteArray &bytes) const;
    [[nodiscard]] profile::ConfigHost only(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

QString shown(const QList<profile::ConfigNote> &notes)
{
    QStringList lines;
    for (const profile::ConfigNote &note : notes) {
        lines += QStringLiteral("%1:%2: %3 [%4]")
                     .arg(note.file.section(QLatin1Char('/'), -1))
                     .arg(note.line)
                     .arg(note.reason.in(QStringLiteral("en")), note.words);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void TestSshConfig::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral(".ssh")));
}

void TestSshConfig::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

Result<profile::ConfigImport> TestSshConfig::import(const QByteArray &bytes) const
{
    write(QStringLiteral(".ssh/config"), bytes);
    return profile::importSshConfig(at(QStringLiteral(".ssh/config")), m_home->path());
}

profile::ConfigHost TestSshConfig::only(const QByteArray &bytes) const
{
    const auto found = import(bytes);
    return found && !found->hosts.isEmpty() ? found->hosts.constFirst() : profile::ConfigHost();
}

void TestSshConfig::splitsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line, const QStringList &words) {
        QTest::newRow(line) << QString::fromUtf8(line) << words;
    };
    const auto list = [](std::initializer_list<const char *> words) {
        QStringList result;
        for (const char *word : words)
            result += QString::fromUtf8(word);
        return result;
    };
    row("", {});
    row("  \t# a comment", {});
    row("Port 22", list({"port", "22"}));
    row("\tPORT=22\r", list({"port", "22"}));
    row("Port = 22 # why", list({"port", "22"}));
    row("Port\t=\t22", list({"port", "22"}));
    row("Host a  b\tc", list({"host", "a", "b", "c"}));
    row("IdentityFile \"a b/c\"", list({"identityfile", "a b/c"}));
    row("IdentityFile 'a b'/c", list({"identityfile", "a b/c"}));
    row("IdentityFile a\\ b", list({"identityfile", "a b"}));
    row("IdentityFile \"a\\\"b\"", list({"identityfile", "a\"b"}));
    row("IdentityFile a\\b", list({"identityfile", "a\\b"}));
    row("Host узел", list({"host", "узел"}));
    row("Host", list({"host"}));
}

void TestSshConfig::splitsALine()
{
    QFETCH(QString, line);
    const profile::ConfigLine parsed = profile::parseConfigLine(line);
    QStringList words = parsed.arguments;
    if (!parsed.keyword.isEmpty())
        words.prepend(parsed.keyword);
    QTEST(words, "words");
    QVERIFY(!parsed.isBroken);
    QVERIFY(profile::parseConfigLine(QStringLiteral("User \"x")).isBroken);
}

void TestSshConfig::matchesAPattern_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *text, const char *pattern, bool isMatch) {
        QTest::addRow("%s ~ %s", text, pattern)
            << QString::fromLatin1(text) << QString::fromLatin1(pattern) << isMatch;
    };
    row("sr-01", "sr-01", true);
    row("sr-01", "sr-0?", true);
    row("sr-01", "sr-0", false);
    row("sr-01", "SR-01", false);
    row("sr-01", "*", true);
    row("", "*", true);
    row("", "?", false);
    row("a.b.example", "*.example", true);
    row("example", "*.example", false);
    row("abcabd", "*ab?d*", false);
    row("xabcabxd", "*ab?d*", true);
    row("sr", "sr**", true);
}

void TestSshConfig::matchesAPattern()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QTEST(profile::matchesPattern(text, pattern), "isMatch");
}

void TestSshConfig::agreesWithOpenSsh_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("first wins") << QByteArray("Host a\n  User one\n  Port 2201\nHost a b *\n"
                                              "  User two\n  Port 2202\n  HostName %h.example\n");
    QTest::newRow("before any Host")
        << QByteArray("Port 2200\nHost a\n  Port 1\nHost b\n  User x\n");
    QTest::newRow("negated") << QByteArray("Host a b\nHost * !b\n  User other\n  Port 2222\n");
    QTest::newRow("negated first") << QByteArray("Host a b\nHost !b *\n  User other\n");
    QTest::newRow("signs") << QByteArray("HOST=a\r\n\tuser=\"one\"\r\n\tPORT = 2201 # x\r\n"
                                         "Host \"b\"\n  Hostname=10.0.0.2\n");
    QTest::newRow("keys add up") << QByteArray(
        "IdentityFile /k/zero\nHost a\n  IdentityFile /k/one\n  IdentityFile \"/k/two 2\"\n"
        "Host *\n  IdentityFile /k/one\n  IdentityFile /k/three\nHost b\n");
    QTest::newRow("match all") << QByteArray(
        "Host a\n  User one\nMatch all\n  Port 2222\nHost b\n");
    QTest::newRow("include") << QByteArray(
        "Include INC\nHost a\n  Port 2201\nHost *\n  User last\n");
    QTest::newRow("include in a block")
        << QByteArray("Host a\n  Include INC\n  Port 2201\nHost b\n  User mine\nHost c\n");
    QTest::newRow("jump") << QByteArray("Host a\n  ProxyJump admin@bastion:2200\n"
                                        "Host b\n  ProxyJump none\nHost b c\n  ProxyJump other\n");
}

// Against what OpenSSH itself makes of the file.
void TestSshConfig::agreesWithOpenSsh()
{
    QFETCH(QByteArray, config);
    write(QStringLiteral("included"),
          "User included\nHost c\n  Port 2299\n  HostName c.example\nHost b\n  Port 2233\n");
    config.replace("INC", at(QStringLiteral("included")).toUtf8());
    const auto found = import(config);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message.in(QStringLiteral("en"))));
    QVERIFY(found->hosts.size() >= 2);
    for (const profile::ConfigHost &one : found->hosts) {
        QProcess ssh;
        ssh.start(QStringLiteral("ssh"),
                  {QStringLiteral("-F"), at(QStringLiteral(".ssh/config")), QStringLiteral("-G"),
                   one.host.name});
        QVERIFY(ssh.waitForFinished() && ssh.exitCode() == 0);
        QMultiMap<QString, QString> said;
        for (const QString &line :
             QString::fromUtf8(ssh.readAllStandardOutput()).split(QLatin1Char('\n')))
            said.insert(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1));
        QCOMPARE(one.host.address, said.value(QStringLiteral("hostname")));
        QCOMPARE(QString::number(one.host.port.value_or(22)), said.value(QStringLiteral("port")));
        if (one.host.user)
            QCOMPARE(*one.host.user, said.value(QStringLiteral("user")));
        else
            QVERIFY(!QStringList({QStringLiteral("included"), QStringLiteral("last")})
                         .contains(said.value(QStringLiteral("user"))));
        if (one.host.identities) {
            QStringList files = said.values(QStringLiteral("identityfile"));
            std::reverse(files.begin(), files.end()); // the last inserted comes first
            files.removeDuplicates();
            QCOMPARE(*one.host.identities, files);
        }
        const bool hasJump = one.host.jump && *one.host.jump;
        const QString jump = said.value(QStringLiteral("proxyjump"), QStringLiteral("none"));
        QCOMPARE(hasJump, jump != QLatin1String("none"));
        if (hasJump)
            QVERIFY(jump.contains((*one.host.jump)->address));
    }
}

void TestSshConfig::listsNamesOnceAndNoPatterns()
{
    const auto found = import("Host b *.x !c a\nHost a d\nMatch host e\nHost f?\n");
    QVERIFY(found);
    QStringList names;
    for (const profile::ConfigHost &host : found->hosts)
        names += host.host.name;
    QCOMPARE(names, (QStringList {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("d")}));
}

void TestSshConfig::setsOnlyWhatTheFileSets()
{
    const profile::ConfigHost found = only("Host sr-01\n");
    QVERIFY(found.isUsable && found.notes.isEmpty());
    profile::Host expected;
    expected.name = expected.address = QStringLiteral("sr-01");
    QCOMPARE(found.host, expected);
    const profile::ConfigHost full =
        only("Host sr\n HostName 10.0.0.1\n User u\n Port 2222\n IdentityAgent none\n"
             " IdentityFile ~/.ssh/id_%r_%n\n IdentityFile %d/k%%\n");
    expected = {.name = QStringLiteral("sr"),
                .address = QStringLiteral("10.0.0.1"),
                .port = 2222,
                .user = QStringLiteral("u"),
                .identities =
                    QStringList {at(QStringLiteral(".ssh/id_u_sr")), at(QStringLiteral("k%"))},
                .usesAgent = false};
    QCOMPARE(full.host, expected);
    QVERIFY2(full.notes.isEmpty(), qPrintable(shown(full.notes)));
}

void TestSshConfig::goesThroughAHopThatTheFileNames()
{
    const profile::ConfigHost found =
        only("Host a\n ProxyJump gate\nHost gate\n HostName 10.0.0.9\n User admin\n Port 2200\n");
    QVERIFY(found.host.jump);
    QCOMPARE(**found.host.jump,
             (profile::Jump {.user = QStringLiteral("admin"),
                             .address = QStringLiteral("10.0.0.9"),
                             .port = 2200}));
    const profile::ConfigHost told = only(
        "Host a\n ProxyJump me@gate:22\nHost gate\n HostName 10.0.0.9\n User admin\n Port 2200\n");
    QCOMPARE((*told.host.jump)->user, QStringLiteral("me"));
    QCOMPARE((*told.host.jump)->port, 22);
    const profile::ConfigHost none = only("Host a\n ProxyJump none\n");
    QVERIFY(none.isUsable && none.host.jump && !*none.host.jump);
}

void TestSshConfig::saysWhyAHostCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QByteArray(line); };
    row("ProxyCommand nc %h %p");
    row("ProxyJump one,two");
    row("ProxyJump -oProxyCommand=x");
    row("HostName -oProxyCommand=x");
    row("HostName a;b");
    row("HostName %L");
    row("User -x");
    row("User a`b`");
    row("Port 0");
    row("Port ssh");
    row("Port 65536");
}

void TestSshConfig::saysWhyAHostCannotBeUsed()
{
    QFETCH(QByteArray, line);
    const profile::ConfigHost found = only("# one\nHost a\n  " + line + "\n");
    QVERIFY(!found.isUsable);
    QCOMPARE(found.notes.size(), 1);
    QCOMPARE(found.notes.constFirst().line, 3);
    QCOMPARE(found.notes.constFirst().words, QString::fromUtf8(line));
    QVERIFY(!found.notes.constFirst().reason.isEmpty());
    QVERIFY(found.notes.constFirst().file.endsWith(QLatin1String("config")));
}

void TestSshConfig::remarksWhatItDoesNotUse()
{
    const profile::ConfigHost found =
        only("Host a\n IdentityFile %L/key\n IdentitiesOnly yes\n IdentityAgent /run/agent\n"
             " HostKeyAlias b\n CertificateFile /c\n CanonicalizeHostname always\n"
             " ForwardAgent yes\n Compression yes\n");
    QVERIFY(found.isUsable);
    QCOMPARE(found.notes.size(), 6);
    QVERIFY(!found.host.identities);
}

void TestSshConfig::namesTheLineOfACondition()
{
    const auto found = import("Host a\n  Port 22\nMatch exec \"touch /tmp/never\"\n  User other\n"
                              "Host b\n  User \"open\n");
    QVERIFY(found);
    QCOMPARE(found->notes.size(), 2);
    QCOMPARE(found->notes.at(0).line, 3);
    QCOMPARE(found->notes.at(1).line, 6);
    QVERIFY(!found->hosts.at(0).host.user && !found->hosts.at(1).host.user);
}

void TestSshConfig::readsIncludesOfTheUsersFolder()
{
    QVERIFY(QDir(at(QStringLiteral(".ssh"))).mkdir(QStringLiteral("conf.d")));
    write(QStringLiteral(".ssh/conf.d/1"), "Host a\n User one\n");
    write(QStringLiteral(".ssh/conf.d/2"), "Host a b\n User two\n");
    write(QStringLiteral("mine"), "Host c\n User three\n");
    const auto found = import("Include conf.d/* none-such ~/mine\n");
    QVERIFY(found);
    QStringList users;
    for (const profile::ConfigHost &host : found->hosts)
        users += *host.host.user;
    QCOMPARE(users,
             (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
}

void TestSshConfig::endsAtAnIncludeOfItself()
{
    const auto found = import("Host a\nHost *\nInclude config\n");
    QVERIFY(found);
    QCOMPARE(found->hosts.size(), 1);
    QCOMPARE(found->notes.size(), 1);
    // Doubled at each step: 2^16 files, were there no limit.
    const auto doubled = import("Host a\nInclude config config\n");
    QVERIFY(!doubled);
    QCOMPARE(doubled.error().kind, ErrorKind::Usage);
}

void TestSshConfig::refusesWhatIsNoUsableFile_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("missing") << QStringLiteral(": %1");
    QTest::newRow("folder") << QStringLiteral("mkdir %1");
    QTest::newRow("FIFO") << QStringLiteral("mkfifo %1");
    QTest::newRow("device") << QStringLiteral("ln -s /dev/zero %1");
    QTest::newRow("6 MiB") << QStringLiteral("head -c 6291456 /dev/zero > %1");
    QTest::newRow("words") << QStringLiteral("yes 'Host a b c d e f g h' | head -20000 > %1");
    QTest::newRow("hosts") << QStringLiteral("seq -f 'Host h%g' 1 2001 > %1");
}

void TestSshConfig::refusesWhatIsNoUsableFile()
{
    QFETCH(QString, command);
    const QString path = at(QStringLiteral("odd"));
    QCOMPARE(QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), command.arg(path)}), 0);
    const auto found = profile::importSshConfig(path, m_home->path());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Usage);
    QVERIFY(found.error().message.in(QStringLiteral("en")).contains(path));
}

void TestSshConfig::survivesAnyBytes()
{
    QByteArray bytes = "Host a\n";
    for (int i = 0; i < 256; ++i)
        bytes +=
            QByteArray("User ") + static_cast<char>(i) + "\nHost b" + static_cast<char>(i) + "\n";
    bytes += QByteArray("\0\0=\n=\n\"\n\\\nHost \\\nPort \\", 22);
    const auto found = import(bytes);
    QVERIFY(found);
    for (const profile::ConfigHost &host : found->hosts)
        QVERIFY(!host.isUsable || !host.host.address.startsWith(QLatin1Char('-')));
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
