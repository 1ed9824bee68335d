// SPDX-License-Identifier: Apache-2.0
#include "ssh/auth.h"

#include "base/printable.h"
#include "ssh/agentfilter.h"
#include "ssh/handshake.h"
#include "ssh/privatekey.h"
#include "ssh/serverwords.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

namespace lockkeeper::ssh {
namespace {

// More than any honest login has.
constexpr int kMaxQuestions = 5; ///< rounds
constexpr int kMaxPrompts = 10; ///< of one round

enum class Answer { Accepted, Denied, Partial };

/// One login: what was tried so far and what the server says to it.
class Login
{
public:
    Login(ssh_session session, const SshTarget &target, const Credentials &credentials,
          Patience &patience)
        : m_session(session)
        , m_target(target)
        , m_credentials(credentials)
        , m_patience(patience)
    { }

    Result<void> run();

private:
    using Way = Result<Answer> (Login::*)();
    Result<Answer> ask(const std::function<int()> &call);
    Result<Answer> tryNone();
    Result<Answer> tryAgent();
    Result<Answer> tryKeyFiles();
    Result<Answer> tryKey(ssh_key key);
    Result<Answer> tryPassword();
    Result<Answer> tryKeyboard();
    Result<bool> answerRound();
    [[nodiscard]] Questions questions() const;
    [[nodiscard]] bool offers(unsigned int method) const;
    [[nodiscard]] QByteArrayList publicKeys() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Error refused() const;
    [[nodiscard]] Error cut() const;
    [[nodiscard]] Error stopped() const;

    ssh_session m_session;
    const SshTarget &m_target;
    const Credentials &m_credentials;
    Patience &m_patience;
    std::vector<Text> m_tried;
    QStringList m_offered;
    QString m_banner; ///< before anything was tried
    int m_rounds = 0; ///< of the server's questions
    bool m_isPasswordSpent = false;
    bool m_lacksPassphrase = false;
    bool m_hasWrongPassphrase = false;
    bool m_isAskedMore = false;
    bool m_isExpired = false;
    bool m_hasCertificate = false;
};

bool Login::offers(unsigned int method) const
{
    return (static_cast<unsigned int>(ssh_userauth_list(m_session, nullptr)) & method) != 0;
}

Error Login::stopped() const
{
    if (m_patience.isStopped())
        return cancelled();
    return {.kind = ErrorKind::TimedOut,
            .message = text("ssh", "The login to %1 did not finish in time.").arg(where(m_target)),
            .advice = text("ssh",
                           "Check the load of the host and its way of checking users (PAM, LDAP, "
                           "DNS).")};
}

// sshd drops a user whom PAM's account rules keep out without a word but what it has just printed.
Error Login::cut() const
{
    const QString said = bannerOf(m_session);
    if (!said.isEmpty() && said != m_banner) {
        return {.kind = ErrorKind::LoginRefused,
                .message = text("ssh", "%1 does not let the user %2 in. The server says: %3")
                               .arg(where(m_target))
                               .arg(m_target.user)
                               .arg(said),
                .advice = text("ssh",
                               "Ask the administrator of the host: the account may have expired or "
                               "be locked."),
                .detail = summary() + QStringLiteral(": ") + said};
    }
    return {.kind = ErrorKind::Lost,
            .message = text("ssh", "The connection to %1 broke in the middle of the login.")
                           .arg(where(m_target)),
            .advice = text("ssh",
                           "Run again; where it happens again, look into the log of the SSH "
                           "server."),
            .detail = lastWords(m_session)};
}

Result<Answer> Login::ask(const std::function<int()> &call)
{
    for (;;) {
        switch (call()) {
        case SSH_AUTH_SUCCESS:
            return Answer::Accepted;
        case SSH_AUTH_PARTIAL:
            return Answer::Partial;
        case SSH_AUTH_AGAIN:
            break;
        case SSH_AUTH_ERROR:
            if (ssh_is_connected(m_session))
                return Answer::Denied; // a key that cannot sign, an agent that went away
            return fail(wasSentAway(m_session) ? refused() : cut());
        default:
            return Answer::Denied;
        }
        if (waitForSession(m_session, m_patience) != Waited::Ready)
            return fail(stopped());
    }
}

Result<Answer> Login::tryNone()
{
    return ask([this] { return ssh_userauth_none(m_session, nullptr); });
}

QByteArrayList Login::publicKeys() const
{
    QByteArrayList keys;
    for (const QString &identity : m_target.identities) {
        for (const QString &path : {certificatePath(identity), identity + QStringLiteral(".pub")}) {
            QFile file(path);
            if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly))
                keys += QByteArray::fromBase64(file.read(16384).split(' ').value(1));
        }
    }
    return keys;
}

