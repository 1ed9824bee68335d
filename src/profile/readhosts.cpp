// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "profile/names.h"
#include "profile/readsections.h"

#include <QHash>
#include <QRegularExpression>

namespace lockkeeper::profile {
namespace {

constexpr int kHighestPort = 65535;
constexpr int kLongestWait = 3600; // seconds; more is a slip of the finger

constexpr Message kNoUser =
    text("profile",
         "“%1” is no user name: letters, digits and . _ - @ + are allowed, no - at the start.");
constexpr Message kNoHost = text("profile", "“%1” is no host name and no IP address.");

std::optional<HostKeyPolicy> policy(Section &section)
{
    const auto word = section.choice("host-key-policy", policyWords());
    if (!word)
        return std::nullopt;
    return static_cast<HostKeyPolicy>(policyWords().indexOf(*word));
}

std::optional<Sudo> sudo(Section &section)
{
    const auto word = section.choice("sudo", sudoWords());
    if (!word)
        return std::nullopt;
    return static_cast<Sudo>(sudoWords().indexOf(*word));
}

std::optional<Jump> jump(Section &section)
{
    const auto isJump = [](const QString &value) { return parseJump(value).has_value(); };
    const auto value = section.checked(
        "jump", isJump, text("profile", "“%1” must be one hop such as admin@bastion:22."));
    return value ? parseJump(*value) : std::nullopt;
}

bool isFingerprint(const QString &value)
{
    // SHA-256 in base64 without padding, as ssh-keygen -l prints it.
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral("SHA256:[A-Za-z0-9+/]{43}=?")));
    return pattern.match(value).hasMatch();
}

void readTimeouts(Reading &reading, const YamlNode &node, Timeouts &timeouts)
{
    Section section(reading, node, QStringLiteral("ssh.timeouts"));
    const auto read = [&](const char *key, std::chrono::seconds &field) {
        if (const auto value = section.number(key, 1, kLongestWait))
            field = std::chrono::seconds(*value);
    };
    read("connect", timeouts.connect);
    read("login", timeouts.login);
    read("script", timeouts.script);
    section.finish();
}

// `jump: null` is a word of its own on a host: no jump, whatever the defaults say.
bool hasNull(const YamlNode &node, const QString &key)
{
    for (qsizetype i = 0; i < node.keys.size(); ++i) {
        if (node.keys.at(i).name == key)
            return node.children[static_cast<std::size_t>(i)].kind == YamlNode::Kind::Null;
    }
    return false;
}

Host readHost(Reading &reading, const YamlNode &node, const QString &path)
{
    Section section(reading, node, path);
    Host host;
    section.require("address");
    assign(host.address, section.checked("address", isHostName, kNoHost));
    host.name = host.address;
    assign(host.name,
           section.checked("name", isLabel,
                           text("profile",
                                "“%1” is too long or holds characters that cannot be "
                                "seen.")));
    host.port = section.number("port", 1, kHighestPort);
    host.user = section.checked("user", isUserName, kNoUser);
    host.identities = section.localFiles("identity");
    host.usesAgent = section.flag("agent");
    if (const auto hop = jump(section))
        host.jump = hop;
    else if (hasNull(node, QStringLiteral("jump")))
        host.jump.emplace(std::nullopt);
    host.sudo = sudo(section);
    assign(host.fingerprint,
           section.checked("fingerprint", isFingerprint,
                           text("profile",
                                "“%1” must be a fingerprint such as ssh-keygen -l "
                                "prints it, beginning with SHA256:.")));
    host.flinkHome = section.checked(
        "flink-home",
        [](const QString &value) {
            return value == QLatin1String("auto") || value.startsWith(QLatin1Char('/'));
        },
        text("profile", "“%1” must be auto or a path on the hosts that begins with /."));
    section.finish();
    return host;
}

} // namespace

const QStringList &policyWords()
{
    static const QStringList words {QStringLiteral("ask"), QStringLiteral("strict"),
                                    QStringLiteral("accept-new")};
    return words;
}

const QStringList &sudoWords()
{
    static const QStringList words {QStringLiteral("none"), QStringLiteral("passwordless"),
                                    QStringLiteral("password")};
    return words;
}

void readSsh(Reading &reading, const YamlNode &node, Ssh &ssh)
{
    Section section(reading, node, QStringLiteral("ssh"));
    assign(ssh.user, section.checked("user", isUserName, kNoUser));
    assign(ssh.port, section.number("port", 1, kHighestPort));
    ssh.identities = section.localFiles("identity");
    assign(ssh.usesAgent, section.flag("agent"));
    assign(ssh.knownHosts, section.localFile("known-hosts", false));
    assign(ssh.hostKeyPolicy, policy(section));
    ssh.jump = jump(section);
    assign(ssh.sudo, sudo(section));
    if (const YamlNode *timeouts = section.find("timeouts"))
        readTimeouts(reading, *timeouts, ssh.timeouts);
    section.finish();
}

QList<Host> readHosts(Reading &reading, const YamlNode &node)
{
    QList<Host> hosts;
    if (node.kind != YamlNode::Kind::Sequence) {
        reading.refuse(
            node.place,
            text("profile", "“%1” must be a list: [one, two].").arg(QStringLiteral("hosts")));
        return hosts;
    }
    if (node.children.empty() && !reading.isDraft)
        reading.refuse(node.place, text("profile", "“hosts” lists no host."));
    QHash<QString, int> lines;
    for (const YamlNode &child : node.children) {
        const QString path = QStringLiteral("hosts[%1]").arg(hosts.size() + 1);
        const Host host = readHost(reading, child, path);
        if (lines.contains(host.name)) {
            const int first = lines.value(host.name);
            reading.refuse(child.place,
                           text("profile",
                                "“%1” (%2): a host of this name is already listed in "
                                "line %3; give one of them another “name”.")
                               .arg(path)
                               .arg(oneLine(host.name))
                               .arg(first));
        }
        lines.insert(host.name, child.place.line);
        hosts += host;
    }
    return hosts;
}

} // namespace lockkeeper::profile
