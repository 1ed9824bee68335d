// SPDX-License-Identifier: Apache-2.0
#include "profile/readsections.h"

#include "profile/names.h"

#include <QUrl>

namespace lockkeeper::profile {
namespace {

constexpr int kHighestPort = 65535;

bool isRest(const QString &value)
{
    if (value == QLatin1String("auto"))
        return true;
    const QUrl url(value, QUrl::StrictMode);
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    return url.isValid() && isPlain && isHostName(url.host())
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

bool isRemotePath(const QString &value)
{
    return value == QLatin1String("auto") || value.startsWith(QLatin1Char('/'));
}

QList<facts::Endpoint> endpoints(Reading &reading, Section &section, const char *key, int port)
{
    QList<facts::Endpoint> result;
    const auto values = section.list(key);
    if (!values)
        return result;
    for (const QString &value : *values) {
        const YamlNode &node = section.find(key)->children[static_cast<std::size_t>(result.size())];
        const auto endpoint = parseEndpoint(value, port);
        if (!endpoint) {
            reading.refuse(node.place,
                           text("profile", "“%1” is no address such as fe1:%2.")
                               .arg(value)
                               .arg(QString::number(port)));
            return {};
        }
        result += *endpoint;
    }
    return result;
}

Waiver readWaiver(Reading &reading, const YamlNode &node, const QString &path,
                  const QStringList &knownChecks)
{
    Section section(reading, node, path);
    Waiver waiver;
    section.require("check");
    section.require("reason");
    const auto isKnown = [&](const QString &id) {
        return knownChecks.isEmpty() || knownChecks.contains(id);
    };
    assign(
        waiver.check,
        section.checked("check", isKnown,
                        text("profile", "“%1” names no check; “lockkeeper checks” lists them.")));
    assign(waiver.subject, section.words("subject"));
    assign(waiver.reason, section.words("reason"));
    assign(waiver.by, section.words("by"));
    waiver.until = section.date("until");
    section.finish();
    return waiver;
}

} // namespace

const QStringList &tlsWords()
{
    static const QStringList words {QStringLiteral("disable"),   QStringLiteral("allow"),
                                    QStringLiteral("prefer"),    QStringLiteral("require"),
                                    QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    return words;
}

void readFlink(Reading &reading, const YamlNode &node, facts::Wish &wish)
{
    Section section(reading, node, QStringLiteral("flink"));
    assign(wish.flinkHome,
           section.checked(
               "home", isRemotePath,
               text("profile", "“%1” must be auto or a path on the hosts that begins with /.")));
    assign(wish.flinkMode,
           section.choice("mode",
                          {QStringLiteral("auto"), QStringLiteral("standalone"),
                           QStringLiteral("yarn"), QStringLiteral("kubernetes"),
                           QStringLiteral("docker")}));
    assign(wish.flinkRest,
           section.checked("rest", isRest,
                           text("profile",
                                "“%1” must be auto or an address such as "
                                "http://host:8081, without a password.")));
    section.finish();
}

facts::Source readSource(Reading &reading, const YamlNode &node)
{
    Section section(reading, node, QStringLiteral("source"));
    facts::Source source;
    assign(source.type,
           section.choice("type", {QStringLiteral("postgres"), QStringLiteral("mysql")}));
    section.require("host");
    assign(source.server.host,
           section.checked("host", isHostName,
                           text("profile", "“%1” is no host name and no IP address.")));
    source.server.port = source.type == QLatin1String("mysql") ? 3306 : 5432;
    assign(source.server.port, section.number("port", 1, kHighestPort));
    assign(source.database, section.words("database"));
    assign(source.user, section.words("user"));
    assign(source.tls, section.choice("tls", tlsWords()));
    assign(source.tlsCa, section.localFile("tls-ca", true));
    assign(source.tables, section.list("tables"));
    assign(source.slot, section.words("slot"));
    assign(source.publication, section.words("publication"));
    section.finish();
    return source;
}

facts::Sink readSink(Reading &reading, const YamlNode &node)
{
    Section section(reading, node, QStringLiteral("sink"));
    facts::Sink sink;
    assign(sink.type, section.choice("type", {QStringLiteral("starrocks")}));
    sink.query = endpoints(reading, section, "query", 9030); // StarRocks 3: query_port
    sink.load = endpoints(reading, section, "load", 8030); // StarRocks 3: http_port of a FE
    assign(sink.user, section.words("user"));
    assign(sink.database, section.words("database"));
    section.finish();
    return sink;
}

void readCdc(Reading &reading, const YamlNode &node, Profile &profile)
{
    Section section(reading, node, QStringLiteral("cdc"));
    facts::Cdc &cdc = profile.wish.cdc;
    Delivery &delivery = profile.delivery;
    assign(cdc.version, section.words("version"));
    assign(cdc.run, section.choice("run", {QStringLiteral("yaml"), QStringLiteral("sql")}));
    assign(delivery.placement,
           section.choice(
               "placement",
               {QStringLiteral("auto"), QStringLiteral("cdc-lib"), QStringLiteral("flink-lib")}));
    if (const auto wanted = section.words("submit-host")) {
        for (const Host &host : profile.hosts) {
            if (cdc.submitHost.isEmpty() && (host.name == *wanted || host.address == *wanted))
                cdc.submitHost = host.name;
        }
        if (cdc.submitHost.isEmpty())
            section.refuse("submit-host", text("profile", "“%1” names no host of this profile."));
    }
    assign(delivery.home,
           section.checked(
               "home", isRemotePath,
               text("profile", "“%1” must be auto or a path on the hosts that begins with /.")));
    assign(cdc.parallelism, section.number("parallelism", 1, 32768)); // Flink's own upper bound
    assign(cdc.replicationNum, section.number("replication-num", 1, 100));
    assign(delivery.pipeline, section.localFile("pipeline", true));
    assign(delivery.repository, section.words("repository"));
    section.finish();
}

QList<Waiver> readWaivers(Reading &reading, const YamlNode &node, const QStringList &knownChecks)
{
    QList<Waiver> waivers;
    if (node.kind != YamlNode::Kind::Sequence) {
        reading.refuse(
            node.place,
            text("profile", "“%1” must be a list: [one, two].").arg(QStringLiteral("waivers")));
        return waivers;
    }
    for (const YamlNode &child : node.children) {
        const QString path = QStringLiteral("waivers[%1]").arg(waivers.size() + 1);
        waivers += readWaiver(reading, child, path, knownChecks);
    }
    return waivers;
}

} // namespace lockkeeper::profile
