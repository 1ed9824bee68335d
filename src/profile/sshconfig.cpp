// SPDX-License-Identifier: Apache-2.0
#include "profile/sshconfig.h"

#include "base/printable.h"
#include "profile/names.h"
#include "profile/sshconfigvalues.h"

#include <QRegularExpression>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace lockkeeper::profile {
namespace {

constexpr int kMostHosts = 2000;

const auto kNone = QStringLiteral("none");

ConfigNote noteOn(const ConfigLine &line, const Text &reason)
{
    return {.file = line.file, .line = line.number, .words = line.words, .reason = reason};
}

bool isNone(const ConfigLine &line)
{
    return line.arguments.constFirst().compare(kNone, Qt::CaseInsensitive) == 0;
}

/// Makes one host of what holds for it.
class Importer
{
public:
    Importer(const std::vector<ConfigLine> &lines, const QString &home, const QString &name)
        : m_lines(lines)
        , m_home(home)
        , m_values(valuesFor(lines, name))
    {
        m_result.host.name = name;
        m_result.host.address = name;
    }

    [[nodiscard]] ConfigHost made()
    {
        readAddress();
        readUserAndPort();
        readIdentities();
        readAgent();
        readProxy();
        noteTheRest();
        return std::move(m_result);
    }

private:
    using Tokens = QMap<QChar, QString>;

    void refuse(const ConfigLine &line, const Text &reason)
    {
        m_result.isUsable = false;
        m_result.notes += noteOn(line, reason);
    }
    void remark(const ConfigLine &line, const Text &reason)
    {
        m_result.notes += noteOn(line, reason);
    }
    void readAddress();
    void readUserAndPort();
    void readIdentities();
    void readAgent();
    void readProxy();
    void readJump(const ConfigLine &line);
    void noteTheRest();
    [[nodiscard]] std::optional<QString> expanded(const QString &words, const Tokens &tokens) const;

    const std::vector<ConfigLine> &m_lines;
    const QString &m_home;
    ConfigValues m_values;
    ConfigHost m_result;
};

// %% and the tokens given; ${NAME} of the environment. Nothing where one is not known.
std::optional<QString> Importer::expanded(const QString &words, const Tokens &tokens) const
{
    QString result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1Char('%')) {
            const QChar token = i + 1 < words.size() ? words[i + 1] : QChar();
            if (token != QLatin1Char('%') && !tokens.contains(token))
                return std::nullopt;
            result += token == QLatin1Char('%') ? QString(token) : tokens.value(token);
            ++i;
        } else if (words.mid(i, 2) == QLatin1String("${")) {
            const qsizetype end = words.indexOf(QLatin1Char('}'), i);
            const QByteArray name = end < 0 ? QByteArray() : words.mid(i + 2, end - i - 2).toUtf8();
            if (name.isEmpty() || !qEnvironmentVariableIsSet(name.constData()))
                return std::nullopt;
            result += qEnvironmentVariable(name.constData());
            i = end;
        } else {
            result += words[i];
        }
    }
    return result;
}

void Importer::readAddress()
{
    Host &host = m_result.host;
    const ConfigLine *line = m_values.find("hostname");
    if (line != nullptr) {
        const auto address =
            expanded(line->arguments.constFirst(), {{QLatin1Char('h'), host.name}});
        if (!address || !isHostName(*address)) {
            refuse(*line, text("profile", "This is no host name and no IP address."));
            return;
        }
        host.address = *address;
    } else if (!isHostName(host.address)) {
        m_result.isUsable = false;
        m_result.notes += ConfigNote {
            .words = oneLine(host.name),
            .reason = text("profile", "The name is no address, and there is no HostName.")};
    }
    if (!isLabel(host.name))
        host.name = host.address;
}

void Importer::readUserAndPort()
{
    if (const ConfigLine *line = m_values.find("user")) {
        if (isUserName(line->arguments.constFirst()))
            m_result.host.user = line->arguments.constFirst();
        else
            refuse(*line, text("profile", "This is no user name that can be used."));
    }
    if (const ConfigLine *line = m_values.find("port")) {
        bool isNumber = false;
        const int port = line->arguments.constFirst().toInt(&isNumber);
        if (isNumber && port > 0 && port < 65536)
            m_result.host.port = port;
        else
            refuse(*line, text("profile", "The port must be a number from 1 to 65535."));
    }
}

void Importer::readIdentities()
{
    const Host &host = m_result.host;
    const Tokens tokens {{QLatin1Char('d'), m_home},
                         {QLatin1Char('h'), host.address},
                         {QLatin1Char('i'), QString::number(::getuid())},
                         {QLatin1Char('n'), host.name},
                         {QLatin1Char('p'), QString::number(host.port.value_or(22))}};
    QStringList identities;
    for (const ConfigLine *line : m_values.identities) {
        if (isNone(*line)) {
            m_result.host.identities = QStringList();
            continue;
        }
        Tokens known = tokens;
        if (host.user)
            known.insert(QLatin1Char('r'), *host.user);
        const auto path = expanded(line->arguments.constFirst(), known);
        const QString whole = path ? withHome(*path, m_home) : QString();
        if (!QDir::isAbsolutePath(whole) || whole.contains(QChar::ReplacementCharacter)
            || printable(whole) != whole) {
            remark(*line, text("profile", "The path of this key cannot be told; it is left out."));
            continue;
        }
        const QString clean = QDir::cleanPath(whole);
        if (!identities.contains(clean))
            identities += clean;
    }
    if (!identities.isEmpty())
        m_result.host.identities = identities;
}

