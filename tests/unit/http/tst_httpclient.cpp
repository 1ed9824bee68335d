// SPDX-License-Identifier: Apache-2.0
#include "http/httpclient.h"
#include "support/hostilehttp.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lockkeeper;
using namespace std::chrono_literals;
using http::Client;
using http::Limits;
using http::Response;
using test::Connection;
using test::HostileHttp;

namespace {

const QByteArray kOverview = R"({"taskmanagers":1,"flink-version":"1.20.3"})";

// Small limits: what takes seconds with real ones is seen in a fraction of one here.
Limits quick()
{
    return {.connect = 400ms,
            .firstByte = 400ms,
            .total = 2s,
            .bytesPerSecond = 1024,
            .rateWindow = 400ms,
            .body = 64 * 1024};
}

void answerAll(Connection &connection)
{
    while (!connection.request().isEmpty())
        connection.send(HostileHttp::answer(200, kOverview));
}

Result<Response> get(const HostileHttp &server, const Limits &limits = quick())
{
    return Client({}, limits).get(server.url(QStringLiteral("/overview")), {});
}

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBodyAndStatus();
    void keepsTheConnectionForSeveralQuestions();
    void worksFromAThreadWithoutEventLoop();
    void takesErrorStatusesAsAnswers_data();
    void takesErrorStatusesAsAnswers();
    void doesNotFollowRedirects();
    void tellsARefusedConnection();
    void tellsAnUnknownName();
    void refusesAddresses_data();
    void refusesAddresses();
    void givesUpOn_data();
    void givesUpOn();
    void givesNoMoreOfAChunkThanCame();
    void neverBuffersAGigabyte();
    void stopsWithinASecond();
    void goesThroughTheForwardedPort();
    void ignoresProxiesOfTheEnvironment();
    void explainsAServerWithoutTls();
};

void HttpClientTest::givesBodyAndStatus()
{
    const HostileHttp server(answerAll);
    const auto response = get(server);
    QVERIFY2(response,
             qPrintable(response ? QString() : response.error().message.in(QStringLiteral("en"))));
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, kOverview);
}

void HttpClientTest::keepsTheConnectionForSeveralQuestions()
{
    const HostileHttp server(answerAll);
    Client client({}, quick());
    for (int i = 0; i < 5; ++i)
        QVERIFY(client.get(server.url(QStringLiteral("/config")), {}));
    QCOMPARE(server.connections(), 1);
}

void HttpClientTest::worksFromAThreadWithoutEventLoop()
{
    const HostileHttp server(answerAll);
    int status = 0;
    std::jthread([&] {
        const auto response = get(server);
        status = response ? response->status : -1;
    }).join();
    QCOMPARE(status, 200);
}

void HttpClientTest::takesErrorStatusesAsAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 418, 500, 501, 503})
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::takesErrorStatusesAsAnswers()
{
    QFETCH(int, status);
    const HostileHttp server([&](Connection &connection) {
        connection.request();
        connection.send(HostileHttp::answer(status, R"({"errors":["x"]})"));
    });
    const auto response = get(server);
    QVERIFY(response);
    QCOMPARE(response->status, status);
    QCOMPARE(response->body, QByteArray(R"({"errors":["x"]})"));
}

void HttpClientTest::doesNotFollowRedirects()
{
    const HostileHttp other(answerAll);
    const HostileHttp server([&](Connection &connection) {
        connection.request();
        connection.send("HTTP/1.1 302 Found\r\nlocation: " + other.url().toUtf8()
                        + "/x\r\ncontent-length: 0\r\n\r\n");
    });
    const auto response = get(server);
    QVERIFY(response);
    QCOMPARE(response->status, 302);
    QCOMPARE(response->location, other.url(QStringLiteral("/x")));
    QCOMPARE(other.connections(), 0);
}

void HttpClientTest::tellsARefusedConnection()
{
    QString url;
    {
        const HostileHttp server(answerAll);
        url = server.url();
    }
    const auto response = Client({}, quick()).get(url, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Refused);
    QVERIFY(
        response.error().message.in(QStringLiteral("ru")).contains(QStringLiteral("127.0.0.1")));
}

void HttpClientTest::tellsAnUnknownName()
{
    Limits limits = quick();
    limits.connect = 5s; // the system's resolver may ask around first
    limits.total = 5s;
    const auto response =
        Client({}, limits).get(QStringLiteral("http://no-such-host.invalid:8081/overview"), {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::NameUnknown);
}

void HttpClientTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "file:///etc/passwd", "ftp://h/x", "http://", "h:8081",
                            "http://user:word@127.0.0.1:1/", "http://a b/"})
        QTest::addRow("%s", url) << QString::fromLatin1(url);
}

void HttpClientTest::refusesAddresses()
{
    QFETCH(QString, url);
    const auto response = Client({}, quick()).get(url, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Usage);
    QVERIFY(!response.error().message.in(QStringLiteral("en")).contains(QStringLiteral("word")));
}

