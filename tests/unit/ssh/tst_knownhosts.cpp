// SPDX-License-Identifier: Apache-2.0
#include "ssh/hostpattern.h"
#include "ssh/knownhosts.h"
#include "ssh/knownhostsfile.h"
#include "support/sshdfixture.h"

#include <QTest>

#include <thread>

using namespace lockkeeper;
using ssh::KnownState;

class TestKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judgesAKeyByTheLines_data();
    void judgesAKeyByTheLines();
    void findsTheLinesThatSshKeygenFinds_data();
    void findsTheLinesThatSshKeygenFinds();
    void namesTheLineThatDecided();
    void asksForAKnownTypeFirst();
    void printsTheFingerprintOfSshKeygen();
    void countsTheBitsOfAnRsaKey();
    void survivesAnyBytes();
    void keepsLinesWholeWithManyWriters();
    void hashesNamesWhereTheFileDoes();

private:
    ssh::HostKey make(const QString &type, const QStringList &more = {});
    QTemporaryDir m_folder;
    ssh::HostKey m_right;
    ssh::HostKey m_other;
    ssh::HostKey m_rsa;
};

namespace {

QByteArray text(const ssh::HostKey &key)
{
    return key.type + ' ' + key.blob.toBase64();
}

} // namespace

ssh::HostKey TestKnownHosts::make(const QString &type, const QStringList &more)
{
    static int count = 0;
    const QString path = m_folder.filePath(QStringLiteral("key%1").arg(++count));
    outputOf(QStringLiteral("ssh-keygen"),
             more
                 + QStringList {QStringLiteral("-q"), QStringLiteral("-t"), type,
                                QStringLiteral("-N"), QString(), QStringLiteral("-f"), path});
    QFile file(path + QStringLiteral(".pub"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key");
    const QByteArrayList words = file.readAll().split(' ');
    return {words.at(0), QByteArray::fromBase64(words.at(1))};
}

void TestKnownHosts::initTestCase()
{
    m_right = make(QStringLiteral("ed25519"));
    m_other = make(QStringLiteral("ed25519"));
    m_rsa = make(QStringLiteral("rsa"), {QStringLiteral("-b"), QStringLiteral("2048")});
}

void TestKnownHosts::judgesAKeyByTheLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("port");
    QTest::addColumn<KnownState>("state");
    const QByteArray key = ' ' + text(m_right) + '\n';
    const QByteArray other = ' ' + text(m_other) + '\n';
    const QByteArray hashed = ssh::hashedName("host.example", "0123456789abcdefghij");
    const auto row = [](const char *name, const QByteArray &content, KnownState state,
                        int port = 22) { QTest::newRow(name) << content << port << state; };
    row("empty", "", KnownState::Unknown);
    row("plain", "host.example" + key, KnownState::Known);
    row("upper case", "Host.EXAMPLE" + key, KnownState::Known);
    row("second of a list", "a,host.example,b" + key, KnownState::Known);
    row("comment behind", "host.example " + text(m_right) + " me@there\n", KnownState::Known);
    row("comment line", "# host.example" + key, KnownState::Unknown);
    row("spaces before", " \thost.example\t" + text(m_right) + " \n", KnownState::Known);
    row("CR LF", "host.example " + text(m_right) + "\r\n", KnownState::Known);
    row("hashed", hashed + key, KnownState::Known);
    row("hashed, another key", hashed + other, KnownState::Changed);
    row("hashed, another host", ssh::hashedName("x", "0123456789abcdefghij") + key,
        KnownState::Unknown);
    row("star", "*.example" + key, KnownState::Known);
    row("question marks", "hos?.e??mple" + key, KnownState::Known);
    row("negated", "!host.example,*" + key, KnownState::Unknown);
    row("another negated", "!x,*" + key, KnownState::Known);
    row("only negated", "!x" + key, KnownState::Unknown);
    row("another host", "other.example" + key, KnownState::Unknown);
    row("port", "[host.example]:2222" + key, KnownState::Known, 2222);
    row("another port", "[host.example]:2223" + key, KnownState::Unknown, 2222);
    row("no port, right key", "host.example" + key, KnownState::Known, 2222);
    row("no port, another key", "host.example" + other, KnownState::Unknown, 2222);
    row("port, asked without", "[host.example]:2222" + key, KnownState::Unknown);
    row("changed", "host.example" + other, KnownState::Changed);
    row("changed, then right", "host.example" + other + "host.example" + key, KnownState::Known);
    row("right, then changed", "host.example" + key + "host.example" + other, KnownState::Known);
    row("another type", "host.example " + text(m_rsa) + '\n', KnownState::Changed);
    row("key missing", "host.example\n", KnownState::Changed);
    row("key cut", "host.example ssh-dss AAAAB3NzaC1\n", KnownState::Changed);
    row("unknown type", "host.example ssh-foo AAAA\n", KnownState::Changed);
    row("type and bytes differ", "host.example ssh-rsa " + m_right.blob.toBase64() + '\n',
        KnownState::Changed);
    row("SSH-1 line", "host.example 1024 35 1234567890\n", KnownState::Changed);
    row("unknown marker", "@foo host.example" + key, KnownState::Changed);
    row("bad line of another host", "x !!\nhost.example" + key, KnownState::Known);
    row("revoked", "@revoked host.example" + key, KnownState::Revoked);
    row("revoked before", "@revoked *" + key + "host.example" + key, KnownState::Revoked);
    row("revoked after", "host.example" + key + "@revoked " + hashed + key, KnownState::Revoked);
    row("revoked, CR LF", "@revoked host.example " + text(m_right) + "\r\n", KnownState::Revoked);
    row("revoked, no port", "@revoked host.example" + key, KnownState::Revoked, 2222);
    row("another key revoked", "@revoked host.example" + other + "host.example" + key,
        KnownState::Known);
    row("only another key revoked", "@revoked host.example" + other, KnownState::Unknown);
    row("authority", "@cert-authority *" + key, KnownState::Unknown);
    row("NUL", QByteArray("host.example\0 x\n", 16) + "host.example" + key, KnownState::Known);
}

void TestKnownHosts::judgesAKeyByTheLines()
{
    QFETCH(QByteArray, content);
    QFETCH(int, port);
    QFETCH(KnownState, state);
    ssh::KnownHosts hosts;
    hosts.add(content, QStringLiteral("file"));
    const ssh::KnownAnswer answer =
        hosts.judge(QStringLiteral("Host.Example"), static_cast<quint16>(port), m_right);
    QCOMPARE(answer.state, state);
    QCOMPARE(answer.hasAuthority, content.startsWith("@cert-authority"));
}

void TestKnownHosts::findsTheLinesThatSshKeygenFinds_data()
{
    QTest::addColumn<QByteArray>("names");
    for (const char *names : {"host.example",
                              "[host.example]:2222",
                              "*.example",
                              "*",
                              "?ost.example",
                              "!host.example,*",
                              "!*.example,host.example",
                              "!x,host.*",
                              "a,b,host.example",
                              "HOST.example",
                              "host.example,",
                              ",",
                              "host",
                              "host.example.org",
                              "[host.example]:22",
                              "|1|MDEyMzQ1Njc4OWFiY2RlZmdoaWo=|AAAA",
                              "|1|broken",
                              "|2|a|b",
                              "**.example",
                              "h*t.e*e",
                              "[host.*]:*"})
        QTest::newRow(names) << QByteArray(names);
    QTest::newRow("hashed") << ssh::hashedName("host.example", "0123456789abcdefghij");
    QTest::newRow("hashed port") << ssh::hashedName("[host.example]:2222", "0123456789abcdefghij");
}

void TestKnownHosts::findsTheLinesThatSshKeygenFinds()
{
    QFETCH(QByteArray, names);
    const QString path = m_folder.filePath(QStringLiteral("table"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(names + ' ' + text(m_right) + '\n');
    file.close();
    for (const QByteArray &name : {QByteArray("host.example"), QByteArray("[host.example]:2222")}) {
        const QByteArray found =
            outputOf(QStringLiteral("ssh-keygen"),
                     {QStringLiteral("-F"), QString::fromLatin1(name), QStringLiteral("-f"), path});
        QCOMPARE(ssh::matchHost(names, name) == ssh::HostMatch::Yes,
                 found.contains(m_right.blob.toBase64()));
    }
}

void TestKnownHosts::namesTheLineThatDecided()
{
    ssh::KnownHosts hosts;
    hosts.add("# first\n\nhost " + text(m_other) + '\n', QStringLiteral("/a"));
    hosts.add("host " + text(m_rsa) + '\n', QStringLiteral("/b"));
    const ssh::KnownAnswer answer = hosts.judge(QStringLiteral("host"), 22, m_right);
    QCOMPARE(answer.state, KnownState::Changed);
    QCOMPARE(answer.file, QStringLiteral("/a"));
    QCOMPARE(answer.line, 3);
    QCOMPARE(answer.knownBlob, m_other.blob);
}

void TestKnownHosts::asksForAKnownTypeFirst()
{
    ssh::KnownHosts hosts;
    hosts.add("host " + text(m_rsa) + "\r\n@revoked host " + text(m_right) + '\n',
              QStringLiteral("/a"));
    QCOMPARE(hosts.typesOf(QStringLiteral("host"), 22), QByteArrayList {"ssh-rsa"});
    QCOMPARE(hosts.typesOf(QStringLiteral("x"), 22), QByteArrayList());
}

void TestKnownHosts::printsTheFingerprintOfSshKeygen()
{
    const QByteArray printed =
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), m_folder.filePath(QStringLiteral("key1.pub"))});
    QCOMPARE(ssh::fingerprint(m_right.blob), QString::fromLatin1(printed.split(' ').value(1)));
}

