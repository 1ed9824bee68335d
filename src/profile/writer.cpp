// SPDX-License-Identifier: Apache-2.0
#include "profile/writer.h"

#include "profile/names.h"
#include "profile/readsections.h"

#include <QDir>

namespace lockkeeper::profile {
namespace {

// A double-quoted YAML scalar. Profile values hold no control characters (Section refuses them).
QString quoted(const QString &value)
{
    QString result = value;
    result.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    result.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + result + QLatin1Char('"');
}

QString quoted(const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result += quoted(value);
    return QLatin1Char('[') + result.join(QLatin1String(", ")) + QLatin1Char(']');
}

QString quoted(const QList<facts::Endpoint> &endpoints)
{
    QStringList result;
    for (const facts::Endpoint &endpoint : endpoints)
        result += endpoint.toString();
    return quoted(result);
}

// One map of the file, written line by line and only if it has a line.
class Block
{
public:
    explicit Block(int indent)
        : m_indent(indent, QLatin1Char(' '))
    { }

    void raw(const char *key, const QString &value)
    {
        m_text += m_indent + QLatin1String(key) + QLatin1String(": ") + value + QLatin1Char('\n');
    }
    void words(const char *key, const QString &value, const QString &usual = {})
    {
        if (value != usual)
            raw(key, quoted(value));
    }
    void number(const char *key, qint64 value, qint64 usual)
    {
        if (value != usual)
            raw(key, QString::number(value));
    }
    void flag(const char *key, bool value)
    {
        raw(key, value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// As the value of a key of the file; nothing for an empty block.
    [[nodiscard]] QString under(const char *key) const
    {
        return m_text.isEmpty() ? QString() : QLatin1String(key) + QLatin1String(":\n") + m_text;
    }
    /// As an element of a list: the first line begins with a dash.
    [[nodiscard]] QString asElement() const
    {
        return QLatin1String("  - ") + m_text.mid(m_indent.size());
    }

private:
    QString m_indent;
    QString m_text;
};

QString sshOf(const Ssh &ssh)
{
    const Ssh usual;
    Block block(2);
    block.words("user", ssh.user);
    block.number("port", ssh.port, usual.port);
    if (ssh.identities)
        block.raw("identity", quoted(*ssh.identities));
    if (!ssh.usesAgent)
        block.flag("agent", false);
    block.words("known-hosts", ssh.knownHosts,
                QDir::homePath() + QStringLiteral("/.ssh/known_hosts"));
    if (ssh.hostKeyPolicy != usual.hostKeyPolicy)
        block.raw("host-key-policy", policyWords().at(static_cast<int>(ssh.hostKeyPolicy)));
    if (ssh.jump)
        block.words("jump", writeJump(*ssh.jump));
    if (ssh.sudo != usual.sudo)
        block.raw("sudo", sudoWords().at(static_cast<int>(ssh.sudo)));
    if (ssh.timeouts != usual.timeouts) {
        block.raw("timeouts",
                  QStringLiteral("{connect: %1, login: %2, script: %3}")
                      .arg(ssh.timeouts.connect.count())
                      .arg(ssh.timeouts.login.count())
                      .arg(ssh.timeouts.script.count()));
    }
    return block.under("ssh");
}

QString hostOf(const Host &host)
{
    Block block(4);
    block.raw("address", quoted(host.address));
    block.words("name", host.name, host.address);
    if (host.port)
        block.raw("port", QString::number(*host.port));
    if (host.user)
        block.raw("user", quoted(*host.user));
    if (host.identities)
        block.raw("identity", quoted(*host.identities));
    if (host.usesAgent)
        block.flag("agent", *host.usesAgent);
    if (host.jump)
        block.raw("jump", *host.jump ? quoted(writeJump(**host.jump)) : QStringLiteral("null"));
    if (host.sudo)
        block.raw("sudo", sudoWords().at(static_cast<int>(*host.sudo)));
    block.words("fingerprint", host.fingerprint);
    if (host.flinkHome)
        block.raw("flink-home", quoted(*host.flinkHome));
    return block.asElement();
}

QString flinkOf(const facts::Wish &wish)
{
    const facts::Wish usual;
    Block block(2);
    block.words("home", wish.flinkHome, usual.flinkHome);
    block.words("mode", wish.flinkMode, usual.flinkMode);
    block.words("rest", wish.flinkRest, usual.flinkRest);
    return block.under("flink");
}

QString sourceOf(const facts::Source &source)
{
    Block block(2);
    block.raw("type", source.type);
    block.raw("host", quoted(source.server.host));
    block.raw("port", QString::number(source.server.port));
    block.words("database", source.database);
    block.words("user", source.user);
    block.words("tls", source.tls, facts::Source().tls);
    block.words("tls-ca", source.tlsCa);
    if (!source.tables.isEmpty())
        block.raw("tables", quoted(source.tables));
    block.words("slot", source.slot);
    block.words("publication", source.publication);
    return block.under("source");
}

QString sinkOf(const facts::Sink &sink)
{
    Block block(2);
    block.raw("type", sink.type);
    if (!sink.query.isEmpty())
        block.raw("query", quoted(sink.query));
    if (!sink.load.isEmpty())
        block.raw("load", quoted(sink.load));
    block.words("user", sink.user);
    block.words("database", sink.database);
    return block.under("sink");
}

QString cdcOf(const facts::Cdc &cdc, const Delivery &delivery)
{
    const facts::Cdc usual;
    const Delivery usualDelivery;
    Block block(2);
    block.words("version", cdc.version, usual.version);
    block.words("run", cdc.run, usual.run);
    block.words("placement", delivery.placement, usualDelivery.placement);
    block.words("submit-host", cdc.submitHost);
    block.words("home", delivery.home, usualDelivery.home);
    block.number("parallelism", cdc.parallelism, usual.parallelism);
    block.number("replication-num", cdc.replicationNum, usual.replicationNum);
    block.words("pipeline", delivery.pipeline);
    block.words("repository", delivery.repository, usualDelivery.repository);
    return block.under("cdc");
}

QString waiverOf(const Waiver &waiver)
{
    Block block(4);
    block.raw("check", quoted(waiver.check));
    block.words("subject", waiver.subject);
    block.raw("reason", quoted(waiver.reason));
    block.words("by", waiver.by);
    if (waiver.until)
        block.raw("until", waiver.until->toString(Qt::ISODate));
    return block.asElement();
}

} // namespace

QByteArray writeProfile(const Profile &profile)
{
    QString result = QStringLiteral("lockkeeper: %1\n").arg(kProfileSchema);
    result += QStringLiteral("name: ") + quoted(profile.name) + QLatin1Char('\n');
    result += sshOf(profile.ssh);
    result += QStringLiteral("hosts:\n");
    for (const Host &host : profile.hosts)
        result += hostOf(host);
    result += flinkOf(profile.wish);
    if (profile.wish.source)
        result += sourceOf(*profile.wish.source);
    if (profile.wish.sink)
        result += sinkOf(*profile.wish.sink);
    result += cdcOf(profile.wish.cdc, profile.delivery);
    if (!profile.waivers.isEmpty())
        result += QStringLiteral("waivers:\n");
    for (const Waiver &waiver : profile.waivers)
        result += waiverOf(waiver);
    return result.toUtf8();
}

} // namespace lockkeeper::profile
