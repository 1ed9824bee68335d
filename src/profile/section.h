// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"
#include "profile/yamltree.h"

#include <QDate>
#include <QDir>
#include <QStringList>

#include <functional>
#include <optional>

namespace lockkeeper::profile {

/// The state of reading one file: its folder, the first thing wrong, the local files it names.
struct Reading
{
    struct NamedFile
    {
        QString path;
        QString key;
        Place place;
    };

    QString file;
    QDir folder;
    std::optional<Error> error; ///< the first one; later ones are not kept
    QList<NamedFile> files; ///< that must exist
    bool isDraft = false; ///< no host need be listed yet

    void refuse(const Place &place, const Text &sentence);
};

/// A map of the file, read key by key: every reading function also says that the key exists, and
/// finish() refuses the keys that nobody asked for. A key without a value (null) is as if absent.
/// Wrong types go to Reading::error and read as absent.
class Section
{
public:
    /// `path` is how messages call it: "ssh", "hosts[2]", "" for the whole file. A node that is
    /// no map is refused.
    Section(Reading &reading, const YamlNode &node, const QString &path);

    [[nodiscard]] const YamlNode *find(const char *key);
    [[nodiscard]] std::optional<QString> words(const char *key);
    /// One of these words.
    [[nodiscard]] std::optional<QString> choice(const char *key, const QStringList &allowed);
    [[nodiscard]] std::optional<int> number(const char *key, int least, int most);
    [[nodiscard]] std::optional<bool> flag(const char *key);
    [[nodiscard]] std::optional<QDate> date(const char *key);
    [[nodiscard]] std::optional<QStringList> list(const char *key);
    /// A text that the test likes; `otherwise` says what it must be.
    [[nodiscard]] std::optional<QString> checked(const char *key,
                                                 const std::function<bool(const QString &)> &test,
                                                 const Message &otherwise);
    /// A local file, absolute, `~` and relative paths worked out.
    [[nodiscard]] std::optional<QString> localFile(const char *key, bool mustExist);
    [[nodiscard]] std::optional<QStringList> localFiles(const char *key);

    /// Refuses a key's value with a sentence whose %1 is the key's full name.
    void refuse(const char *key, const Message &sentence);
    /// Refuses the section if that key has no value.
    void require(const char *key);
    void finish();

private:
    [[nodiscard]] QString nameOf(const QString &key) const;
    [[nodiscard]] std::optional<QString> scalar(const YamlNode &node, const QString &key);
    [[nodiscard]] QString expanded(const QString &path) const;

    Reading &m_reading;
    const YamlNode &m_node;
    QString m_path;
    QStringList m_known;
};

/// The one of `words` that was most likely meant, or an empty string.
[[nodiscard]] QString likeliest(const QString &word, const QStringList &words);

} // namespace lockkeeper::profile
