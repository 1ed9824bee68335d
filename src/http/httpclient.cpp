// SPDX-License-Identifier: Apache-2.0
#include "http/httpclient.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <array>
#include <utility>

namespace lockkeeper::http {
namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 50ms; // how often limits and the wish to stop are looked at
constexpr qint64 kReadAhead = 256 * 1024; // what Qt may buffer before we have read it

Error explained(ErrorKind kind, const Text &message, const Text &advice = {})
{
    return {.kind = kind, .message = message, .advice = advice};
}

Error timedOut(const QUrl &url, const Message &what)
{
    return explained(ErrorKind::TimedOut, Text(what).arg(url.authority()));
}

struct Cause
{
    QNetworkReply::NetworkError code;
    ErrorKind kind;
    Message message;
};

constexpr std::array kCauses {
    Cause {QNetworkReply::ConnectionRefusedError, ErrorKind::Refused,
           text("http", "Nothing listens at %1: the connection was refused.")},
    Cause {QNetworkReply::HostNotFoundError, ErrorKind::NameUnknown,
           text("http", "The name in %1 does not resolve to an address that can be reached.")},
    Cause {QNetworkReply::TimeoutError, ErrorKind::TimedOut,
           text("http", "%1 did not answer in time.")},
    Cause {QNetworkReply::RemoteHostClosedError, ErrorKind::Lost,
           text("http", "%1 closed the connection before its HTTP answer was whole.")},
    Cause {QNetworkReply::SslHandshakeFailedError, ErrorKind::BadAnswer,
           text("http",
                "The encrypted connection to %1 failed: its certificate is not trusted here, or "
                "it does not speak TLS.")},
};

// One request: the state between the first signal and the last. Lives on the stack of send().
class Exchange
{
public:
    Exchange(const Limits &limits, const QUrl &url, QNetworkReply *reply, std::stop_token stop)
        : m_limits(limits)
        , m_url(url)
        , m_reply(reply)
        , m_stop(std::move(stop))
    { }