Result<Answer> Login::tryAgent()
{
    const QString socket = m_target.agentSocket.isEmpty() ? qEnvironmentVariable("SSH_AUTH_SOCK")
                                                          : m_target.agentSocket;
    if (!m_target.useAgent || socket.isEmpty() || !offers(SSH_AUTH_METHOD_PUBLICKEY))
        return Answer::Denied;
    AgentFilter agent(socket, publicKeys());
    const int fd = agent.takeSocket();
    if (fd < 0 || ssh_set_agent_socket(m_session, fd) != SSH_OK) {
        m_tried.emplace_back(text("ssh", "the agent (it does not answer)"));
        return Answer::Denied;
    }
    auto answer = ask([this] { return ssh_userauth_agent(m_session, nullptr); });
    m_tried.emplace_back(textN("ssh", "%n key(s) of the agent").count(agent.keysShown()));
    return answer;
}

Result<Answer> Login::tryKeyFiles()
{
    Answer last = Answer::Denied;
    for (const QString &path : m_target.identities) {
        if (!offers(SSH_AUTH_METHOD_PUBLICKEY))
            return last;
        PrivateKey key = readPrivateKey(path, m_credentials.passphrase);
        m_lacksPassphrase = m_lacksPassphrase || key.state == KeyState::NeedsPassphrase;
        m_hasWrongPassphrase = m_hasWrongPassphrase || key.state == KeyState::WrongPassphrase;
        m_tried.push_back(describe(path, key.state));
        if (key.state != KeyState::Ready)
            continue;
        if (const KeyPtr withCertificate = certified(key.key.get(), path)) {
            m_hasCertificate = true;
            m_tried.emplace_back(text("ssh", "the certificate %1").arg(certificatePath(path)));
            LK_TRY(last, tryKey(withCertificate.get()));
        }
        if (last != Answer::Accepted && offers(SSH_AUTH_METHOD_PUBLICKEY)) {
            LK_TRY(last, tryKey(key.key.get()));
        }
        if (last == Answer::Accepted)
            return last;
    }
    return last;
}

Result<Answer> Login::tryKey(ssh_key key)
{
    return ask([this, key] { return ssh_userauth_publickey(m_session, nullptr, key); });
}

Result<Answer> Login::tryPassword()
{
    if (!m_credentials.password || m_isPasswordSpent || !offers(SSH_AUTH_METHOD_PASSWORD))
        return Answer::Denied;
    m_isPasswordSpent = true; // once: repeated wrong passwords lock accounts
    m_tried.emplace_back(text("ssh", "the password"));
    return ask([this] {
        return ssh_userauth_password(m_session, nullptr, m_credentials.password->data());
    });
}

// One round after another until the server has decided; most ask in one or two.
Result<Answer> Login::tryKeyboard()
{
    const bool canAnswer = (m_credentials.password && !m_isPasswordSpent) || m_credentials.ask;
    if (!canAnswer || !offers(SSH_AUTH_METHOD_INTERACTIVE))
        return Answer::Denied;
    constexpr int kMaxRounds = 10; // also those that only tell something
    for (int round = 0; round < kMaxRounds && m_rounds <= kMaxQuestions; ++round) {
        int code = SSH_AUTH_AGAIN;
        LK_TRY(const Answer answer, ask([this, &code] {
                   code = ssh_userauth_kbdint(m_session, nullptr, nullptr);
                   return code;
               }));
        if (code != SSH_AUTH_INFO)
            return answer;
        LK_TRY(const bool isAnswered, answerRound());
        if (!isAnswered)
            return Answer::Denied;
    }
    return Answer::Denied;
}

Questions Login::questions() const
{
    const char *title = ssh_userauth_kbdint_getname(m_session);
    const char *instruction = ssh_userauth_kbdint_getinstruction(m_session);
    return {.host = m_target.name.isEmpty() ? m_target.address : m_target.name,
            .place = where(m_target),
            .user = m_target.user,
            .title = shortWords(title),
            .instruction = shortWords(instruction),
            .prompts = {}};
}

