// SPDX-License-Identifier: Apache-2.0
#include "profile/reader.h"
#include "profile/writer.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::profile;

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesDefaultsOut();
    void readsBackWhatItWrote();
};

namespace {

// A profile of random but valid values; the seed is printed, so a failure can be repeated.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    { }

    bool coin() { return m_random.bounded(2) == 1; }
    int number(int least, int most) { return m_random.bounded(least, most + 1); }
    QString pick(const QStringList &words)
    {
        return words.at(m_random.bounded(static_cast<int>(words.size())));
    }
    QString label()
    {
        static const QString signs = QStringLiteral("aZ09 _-.,:;#&*!|>'\"%@`{}[]?=~\\/$()<>ёЖ中😀");
        const QString inside = text(signs, number(0, 20));
        return QLatin1Char('x') + inside + QLatin1Char('~');
    }
    QString word()
    {
        return pick({QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("1"),
                     QStringLiteral("1e3"), QStringLiteral("2027-03-01"), QStringLiteral("~"),
                     label(), label(), label()});
    }
    QString host()
    {
        return pick({QStringLiteral("a"), QStringLiteral("10.0.0.1"), QStringLiteral("fe80::1"),
                     QStringLiteral("узел.рф"), QStringLiteral("tm_2.local")});
    }
    QString user() { return pick({QStringLiteral("0"), QStringLiteral("sr-user@dom.local")}); }
    QString path() { return QLatin1Char('/') + label(); }
    facts::Endpoint endpoint() { return {.host = host(), .port = number(1, 65535)}; }

private:
    QString text(const QString &signs, int size)
    {
        const auto points = signs.toUcs4();
        QString result;
        for (int i = 0; i < size; ++i) {
            const char32_t point = points.at(m_random.bounded(static_cast<int>(points.size())));
            result += QString::fromUcs4(&point, 1);
        }
        return result;
    }

    QRandomGenerator m_random;
};

Jump anyJump(Dice &dice)
{
    return {.user = dice.coin() ? dice.user() : QString(),
            .address = dice.host(),
            .port = dice.number(1, 65535)};
}

Host anyHost(Dice &dice, int n)
{
    Host host;
    host.address = dice.host();
    host.name = dice.label() + QString::number(n);
    if (dice.coin())
        host.port = dice.number(1, 65535);
    if (dice.coin())
        host.user = dice.user();
    if (dice.coin())
        host.identities = QStringList {QDir::cleanPath(dice.path())};
    if (dice.coin())
        host.usesAgent = dice.coin();
    if (dice.coin())
        host.jump = dice.coin() ? std::optional(anyJump(dice)) : std::nullopt;
    if (dice.coin())
        host.sudo = static_cast<Sudo>(dice.number(0, 2));
    if (dice.coin())
        host.fingerprint = QStringLiteral("SHA256:") + QString(43, QLatin1Char('/'));
    if (dice.coin())
        host.flinkHome = dice.path();
    return host;
}

facts::Source anySource(Dice &dice)
{
    facts::Source source;
    source.type = dice.pick({QStringLiteral("postgres"), QStringLiteral("mysql")});
    source.server = dice.endpoint();
    source.database = dice.word();
    source.user = dice.word();
    source.tls = dice.pick({QStringLiteral("prefer"), QStringLiteral("verify-full")});
    source.tlsCa = dice.coin() ? QDir::cleanPath(dice.path()) : QString();
    if (dice.coin())
        source.tables = {dice.word(), dice.word()};
    source.slot = dice.word();
    source.publication = dice.word();
    return source;
}

facts::Sink anySink(Dice &dice)
{
    facts::Sink sink;
    if (dice.coin())
        sink.query = {dice.endpoint(), dice.endpoint()};
    sink.load = {dice.endpoint()};
    sink.user = dice.word();
    sink.database = dice.word();
    return sink;
}

Profile anyProfile(quint32 seed)
{
    Dice dice(seed);
    Profile profile;
    profile.name = dice.label();
    profile.ssh.user = dice.coin() ? dice.user() : QString();
    profile.ssh.port = dice.number(1, 65535);
    if (dice.coin())
        profile.ssh.identities = QStringList {};
    profile.ssh.usesAgent = dice.coin();
    profile.ssh.knownHosts = QDir::cleanPath(dice.path());
    profile.ssh.hostKeyPolicy = static_cast<HostKeyPolicy>(dice.number(0, 2));
    if (dice.coin())
        profile.ssh.jump = anyJump(dice);
    profile.ssh.timeouts.script = std::chrono::seconds(dice.number(1, 3600));
    for (int n = dice.number(1, 4); n > 0; --n)
        profile.hosts += anyHost(dice, n);
    profile.wish.flinkHome = dice.path();
    profile.wish.flinkMode = dice.pick({QStringLiteral("auto"), QStringLiteral("yarn")});
    if (dice.coin())
        profile.wish.source = anySource(dice);
    if (dice.coin())
        profile.wish.sink = anySink(dice);
    profile.wish.cdc.version = dice.word();
    profile.wish.cdc.submitHost = dice.coin() ? profile.hosts.constLast().name : QString();
    profile.wish.cdc.parallelism = dice.number(1, 32768);
    profile.delivery.repository = dice.word();
    if (dice.coin()) {
        profile.waivers += {.check = dice.word(),
                            .subject = dice.word(),
                            .reason = dice.word(),
                            .by = dice.word(),
                            .until = QDate(2027, 1, dice.number(1, 31))};
    }
    return profile;
}

} // namespace

void TestWriter::leavesDefaultsOut()
{
    Profile profile;
    profile.name = QStringLiteral("demo");
    profile.ssh.knownHosts = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    profile.hosts += Host {.name = QStringLiteral("jm-1"), .address = QStringLiteral("jm-1")};
    QCOMPARE(writeProfile(profile),
             QByteArray("lockkeeper: 1\nname: \"demo\"\nhosts:\n  - address: \"jm-1\"\n"));
}

void TestWriter::readsBackWhatItWrote()
{
    for (quint32 seed = 0; seed < 2'000; ++seed) {
        const Profile profile = anyProfile(seed);
        const QByteArray yaml = writeProfile(profile);
        const auto back = parseProfile(yaml, QStringLiteral("p.yaml"));
        QVERIFY2(
            back,
            qPrintable(QStringLiteral("seed %1: %2\n%3")
                           .arg(seed)
                           .arg(back ? QString() : back.error().message.in(QStringLiteral("en")),
                                QString::fromUtf8(yaml))));
        const bool isSame = back->name == profile.name && back->ssh == profile.ssh
            && back->hosts == profile.hosts && back->delivery == profile.delivery
            && back->waivers == profile.waivers && toJson(back->wish) == toJson(profile.wish);
        QVERIFY2(isSame,
                 qPrintable(QStringLiteral("seed %1:\n%2").arg(seed).arg(QString::fromUtf8(yaml))));
        QCOMPARE(writeProfile(*back), yaml);
    }
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