void HttpClientTest::givesUpOn_data()
{
    using Handler = HostileHttp::Handler;
    QTest::addColumn<Handler>("handler");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("silence") << Handler([](Connection &c) { c.stall(); }) << ErrorKind::TimedOut;
    QTest::newRow("slow loris in the head") << Handler([](Connection &c) {
        c.request();
        for (const char byte : QByteArray("HTTP/1.1 200 OK\r\nx: ") + QByteArray(200, 'a')) {
            if (!c.send(QByteArray(1, byte)) || !c.pause(30ms))
                return;
        }
    }) << ErrorKind::TimedOut;
    QTest::newRow("slow loris in the body") << Handler([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
        while (c.send("a") && c.pause(30ms)) { }
    }) << ErrorKind::TimedOut;
    QTest::newRow("a body just fast enough, for ever") << Handler([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\n\r\n");
        while (c.send(QByteArray(200, 'a')) && c.pause(20ms)) { }
    }) << ErrorKind::TimedOut;
    QTest::newRow("hang-up before the head")
        << Handler([](Connection &c) { c.request(); }) << ErrorKind::Lost;
    QTest::newRow("hang-up in the body") << Handler([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"taskmanagers\":[");
    }) << ErrorKind::Lost;
    QTest::newRow("announced too large") << Handler([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n{");
        c.stall();
    }) << ErrorKind::TooLarge;
    QTest::newRow("endless chunks") << Handler([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        while (c.send("1000\r\n" + QByteArray(4096, 'a') + "\r\n")) { }
    }) << ErrorKind::TooLarge;
    QTest::newRow("an SSH server") << Handler([](Connection &c) {
        c.send("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
        c.stall();
    }) << ErrorKind::Lost;
}

void HttpClientTest::givesUpOn()
{
    QFETCH(HostileHttp::Handler, handler);
    QFETCH(ErrorKind, kind);
    const HostileHttp server(handler);
    const auto response = get(server);
    QVERIFY(!response);
    QVERIFY(!response.error().message.isEmpty());
    QCOMPARE(response.error().kind, kind);
}

// The hang-up races with the reading of what came before it.
void HttpClientTest::givesNoMoreOfAChunkThanCame()
{
    const HostileHttp server([](Connection &c) {
        c.request();
        c.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n{\"task");
    });
    for (int i = 0; i < 50; ++i) {
        const auto response = get(server);
        if (response) // Qt took the hang-up for the end
            QVERIFY(QByteArray("{\"task").startsWith(response->body));
        else
            QCOMPARE(response.error().kind, ErrorKind::Lost);
    }
}

void HttpClientTest::neverBuffersAGigabyte()
{
    std::atomic<qint64> sent = 0;
    const HostileHttp server([&](Connection &connection) {
        connection.request();
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
        const QByteArray block(1024 * 1024, 'a');
        for (int i = 0; i < 1024 && connection.send(block); ++i)
            sent += block.size();
    });
    Limits limits;
    limits.body = 1024 * 1024;
    const auto response = get(server, limits);
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::TooLarge);
    QVERIFY2(sent < 64 * 1024 * 1024, "the server could go on sending");
}

void HttpClientTest::stopsWithinASecond()
{
    std::stop_source stop;
    const HostileHttp server([&](Connection &connection) {
        connection.request();
        stop.request_stop();
        connection.stall();
    });
    QElapsedTimer timer;
    timer.start();
    const auto response = Client().get(server.url(), stop.get_token());
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
}

void HttpClientTest::goesThroughTheForwardedPort()
{
    QByteArray request;
    const HostileHttp forward([&](Connection &connection) {
        request = connection.request();
        connection.send(HostileHttp::answer(200, kOverview));
    });
    Client client(forward.port(), quick());
    const auto response = client.get(QStringLiteral("http://jm.invalid:8081/overview"), {});
    QVERIFY2(response, qPrintable(response ? QString() : response.error().detail));
    QCOMPARE(response->body, kOverview);
    QVERIFY2(request.toLower().contains("host: jm.invalid:8081\r\n"), request.constData());
}

void HttpClientTest::ignoresProxiesOfTheEnvironment()
{
    qputenv("http_proxy", "http://127.0.0.1:1");
    qputenv("all_proxy", "socks5://127.0.0.1:1");
    const HostileHttp server(answerAll);
    QVERIFY(get(server));
    qunsetenv("http_proxy");
    qunsetenv("all_proxy");
}

void HttpClientTest::explainsAServerWithoutTls()
{
    const HostileHttp server([](Connection &connection) {
        connection.receive();
        connection.send(HostileHttp::answer(400, "plain"));
    });
    const auto response =
        Client({}, quick()).get(QStringLiteral("https://127.0.0.1:%1/").arg(server.port()), {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::BadAnswer);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
