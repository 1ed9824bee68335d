// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/remote.h"

#include <QProcess>

#include <functional>

namespace lockkeeper::tests {

/// A host that is this machine: scripts run with sh here, forwarded ports are local ports. Every
/// forward leads to the port that `route` names for it, or fails as `route` says.
class LocalRemote : public remote::Remote
{
public:
    using Route = std::function<Result<quint16>(const QString &host, quint16 port)>;

    explicit LocalRemote(Route route = [](const QString &, quint16 port) { return port; })
        : m_route(std::move(route))
    { }

    /// What Forward::problem() will say, as if the far end could not be reached.
    std::optional<Error> farProblem;
    remote::Path path = remote::Path::Tunnel;
    int forwards = 0; ///< how often a port was forwarded

    Result<remote::Outcome> run(const remote::Command &command, std::stop_token) override
    {
        const auto went = std::chrono::system_clock::now();
        QProcess sh;
        sh.start(QStringLiteral("sh"), QStringList());
        sh.write(command.script);
        sh.closeWriteChannel();
        if (!sh.waitForFinished(static_cast<int>(command.deadline.count())))
            return fail(
                {.kind = ErrorKind::TimedOut, .message = Text::verbatim(QStringLiteral("sh"))});
        return remote::Outcome {.exitCode = sh.exitCode(),
                                .out = sh.readAllStandardOutput(),
                                .err = sh.readAllStandardError(),
                                .noise = {},
                                .went = went,
                                .ended = std::chrono::system_clock::now()};
    }

    Result<std::unique_ptr<remote::Forward>> forward(const QString &host, quint16 port,
                                                     std::stop_token) override
    {
        ++forwards;
        LK_TRY(const quint16 local, m_route(host, port));
        return std::make_unique<LocalForward>(local, *this);
    }

    [[nodiscard]] std::chrono::microseconds roundTrip() const override
    {
        return std::chrono::microseconds(1);
    }

private:
    class LocalForward : public remote::Forward
    {
    public:
        LocalForward(quint16 port, const LocalRemote &owner)
            : m_port(port)
            , m_owner(owner)
        { }
        [[nodiscard]] quint16 localPort() const override { return m_port; }
        [[nodiscard]] remote::Path path() const override { return m_owner.path; }
        [[nodiscard]] std::optional<Error> problem() const override { return m_owner.farProblem; }

    private:
        quint16 m_port;
        const LocalRemote &m_owner;
    };

    Route m_route;
};

} // namespace lockkeeper::tests
