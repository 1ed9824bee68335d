// SPDX-License-Identifier: Apache-2.0
#include "probe/restroad.h"

#include "base/printable.h"
#include "probe/script.h"

#include <QUrl>

#include <array>
#include <utility>

namespace lockkeeper::probe {
namespace {

class ForwardedRoad : public RestRoad
{
public:
    ForwardedRoad(std::unique_ptr<remote::Forward> forward, QString baseUrl,
                  const http::Limits &limits)
        : m_forward(std::move(forward))
        , m_client(m_forward->localPort(), limits)
        , m_baseUrl(std::move(baseUrl))
    { }

    Result<http::Response> get(const QString &path, std::stop_token stop) override
    {
        auto response = m_client.get(m_baseUrl + path, std::move(stop));
        // The local end accepts at once; only the forward knows why the far one could not.
        if (!response && response.error().kind != ErrorKind::Cancelled) {
            if (const std::optional<Error> problem = m_forward->problem())
                return fail(*problem);
        }
        return response;
    }
    [[nodiscard]] QString name() const override
    {
        return m_forward->path() == remote::Path::Relay ? QStringLiteral("relay") : QString();
    }

private:
    std::unique_ptr<remote::Forward> m_forward;
    http::Client m_client;
    QString m_baseUrl;
};

struct Exit
{
    int code;
    ErrorKind kind;
    Message message;
};

// Exit codes of curl 7.88 (man curl, EXIT CODES).
constexpr std::array kCurlExits {
    Exit {1, ErrorKind::BadAnswer, text("probe", "What answers at %1 does not speak HTTP.")},
    Exit {6, ErrorKind::NameUnknown, text("probe", "This host cannot resolve the name in %1.")},
    Exit {7, ErrorKind::Refused, text("probe", "Nothing listens at %1: the connection failed.")},
    Exit {8, ErrorKind::BadAnswer, text("probe", "What answers at %1 does not speak HTTP.")},
    Exit {28, ErrorKind::TimedOut,
          text("probe", "%1 did not answer in time; often a firewall is why.")},
    Exit {35, ErrorKind::BadAnswer, text("probe", "The encrypted connection to %1 failed.")},
    Exit {60, ErrorKind::BadAnswer,
          text("probe", "The certificate of %1 is not trusted on this host.")},
};

// GNU wget says 4 for every network failure, BusyBox 1: only its words tell them apart.
struct Words
{
    const char *words;
    int curlExit;
};
constexpr std::array kWgetWords {
    Words {"refused", 7},    Words {"unable to resolve", 6}, Words {"bad address", 6},
    Words {"timed out", 28}, Words {"certificate", 60},
};

int asCurlExit(const QByteArray &words, int exit)
{
    for (const Words &row : kWgetWords) {
        if (words.toLower().contains(row.words))
            return row.curlExit;
    }
    return exit;
}

class ShellRoad : public RestRoad
{
public:
    ShellRoad(remote::Remote &remote, QString baseUrl)
        : m_remote(remote)
        , m_baseUrl(std::move(baseUrl))
    { }

    Result<http::Response> get(const QString &path, std::stop_token stop) override;
    [[nodiscard]] QString name() const override { return m_tool; }

private:
    [[nodiscard]] Error problem(const QByteArray &words, int exit) const;

    remote::Remote &m_remote;
    QString m_baseUrl;
    QString m_tool = QStringLiteral("curl");
};

Result<http::Response> ShellRoad::get(const QString &path, std::stop_token stop)
{
    const QByteArray nonce = makeNonce();
    LK_TRY(const QByteArray script,
           composeScript({QStringLiteral("rest")}, nonce,
                         {{QStringLiteral("LK_REST_BASE"), m_baseUrl},
                          {QStringLiteral("LK_REST_PATHS"), path}}));
    LK_TRY(const remote::Outcome outcome,
           m_remote.run({.script = script,
                         .deadline = std::chrono::seconds(75),
                         .outputLimit = 33 * 1024 * 1024},
                        std::move(stop)));
    const Sections sections = parseSections(outcome.out, nonce);
    if (!sections.texts.contains(path))
        return fail(
            {.kind = ErrorKind::Lost,
             .message =
                 text("probe", "The host's own request to %1 did not finish.").arg(m_baseUrl)});
    m_tool = QString::fromUtf8(sections.texts.value(QStringLiteral("rest.tool")));
    const int exit = sections.exits.value(path);
    const QByteArray answer = sections.texts.value(path);
    const qsizetype last = answer.lastIndexOf('\n');
    const int status = answer.mid(last + 1).toInt();
    if (status == 0)
        return fail(problem(answer.left(last), exit));
    const bool isWhole = exit == 0 || (m_tool == QLatin1String("wget") && status >= 300);
    if (!isWhole)
        return fail(problem({}, exit));
    return http::Response {
        .status = status, .body = answer.left(last), .location = {}, .duration = outcome.duration};
}

Error ShellRoad::problem(const QByteArray &words, int exit) const
{
    if (exit == 127) {
        return {.kind = ErrorKind::Missing,
                .message = text("probe",
                                "SSH forwarding is forbidden on this host, and it has neither curl "
                                "nor wget, so Flink's REST could not be asked from it."),
                .advice = text("probe",
                               "Allow forwarding for this account (AllowTcpForwarding in "
                               "sshd_config), or install curl.")};
    }
    const int code = m_tool == QLatin1String("wget") ? asCurlExit(words, exit) : exit;
    Error error {.kind = ErrorKind::Lost,
                 .message = text("probe", "The request to %1 failed (%2, exit status %3).")
                                .arg(m_baseUrl)
                                .arg(m_tool)
                                .arg(exit)};
    for (const Exit &row : kCurlExits) {
        if (row.code == code) {
            error.kind = row.kind;
            error.message = Text(row.message).arg(m_baseUrl);
        }
    }
    error.detail = oneLine(QString::fromUtf8(words));
    return error;
}

} // namespace

Result<std::unique_ptr<RestRoad>> forwardedRoad(remote::Remote &remote, const QString &baseUrl,
                                                const http::Limits &limits, std::stop_token stop)
{
    const QUrl url(baseUrl, QUrl::StrictMode);
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    LK_TRY(auto forward,
           remote.forward(url.host(), static_cast<quint16>(url.port(usual)), std::move(stop)));
    return std::make_unique<ForwardedRoad>(std::move(forward), baseUrl, limits);
}

std::unique_ptr<RestRoad> shellRoad(remote::Remote &remote, const QString &baseUrl)
{
    return std::make_unique<ShellRoad>(remote, baseUrl);
}

} // namespace lockkeeper::probe
