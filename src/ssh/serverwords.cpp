// SPDX-License-Identifier: Apache-2.0
#include "ssh/serverwords.h"

#include "base/printable.h"
#include "ssh/handshake.h"

#include <array>
#include <cstring>

namespace lockkeeper::ssh {
namespace {

struct MethodName
{
    unsigned int bit;
    const char *name;
};
constexpr std::array kMethods {MethodName {SSH_AUTH_METHOD_PUBLICKEY, "publickey"},
                               MethodName {SSH_AUTH_METHOD_PASSWORD, "password"},
                               MethodName {SSH_AUTH_METHOD_INTERACTIVE, "keyboard-interactive"},
                               MethodName {SSH_AUTH_METHOD_HOSTBASED, "hostbased"},
                               MethodName {SSH_AUTH_METHOD_GSSAPI_MIC, "gssapi-with-mic"}};

} // namespace

QString shortWords(const char *words)
{
    constexpr std::size_t kMost = 8192;
    return words == nullptr
        ? QString()
        : QString::fromUtf8(words, static_cast<qsizetype>(::strnlen(words, kMost)));
}

QString bannerOf(ssh_session session)
{
    const StringPtr banner(ssh_get_issue_banner(session));
    return oneLine(shortWords(banner.get()), 1000);
}

bool wasSentAway(ssh_session session)
{
    return lastWords(session).contains(QLatin1String("SSH_MSG_DISCONNECT"));
}

QStringList methodsOf(ssh_session session)
{
    const auto offered = static_cast<unsigned int>(ssh_userauth_list(session, nullptr));
    QStringList names;
    for (const MethodName &method : kMethods) {
        if ((offered & method.bit) != 0)
            names += QString::fromLatin1(method.name);
    }
    return names;
}

} // namespace lockkeeper::ssh