void Importer::readAgent()
{
    const ConfigLine *agent = m_values.find("identityagent");
    if (agent != nullptr && isNone(*agent))
        m_result.host.usesAgent = false;
    else if (agent != nullptr && agent->arguments.constFirst() != QLatin1String("SSH_AUTH_SOCK"))
        remark(*agent,
               text("profile", "Only the agent of SSH_AUTH_SOCK is asked, not another one."));
    const ConfigLine *only = m_values.find("identitiesonly");
    if (only != nullptr && only->arguments.constFirst().toLower() == QLatin1String("yes")) {
        remark(*only,
               text("profile",
                    "The agent's keys that match the listed ones are offered first, but others "
                    "too; “agent: false” of the host prevents that."));
    }
}

void Importer::readProxy()
{
    const ConfigLine *line = m_values.proxy;
    if (line == nullptr)
        return;
    if (isNone(*line)) {
        m_result.host.jump.emplace(std::nullopt);
        return;
    }
    if (line->keyword == QLatin1String("proxycommand"))
        refuse(*line, text("profile", "Commands of the configuration are not run; use ProxyJump."));
    else
        readJump(*line);
}

// The hop may itself be a name of this configuration.
void Importer::readJump(const ConfigLine &line)
{
    QString words = line.arguments.constFirst();
    if (words.startsWith(QLatin1String("ssh://")))
        words = words.mid(6);
    if (words.contains(QLatin1Char(','))) {
        refuse(line, text("profile", "More than one hop on the way is not possible."));
        return;
    }
    const qsizetype at = words.lastIndexOf(QLatin1Char('@'));
    const bool hasPort = words.contains(QRegularExpression(QStringLiteral(":[0-9]+$")));
    auto jump = parseJump(words);
    if (!jump) {
        refuse(line, text("profile", "This is no hop such as admin@bastion:22."));
        return;
    }
    const ConfigValues hop = valuesFor(m_lines, jump->address);
    if (hop.proxy != nullptr && !isNone(*hop.proxy)) {
        refuse(line, text("profile", "More than one hop on the way is not possible."));
        return;
    }
    if (const ConfigLine *name = hop.find("hostname"))
        jump->address = expanded(name->arguments.constFirst(), {{QLatin1Char('h'), jump->address}})
                            .value_or(QString());
    if (const ConfigLine *user = hop.find("user"); user != nullptr && at < 0)
        jump->user = user->arguments.constFirst();
    if (const ConfigLine *port = hop.find("port"); port != nullptr && !hasPort)
        jump->port = port->arguments.constFirst().toInt();
    if (parseJump(writeJump(*jump)) != jump) {
        refuse(line, text("profile", "This is no hop such as admin@bastion:22."));
        return;
    }
    if (!hop.identities.empty())
        remark(line, text("profile", "The hop is logged in to with the keys of the host itself."));
    m_result.host.jump = jump;
}

void Importer::noteTheRest()
{
    constexpr std::array kUnused {"certificatefile",    "hostkeyalias",  "pkcs11provider",
                                  "bindaddress",        "bindinterface", "userknownhostsfile",
                                  "securitykeyprovider"};
    for (const char *keyword : kUnused) {
        if (const ConfigLine *line = m_values.find(keyword); line != nullptr && !isNone(*line))
            remark(*line, text("profile", "This setting is not used here."));
    }
    const ConfigLine *line = m_values.find("canonicalizehostname");
    if (line != nullptr && line->arguments.constFirst().toLower() != QLatin1String("no"))
        remark(*line, text("profile", "Names are dialled as they are, nothing is added to them."));
}

void noteForAll(const std::vector<ConfigLine> &lines, QList<ConfigNote> &notes)
{
    for (const ConfigLine &line : lines) {
        const bool isAll = line.arguments.size() == 1
            && line.arguments.constFirst().toLower() == QLatin1String("all");
        if (line.isBroken)
            notes += noteOn(line, text("profile", "A quotation mark is not closed."));
        else if (line.keyword == QLatin1String("match") && !isAll)
            notes += noteOn(line,
                            text("profile",
                                 "Conditions are not evaluated: what follows, up to the next Host "
                                 "line, is left out."));
        if (line.isTooDeep)
            notes += noteOn(line, text("profile", "Files are included too deep here."));
        for (const std::vector<ConfigLine> &file : line.included)
            noteForAll(file, notes);
    }
}

} // namespace

Result<ConfigImport> importSshConfig(const QString &path, const QString &home)
{
    LK_TRY(const std::vector<ConfigLine> lines, readConfigFile(path, home));
    const QStringList names = namesIn(lines);
    if (names.size() > kMostHosts) {
        return fail(
            {.kind = ErrorKind::Usage,
             .message = text("profile", "The SSH configuration %1 names more than %2 hosts.")
                            .arg(printable(path))
                            .arg(kMostHosts)});
    }
    ConfigImport found;
    noteForAll(lines, found.notes);
    for (const QString &name : names)
        found.hosts += Importer(lines, home, name).made();
    return found;
}

} // namespace lockkeeper::profile
