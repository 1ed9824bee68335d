// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/restprobe.h"
#include "support/hostilehttp.h"

#include <QProcess>

namespace lockkeeper::test {

inline const QByteArray kOverview =
    R"({"taskmanagers":0,"slots-total":0,"slots-available":0,"jobs-running":0,"flink-version":"1.20.3","flink-commit":"01e3a6d"})";

/// The JobManager of the tests: known paths only, so that a wrong address is seen.
inline void flink(Connection &connection)
{
    for (QByteArray request = connection.request(); !request.isEmpty();
         request = connection.request()) {
        const QByteArray path = request.split(' ').value(1);
        if (path == "/overview")
            connection.send(HostileHttp::answer(200, kOverview));
        else if (path == "/taskmanagers")
            connection.send(HostileHttp::answer(200, R"({"taskmanagers":[]})"));
        else if (path == "/config" || path == "/jobmanager/environment")
            connection.send(HostileHttp::answer(200, "{}"));
        else if (path == "/jobmanager/config" || path == "/jobs/overview")
            connection.send(HostileHttp::answer(200, "[]"));
        else
            connection.send(
                HostileHttp::answer(404, R"({"errors":["Unable to load requested file"]})"));
    }
}

inline Error problem(ErrorKind kind)
{
    return {.kind = kind,
            .message = Text::verbatim(QStringLiteral("the far side")),
            .advice = {},
            .detail = {}};
}

class FakeForward : public remote::Forward
{
public:
    FakeForward(quint16 port, remote::Path path, std::optional<Error> error)
        : m_port(port)
        , m_path(path)
        , m_error(std::move(error))
    { }
    quint16 localPort() const override { return m_port; }
    remote::Path path() const override { return m_path; }
    std::optional<Error> problem() const override { return m_error; }

private:
    quint16 m_port;
    remote::Path m_path;
    std::optional<Error> m_error;
};

/// A host whose forwarded port is `port`, and whose shell is this computer's.
class FakeRemote : public remote::Remote
{
public:
    quint16 port = 0;
    remote::Path path = remote::Path::Tunnel;
    std::optional<Error> refusal; ///< of forward()
    std::optional<Error> farProblem; ///< what the forward met
    QString forwardedTo;

    Result<remote::Outcome> run(const remote::Command &command, std::stop_token) override
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("http_proxy"), QStringLiteral("http://127.0.0.1:1"));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("/bin/sh"), {});
        shell.write(QByteArray(command.script).replace("has() {\n", "has() {\n" + hook));
        shell.closeWriteChannel();
        if (!shell.waitForFinished())
            return fail(problem(ErrorKind::TimedOut));
        remote::Outcome outcome;
        outcome.exitCode = shell.exitCode();
        outcome.out = shell.readAllStandardOutput();
        return outcome;
    }
    Result<std::unique_ptr<remote::Forward>> forward(const QString &host, quint16 farPort,
                                                     std::stop_token) override
    {
        forwardedTo = QStringLiteral("%1:%2").arg(host).arg(farPort);
        if (refusal)
            return fail(*refusal);
        return std::make_unique<FakeForward>(port, path, farProblem);
    }
    std::chrono::microseconds roundTrip() const override { return {}; }

    /// Put before the lookup of programs in the script, to play a host that lacks some.
    QByteArray hook;
};

struct Asked
{
    facts::HostRecord record;
    probe::Recorder recorder {QStringLiteral("jm")};
    FakeRemote remote;

    void ask(const QString &url, probe::RestScope scope = probe::RestScope::Full,
             std::chrono::milliseconds patience = std::chrono::seconds(2))
    {
        probe::Visit visit {.record = record, .remote = remote, .recorder = recorder};
        askRest(visit,
                probe::RestQuestion {.baseUrl = url,
                                     .scope = scope,
                                     .patience = patience,
                                     .pause = std::chrono::milliseconds(10),
                                     .limits = {.connect = std::chrono::seconds(1),
                                                .firstByte = std::chrono::milliseconds(500),
                                                .total = std::chrono::seconds(3)}});
    }
    ErrorKind kind(const char *key) const
    {
        return record.problems.value(QString::fromLatin1(key), problem(ErrorKind::Internal)).kind;
    }
    QString raw(const char *key) const { return record.raw.value(QString::fromLatin1(key)); }
};

inline const auto kFarUrl = QStringLiteral("http://jm.invalid:8081");

} // namespace lockkeeper::test