// The known password goes where it is asked for, the rest is for the person. False: nothing was
// sent, because something of the round is left without an answer.
Result<bool> Login::answerRound()
{
    Questions open = questions();
    const int count = ssh_userauth_kbdint_getnprompts(m_session);
    if (count > 0 && (++m_rounds > kMaxQuestions || count > kMaxPrompts)) {
        m_isAskedMore = true;
        m_tried.emplace_back(text("ssh", "the server's questions (it does not stop asking)"));
        return false;
    }
    std::vector<unsigned int> places;
    std::optional<unsigned int> passwordAt;
    for (int i = 0; i < count; ++i) {
        const auto place = static_cast<unsigned int>(i);
        char isEchoed = 0;
        const char *words = ssh_userauth_kbdint_getprompt(m_session, place, &isEchoed);
        const Prompt prompt {shortWords(words), isEchoed != 0};
        m_isExpired = m_isExpired || isNewPasswordPrompt(prompt.words);
        const bool isForPassword = !m_isPasswordSpent && wantsPassword(prompt, count);
        open.isPassword = isForPassword && count == 1;
        if (isForPassword && m_credentials.password && !passwordAt) {
            passwordAt = place;
        } else {
            places.push_back(place);
            open.prompts += prompt;
        }
    }
    if (m_isExpired)
        return false;
    std::optional<std::vector<Secret>> answers;
    if (!places.empty() && m_credentials.ask) {
        answers = (*m_credentials.ask)(open, m_patience.stop());
        if (m_patience.isStopped())
            return fail(cancelled());
        m_patience.restart(m_target.timeouts.login);
    }
    if (!places.empty() && (!answers || answers->size() != places.size())) {
        if (open.isPassword)
            return false; // as where it is asked for by the method of that name
        m_isAskedMore = true;
        m_tried.emplace_back(
            text("ssh", "the server's questions (it asks for more than a password)"));
        return false;
    }
    if (passwordAt) {
        m_isPasswordSpent = true;
        m_tried.emplace_back(text("ssh", "the password, in answer to the server's question"));
        ssh_userauth_kbdint_setanswer(m_session, *passwordAt, m_credentials.password->data());
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        ssh_userauth_kbdint_setanswer(m_session, places[i], answers->at(i).data());
    if (!places.empty())
        m_tried.emplace_back(text("ssh", "your answers to the server's questions"));
    return true;
}

// See connect() for the form, which programs read.
QString Login::summary() const
{
    QStringList parts {QStringLiteral("accepts ") + m_offered.join(QLatin1Char(','))};
    if (m_hasWrongPassphrase)
        parts += QStringLiteral("passphrase wrong");
    else if (m_lacksPassphrase)
        parts += QStringLiteral("passphrase missing");
    if (m_isExpired)
        parts += QStringLiteral("password expired");
    else if (m_isAskedMore)
        parts += QStringLiteral("more asked");
    else if (m_isPasswordSpent)
        parts += QStringLiteral("password refused");
    return parts.join(QStringLiteral("; "));
}

Error Login::refused() const
{
    Text tried = m_tried.empty()
        ? Text(text("ssh", "nothing: there is no key, no agent and no password for it"))
        : Text::joined(m_tried, QStringLiteral(", "));
    const QString offered =
        m_offered.isEmpty() ? QStringLiteral("-") : m_offered.join(QStringLiteral(", "));
    Text advice = text("ssh",
                       "Check user, key and password in the profile, and ~/.ssh/authorized_keys on "
                       "the host (a folder that others can write makes the server ignore it).");
    if (m_hasCertificate) {
        advice = text("ssh",
                      "See whom the certificate is for and until when: ssh-keygen -L -f "
                      "FILE-cert.pub. Its authority must be among TrustedUserCAKeys of the "
                      "server.");
    }
    if (m_lacksPassphrase) {
        advice = text("ssh",
                      "The key is encrypted: give its passphrase (the secret ssh-passphrase), or "
                      "load the key into the agent with ssh-add.");
    }
    if (m_isExpired) {
        return {.kind = ErrorKind::LoginRefused,
                .message = text("ssh",
                                "The password of the user %2 on %1 has expired, and the server "
                                "asks for a new one.")
                               .arg(where(m_target))
                               .arg(m_target.user),
                .advice = text("ssh", "Set a new one by hand: ssh %1@%2. Then run again.")
                              .arg(m_target.user)
                              .arg(m_target.address),
                .detail = summary() + QStringLiteral(": ") + lastWords(m_session)};
    }
    if (offers(SSH_AUTH_METHOD_GSSAPI_MIC))
        tried = Text::joined(
            {tried, text("ssh", "not Kerberos (gssapi-with-mic), which is not supported here")},
            QStringLiteral(", "));
    return {.kind = ErrorKind::LoginRefused,
            .message = text("ssh",
                            "%1 refuses the login of the user %2. The server accepts: %3. Tried: "
                            "%4.")
                           .arg(where(m_target))
                           .arg(m_target.user)
                           .arg(offered)
                           .arg(tried),
            .advice = advice,
            .detail = summary() + QStringLiteral(": ") + lastWords(m_session)};
}

Result<void> Login::run()
{
    LK_TRY(Answer answer, tryNone());
    m_banner = bannerOf(m_session);
    if (answer != Answer::Accepted)
        m_offered = methodsOf(m_session);
    for (const Way way :
         {&Login::tryAgent, &Login::tryKeyFiles, &Login::tryPassword, &Login::tryKeyboard}) {
        if (answer == Answer::Accepted)
            return {};
        LK_TRY(answer, (this->*way)());
    }
    if (answer != Answer::Accepted)
        return fail(refused());
    return {};
}

} // namespace

Result<void> logIn(ssh_session session, const SshTarget &target, const Credentials &credentials,
                   Patience &patience)
{
    return Login(session, target, credentials, patience).run();
}

} // namespace lockkeeper::ssh