void TestKnownHosts::countsTheBitsOfAnRsaKey()
{
    QCOMPARE(ssh::rsaBits(m_rsa.blob), 2048);
    QCOMPARE(ssh::rsaBits(
                 make(QStringLiteral("rsa"), {QStringLiteral("-b"), QStringLiteral("1024")}).blob),
             1024);
    QCOMPARE(ssh::rsaBits(m_right.blob), 0);
    for (qsizetype size = 0; size < m_rsa.blob.size(); ++size)
        QCOMPARE(ssh::rsaBits(m_rsa.blob.left(size)), 0);
}

void TestKnownHosts::survivesAnyBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 60000; ++i)
        bytes += static_cast<char>((i * 7919 + i / 13) & 0xff);
    ssh::KnownHosts hosts;
    hosts.add(bytes, QStringLiteral("noise"));
    hosts.add(QByteArray(100000, '*') + " x\n" + QByteArray(5000, '|'), QStringLiteral("stars"));
    QVERIFY(hosts.judge(QStringLiteral("host"), 22, m_right).state != KnownState::Known);
}

void TestKnownHosts::keepsLinesWholeWithManyWriters()
{
    const QString path = m_folder.filePath(QStringLiteral("new/known_hosts"));
    std::vector<std::jthread> writers;
    std::atomic<int> written = 0;
    for (int i = 0; i < 20; ++i) {
        writers.emplace_back([this, &path, &written, i] {
            const QByteArray name = "host" + QByteArray::number(i);
            if (ssh::appendKnownHost(path, name, i % 2 == 0 ? m_right : m_rsa))
                ++written;
        });
    }
    writers.clear();
    QCOMPARE(written.load(), 20);
    const auto hosts = ssh::readKnownHosts({path});
    QVERIFY(hosts);
    for (int i = 0; i < 20; ++i) {
        const QString name = QStringLiteral("host%1").arg(i);
        QCOMPARE(hosts->judge(name, 22, i % 2 == 0 ? m_right : m_rsa).state, KnownState::Known);
    }
}

void TestKnownHosts::hashesNamesWhereTheFileDoes()
{
    const QString path = m_folder.filePath(QStringLiteral("hashed"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ssh::hashedName("a", "0123456789abcdefghij") + ' ' + text(m_rsa)); // no line end
    file.close();
    QVERIFY(ssh::appendKnownHost(path, "secret.example", m_right));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
    const auto hosts = ssh::readKnownHosts({path});
    QVERIFY(hosts);
    QCOMPARE(hosts->judge(QStringLiteral("secret.example"), 22, m_right).state, KnownState::Known);
    QCOMPARE(hosts->judge(QStringLiteral("a"), 22, m_rsa).state, KnownState::Known);
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
