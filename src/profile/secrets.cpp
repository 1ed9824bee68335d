// SPDX-License-Identifier: Apache-2.0
#include "profile/secrets.h"

#include "base/printable.h"
#include "profile/section.h"
#include "profile/yamltree.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace lockkeeper::profile {
namespace {

constexpr qsizetype kMaxBytes = 1024 * 1024;

Error refused(const QString &path, const Message &sentence)
{
    return {.kind = ErrorKind::Usage, .message = sentence.arg(printable(path))};
}

// Closes when it goes.
class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    { }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

Result<void> checkOwner(const QString &path, const struct stat &status)
{
    if (!S_ISREG(status.st_mode))
        return fail(refused(path, text("profile", "The secrets file %1 is not a regular file.")));
    if (status.st_uid != geteuid())
        return fail(refused(path,
                            text("profile",
                                 "The secrets file %1 belongs to another account "
                                 "and is not used.")));
    if ((status.st_mode & 0177) != 0) {
        Error error = refused(path,
                              text("profile",
                                   "Other accounts may read or run the secrets "
                                   "file %1, so it is not used."));
        error.advice = text("profile", "Make it private: chmod 600 %1").arg(printable(path));
        return fail(error);
    }
    return {};
}

// Checked and read through one descriptor, so that nobody can swap the file in between.
Result<QByteArray> privateBytes(const QString &path)
{
    const Descriptor file(
        open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (file.get() < 0 || fstat(file.get(), &status) != 0) {
        return fail({.kind = ErrorKind::Usage,
                     .message = text("profile", "The secrets file %1 cannot be read: %2.")
                                    .arg(printable(path))
                                    .arg(qt_error_string(errno))});
    }
    LK_CHECK(checkOwner(path, status));
    QByteArray bytes(kMaxBytes, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < kMaxBytes) {
        const ssize_t got =
            read(file.get(), bytes.data() + size, static_cast<std::size_t>(kMaxBytes - size));
        if (got <= 0)
            break;
        size += got;
    }
    bytes.resize(size);
    return bytes;
}

QByteArray keyOf(const QString &name, const QString &host)
{
    return (host.isEmpty() ? name : name + QLatin1Char('@') + host).toUtf8();
}

void wipe(QByteArray &bytes)
{
    explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

Result<void> checkKey(const QString &file, const YamlNode::Key &key)
{
    const QString name = key.name.section(QLatin1Char('@'), 0, 0);
    const QString host = key.name.section(QLatin1Char('@'), 1);
    const bool hasHost = key.name.contains(QLatin1Char('@'));
    if (secretNames().contains(name) && hasHost == !host.isEmpty())
        return {};
    const QString meant = likeliest(name, secretNames());
    if (!meant.isEmpty()) {
        return fail(errorAt(file, key.place,
                            text("profile", "the key “%1” is unknown; did you mean “%2”?")
                                .arg(oneLine(key.name))
                                .arg(meant)));
    }
    return fail(errorAt(file, key.place,
                        text("profile", "the key “%1” is unknown; known are: %2.")
                            .arg(oneLine(key.name))
                            .arg(secretNames())));
}

} // namespace

const QStringList &secretNames()
{
    static const QStringList names {
        QStringLiteral("ssh-password"), QStringLiteral("ssh-passphrase"),
        QStringLiteral("sudo-password"), QStringLiteral("source-password"),
        QStringLiteral("sink-password")};
    return names;
}

QByteArray variableOf(const QString &name, const QString &host)
{
    const auto plain = [](const QString &words) {
        QByteArray result;
        for (const char32_t c : words.toUcs4()) {
            const bool isPlain =
                (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
            result += isPlain ? static_cast<char>(c) : '_';
        }
        return result;
    };
    const QByteArray variable = "LOCKKEEPER_" + plain(name).toUpper();
    return host.isEmpty() ? variable : variable + "__" + plain(host);
}

Result<void> SecretStore::addFile(const QString &path)
{
    LK_TRY(QByteArray bytes, privateBytes(path));
    Result<YamlNode> tree = parseYaml(bytes, path);
    wipe(bytes);
    if (!tree)
        return fail(tree.error());
    if (tree->kind != YamlNode::Kind::Map) {
        return fail(errorAt(path, tree->place,
                            text("profile", "the file must consist of “key: value” lines.")));
    }
    Source source;
    for (qsizetype i = 0; i < tree->keys.size(); ++i) {
        const YamlNode::Key &key = tree->keys.at(i);
        YamlNode &value = tree->children[static_cast<std::size_t>(i)];
        LK_CHECK(checkKey(path, key));
        if (value.kind != YamlNode::Kind::Scalar) {
            return fail(errorAt(
                path, value.place,
                text("profile", "“%1” must be a text; put it in quotes.").arg(oneLine(key.name))));
        }
        source.insert_or_assign(key.name.toUtf8(), Secret(std::move(value.scalar)));
    }
    m_sources.push_back(std::move(source));
    return {};
}

void SecretStore::addEnvironment()
{
    Source source;
    for (char **entry = environ; entry != nullptr && *entry != nullptr;) {
        char *equals = std::strchr(*entry, '=');
        const QByteArray variable(*entry, equals == nullptr ? 0 : equals - *entry);
        bool isSecret = false;
        for (const QString &name : secretNames()) {
            const QByteArray plain = variableOf(name, {});
            isSecret = isSecret || variable == plain || variable.startsWith(plain + "__");
        }
        if (!isSecret) {
            ++entry;
            continue;
        }
        if (equals[1] != '\0')
            source.insert_or_assign(variable, Secret(QByteArray(equals + 1)));
        // Also out of /proc/PID/environ, which shows this very memory.
        explicit_bzero(equals + 1, std::strlen(equals + 1));
        unsetenv(variable.constData()); // closes the gap: `entry` is the next one now
    }
    m_sources.push_back(std::move(source));
}

void SecretStore::addTyped(const QString &name, const QString &host, Secret secret)
{
    Source source;
    source.insert_or_assign(keyOf(name, host), std::move(secret));
    m_sources.push_back(std::move(source));
}

void SecretStore::addAll(const SecretStore &other)
{
    for (const Source &source : other.m_sources) {
        Source copy;
        for (const auto &[key, secret] : source)
            copy.insert_or_assign(key, secret.duplicate());
        m_sources.push_back(std::move(copy));
    }
}

const Secret *SecretStore::find(const QString &name, const QString &host) const
{
    for (const Source &source : m_sources) {
        for (const QByteArray &key :
             {keyOf(name, host), variableOf(name, host), keyOf(name, {}), variableOf(name, {})}) {
            const auto found = source.find(key);
            if (found != source.end())
                return &found->second;
        }
    }
    return nullptr;
}

void SecretStore::teach(Redactor &redactor) const
{
    for (const Source &source : m_sources) {
        for (const auto &[key, secret] : source)
            redactor.add(secret);
    }
}

} // namespace lockkeeper::profile
