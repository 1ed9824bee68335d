// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <vector>

namespace lockkeeper::ssh {

/// A public key as SSH sends it: the type's name and the wire bytes.
struct HostKey
{
    QByteArray type;
    QByteArray blob;
};

/// "SHA256:…" as ssh-keygen -l prints it.
[[nodiscard]] QString fingerprint(const QByteArray &blob);

/// Bits of an RSA key's modulus; 0 for other types and for broken bytes.
[[nodiscard]] int rsaBits(const QByteArray &blob);

/// "host" for port 22, "[host]:port" for others, in lower case: how known_hosts spells a server.
[[nodiscard]] QByteArray knownHostName(const QString &host, quint16 port);

/// What known_hosts says about one key of one host.
enum class KnownState {
    Unknown, ///< no line speaks of this host
    Known, ///< a line holds this very key
    Changed, ///< lines speak of this host, none holds this key (another one, or an unreadable one)
    Revoked, ///< a @revoked line holds this key
};

/// The state and the line that decided it.
struct KnownAnswer
{
    KnownState state = KnownState::Unknown;
    QString file;
    int line = 0;
    QByteArray knownBlob; ///< Changed: the key of that line; empty if it cannot be read
    bool hasAuthority = false; ///< a @cert-authority line matches; it never counts as a match
};

/// The lines of known_hosts files, read as OpenSSH reads them and stricter than libssh: plain,
/// hashed, wildcard and negated names, [host]:port, markers, CR LF, comments. A bad line spoils
/// only itself, but still counts against "unknown" for the host it names.
class KnownHosts
{
public:
    /// Adds the lines of one file. Any bytes are survived.
    void add(const QByteArray &content, const QString &file);

    [[nodiscard]] KnownAnswer judge(const QString &host, quint16 port, const HostKey &key) const;
    /// The key types known for that host, so that the server is asked for a known one first.
    [[nodiscard]] QByteArrayList typesOf(const QString &host, quint16 port) const;

private:
    enum class Marker { None, Revoked, Authority, Unreadable };
    struct Line
    {
        QByteArray names;
        HostKey key; ///< blob empty: unreadable
        Marker marker = Marker::None;
        QString file;
        int number = 0;
    };
    static Line parse(QByteArray text);
    static HostKey parseKey(const QByteArray &text);
    std::vector<Line> m_lines;
};

} // namespace lockkeeper::ssh
