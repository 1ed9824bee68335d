// SPDX-License-Identifier: Apache-2.0
#include "support/sshdfake.h"

#include "support/sshdfixture.h"

#include <libssh/libssh.h>
#include <libssh/server.h>
#include <poll.h>

SshdFake::SshdFake(const QByteArray &hostKeyFile, FakeLogin login)
    : m_hostKeyFile(hostKeyFile)
    , m_login(std::move(login))
    , m_port(SshdFixture::freePort())
    , m_bind(ssh_bind_new())
{
    const int off = 0;
    const unsigned int port = m_port;
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &off);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDADDR, "127.0.0.1");
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDPORT, &port);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_HOSTKEY, m_hostKeyFile.constData());
    if (ssh_bind_listen(m_bind) != SSH_OK)
        qFatal("the fake SSH server cannot listen: %s", ssh_get_error(m_bind));
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

SshdFake::~SshdFake()
{
    m_thread.request_stop();
    m_thread.join();
    ssh_bind_free(m_bind);
}

QByteArrayList SshdFake::tried() const
{
    const std::lock_guard lock(m_mutex);
    return m_tried;
}

void SshdFake::note(const QByteArray &what)
{
    const std::lock_guard lock(m_mutex);
    m_tried += what;
}

void SshdFake::serve(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        pollfd state {ssh_bind_get_fd(m_bind), POLLIN, 0};
        if (::poll(&state, 1, 50) != 1)
            continue;
        ssh_session session = ssh_new();
        if (ssh_bind_accept(m_bind, session) == SSH_OK) {
            ssh_set_auth_methods(session,
                                 (m_login.offersPassword ? SSH_AUTH_METHOD_PASSWORD : 0)
                                     | (m_login.offersKeyboard ? SSH_AUTH_METHOD_INTERACTIVE : 0));
            const long seconds = 5;
            ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &seconds);
            if (ssh_handle_key_exchange(session) == SSH_OK)
                talk(session, stop);
        }
        ssh_disconnect(session);
        ssh_free(session);
    }
}

void SshdFake::talk(ssh_session session, const std::stop_token &stop)
{
    ssh_set_blocking(session, 0);
    while (!stop.stop_requested() && ssh_is_connected(session)) {
        ssh_message message = ssh_message_get(session);
        if (!message) {
            pollfd state {ssh_get_fd(session), POLLIN, 0};
            ::poll(&state, 1, 20);
            continue;
        }
        answer(session, message);
        ssh_message_free(message);
    }
}

void SshdFake::askKeyboard(ssh_message message, const QByteArrayList &prompts)
{
    std::vector<const char *> words;
    std::vector<char> echo(static_cast<std::size_t>(prompts.size()), 0);
    for (const QByteArray &prompt : prompts)
        words.push_back(prompt.constData());
    ssh_message_auth_interactive_request(message, "", "", static_cast<unsigned>(words.size()),
                                         words.data(), echo.data());
}

bool SshdFake::answer(ssh_session session, ssh_message message)
{
    const int type = ssh_message_type(message);
    const int subtype = ssh_message_subtype(message);
    if (type == SSH_REQUEST_SERVICE) {
        ssh_message_service_reply_success(message);
        return false;
    }
    QByteArray given;
    if (type == SSH_REQUEST_AUTH && subtype == SSH_AUTH_METHOD_NONE) {
        note("none");
    } else if (type == SSH_REQUEST_AUTH && subtype == SSH_AUTH_METHOD_PASSWORD) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        given = ssh_message_auth_password(message);
#pragma GCC diagnostic pop
        note("password:" + given);
    } else if (type == SSH_REQUEST_AUTH && subtype == SSH_AUTH_METHOD_INTERACTIVE) {
        if (!ssh_message_auth_kbdint_is_response(message)) {
            m_round = 0;
            askKeyboard(message, m_login.prompts);
            return false;
        }
        QByteArrayList answers;
        for (int i = 0; i < ssh_userauth_kbdint_getnanswers(session); ++i)
            answers += ssh_userauth_kbdint_getanswer(session, static_cast<unsigned>(i));
        given = answers.join('|');
        note("answer:" + given);
        const QByteArray right =
            m_round == 0 ? m_login.password : m_login.more.at(m_round - 1).second;
        if (given == right && m_round < m_login.more.size()) {
            askKeyboard(message, {m_login.more.at(m_round++).first});
            return false;
        }
        given = given == right ? m_login.password : QByteArray();
    }
    if (!given.isEmpty() && given == m_login.password) {
        ssh_message_auth_reply_success(message, 0);
        return true;
    }
    ssh_message_reply_default(message);
    return false;
}