    Result<Response> run();

private:
    void read();
    void tick();
    void tickBody();
    void giveUp(Error error);
    [[nodiscard]] bool isOlder(qint64 since, std::chrono::milliseconds limit) const
    {
        return m_clock.elapsed() - since > limit.count();
    }
    [[nodiscard]] int status() const
    {
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    [[nodiscard]] std::optional<Error> transportError() const;

    const Limits &m_limits;
    const QUrl &m_url;
    std::unique_ptr<QNetworkReply> m_reply;
    std::stop_token m_stop;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    QByteArray m_body;
    QStringList m_tlsProblems;
    std::optional<Error> m_error;
    qint64 m_sentAt = -1; // ms; -1: not yet
    qint64 m_windowAt = -1; // start of the window in which the rate is measured
    qint64 m_windowBytes = 0;
};

Result<Response> Exchange::run()
{
    m_clock.start();
    m_reply->setReadBufferSize(kReadAhead);
    QObject::connect(m_reply.get(), &QNetworkReply::requestSent, &m_loop, [this] {
        if (m_sentAt < 0) // Qt sends again when the server hangs up
            m_sentAt = m_clock.elapsed();
    });
    QObject::connect(m_reply.get(), &QNetworkReply::metaDataChanged, &m_loop, [this] {
        if (m_windowAt < 0)
            m_windowAt = m_clock.elapsed();
    });
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_loop, [this] { read(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_loop, [this] { m_loop.quit(); });
    QObject::connect(m_reply.get(), &QNetworkReply::sslErrors, &m_loop,
                     [this](const QList<QSslError> &errors) {
                         for (const QSslError &error : errors)
                             m_tlsProblems += error.errorString();
                     });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &m_loop, [this] { tick(); });
    timer.start(kTick);
    tick();
    if (!m_error && !m_reply->isFinished())
        m_loop.exec();
    if (!m_error)
        read();
    if (!m_error)
        m_error = transportError();
    if (m_error)
        return fail(*std::move(m_error));
    return Response {.status = status(),
                     .body = std::move(m_body),
                     .location =
                         m_reply->header(QNetworkRequest::LocationHeader).toUrl().toString(),
                     .duration = std::chrono::milliseconds(m_clock.elapsed())};
}

void Exchange::giveUp(Error error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    m_reply->abort();
    m_loop.quit();
}

void Exchange::read()
{
    if (m_error)
        return;
    const qint64 announced =
        m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(); // 0: not announced
    if (announced <= m_limits.body)
        m_body += m_reply->read(m_limits.body + 1 - m_body.size());
    if (announced > m_limits.body || m_body.size() > m_limits.body) {
        giveUp(explained(ErrorKind::TooLarge,
                         text("http", "The answer of %1 is larger than %2 and was not read.")
                             .arg(m_url.authority())
                             .bytes(m_limits.body)));
    }
}

void Exchange::tick()
{
    if (m_stop.stop_requested())
        return giveUp(explained(ErrorKind::Cancelled, text("http", "The request was cancelled.")));
    if (isOlder(0, m_limits.total)) {
        return giveUp(timedOut(
            m_url, text("http", "The answer of %1 took too long and was not waited for.")));
    }
    if (m_windowAt >= 0)
        return tickBody();
    if (m_sentAt < 0 && isOlder(0, m_limits.connect)) {
        return giveUp(timedOut(
            m_url,
            text("http", "%1 did not accept the connection in time; often a firewall is why.")));
    }
    if (m_sentAt >= 0 && isOlder(m_sentAt, m_limits.firstByte)) {
        giveUp(timedOut(m_url, text("http", "%1 did not answer in time.")));
    }
}

void Exchange::tickBody()
{
    if (!isOlder(m_windowAt, m_limits.rateWindow))
        return;
    const qint64 wanted = m_limits.bytesPerSecond * m_limits.rateWindow.count() / 1000;
    if (m_body.size() - m_windowBytes < wanted) {
        return giveUp(timedOut(
            m_url, text("http", "%1 answers so slowly that the answer was not waited for.")));
    }
    m_windowAt = m_clock.elapsed();
    m_windowBytes = m_body.size();
}

// Errors of 1-199 and from 300 on are about the transport; those between, and some of 400 and more,
// only repeat a status.
bool repeatsStatus(QNetworkReply::NetworkError code, int status)
{
    if (status == 0)
        return false;
    return code == QNetworkReply::NoError || (code > 199 && code < 300) || code > 400
        || (code == QNetworkReply::ProtocolInvalidOperationError && status >= 400);
}

std::optional<Error> Exchange::transportError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    if (repeatsStatus(code, status()))
        return std::nullopt;
    Error error = explained(ErrorKind::Lost,
                            text("http", "The connection to %1 failed.").arg(m_url.authority()));
    for (const Cause &cause : kCauses) {
        if (cause.code == code)
            error = explained(cause.kind, Text(cause.message).arg(m_url.authority()));
    }
    error.detail =
        m_tlsProblems.isEmpty() ? m_reply->errorString() : m_tlsProblems.join(QStringLiteral("; "));
    return error;
}

QNetworkRequest requestFor(const QUrl &url, std::optional<quint16> through)
{
    QNetworkRequest request(url);
    if (through) { // the server must see its own name, in HTTP and in TLS
        QUrl local = url;
        local.setHost(QStringLiteral("127.0.0.1"));
        local.setPort(*through);
        request.setUrl(local);
        request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
        request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("lockkeeper"));
    // Said explicitly, so that Qt neither asks for gzip nor unpacks a bomb.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

} // namespace

Client::Client(std::optional<quint16> through, const Limits &limits)
    : m_through(through)
    , m_limits(limits)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxy(QNetworkProxy::NoProxy); // said, or the environment's would be taken
}

Client::~Client() = default;

Result<Response> Client::send(const Request &request, std::stop_token stop)
{
    const QUrl url(request.address, QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return fail(explained(ErrorKind::Usage,
                              text("http", "“%1” is not an http:// or https:// address.")
                                  .arg(url.toDisplayString(QUrl::RemoveUserInfo))));
    }
    QNetworkRequest sent = requestFor(url, m_through);
    for (const auto &[name, value] : request.headers)
        sent.setRawHeader(name, value);
    QNetworkReply *reply = request.verb == "GET"
        ? m_network->get(sent)
        : m_network->sendCustomRequest(sent, request.verb, QByteArray());
    return Exchange(m_limits, url, reply, std::move(stop)).run();
}

} // namespace lockkeeper::http
