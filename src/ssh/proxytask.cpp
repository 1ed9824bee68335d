// SPDX-License-Identifier: Apache-2.0
#include "ssh/proxytask.h"

#include <tuple>

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

constexpr auto kNegotiationLimit = 10s;

} // namespace

ProxyTask::ProxyTask(UniqueFd socket, SocksNegotiation negotiation)
    : m_link(std::move(socket))
    , m_negotiation(std::move(negotiation))
{ }

bool ProxyTask::advance(Worker &worker)
{
    if (!step(worker))
        return false;
    worker.bury(std::move(m_channel));
    return true;
}

bool ProxyTask::step(Worker &worker)
{
    if (m_isOpen)
        return m_link.advance(*m_channel);
    if (m_channel)
        return open();
    return negotiate(worker) || Clock::now() - m_start > kNegotiationLimit;
}

bool ProxyTask::negotiate(Worker &worker)
{
    if (!m_link.advanceSocket())
        return true;
    const QByteArray bytes = m_link.takeFromSocket();
    if (bytes.isEmpty())
        return false;
    m_link.queueToSocket(m_negotiation.feed(bytes));
    if (!m_link.advanceSocket() || m_negotiation.state() == SocksNegotiation::State::Failed)
        return true;
    if (m_negotiation.state() != SocksNegotiation::State::Ready)
        return false;
    m_channel = std::make_unique<Channel>(worker.session());
    return open();
}

bool ProxyTask::open()
{
    switch (m_channel->openForward(m_negotiation.host(), m_negotiation.port())) {
    case Step::Again:
        return !m_link.advanceSocket(); // the client may give up while the host still tries
    case Step::Failed:
        m_link.queueToSocket(socksFailure(m_channel->problem().kind));
        std::ignore = m_link.advanceSocket();
        return true;
    case Step::Done:
        break;
    }
    m_isOpen = true;
    m_link.queueToSocket(socksSuccess());
    QByteArray early = m_negotiation.rest() + m_link.takeFromSocket();
    m_link.queueToChannel(early);
    return m_link.advance(*m_channel);
}

} // namespace lockkeeper::ssh
