// SPDX-License-Identifier: Apache-2.0
#include "profile/section.h"

#include "base/printable.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace lockkeeper::profile {
namespace {

int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int swap = diagonal + (a.at(i).toLower() == b.at(j).toLower() ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({swap, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString likeliest(const QString &word, const QStringList &words)
{
    QString best;
    int least = 3; // two slips of the finger; more is another word
    for (const QString &candidate : words) {
        const int slips = distance(word, candidate);
        if (slips < least && slips < candidate.size()) {
            least = slips;
            best = candidate;
        }
    }
    return best;
}

void Reading::refuse(const Place &place, const Text &sentence)
{
    if (!error)
        error = errorAt(file, place, sentence);
}

Section::Section(Reading &reading, const YamlNode &node, const QString &path)
    : m_reading(reading)
    , m_node(node)
    , m_path(path)
{
    if (node.kind == YamlNode::Kind::Map)
        return;
    if (path.isEmpty())
        reading.refuse(node.place, text("profile", "the file must consist of “key: value” lines."));
    else
        reading.refuse(node.place, text("profile", "“%1” must hold “key: value” lines.").arg(path));
}

QString Section::nameOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

const YamlNode *Section::find(const char *key)
{
    const QString name = QLatin1String(key);
    if (!m_known.contains(name))
        m_known += name;
    for (qsizetype i = 0; i < m_node.keys.size(); ++i) {
        const YamlNode &value = m_node.children[static_cast<std::size_t>(i)];
        if (m_node.keys.at(i).name == name)
            return value.kind == YamlNode::Kind::Null ? nullptr : &value;
    }
    return nullptr;
}

std::optional<QString> Section::scalar(const YamlNode &node, const QString &key)
{
    if (node.kind != YamlNode::Kind::Scalar) {
        m_reading.refuse(node.place, text("profile", "“%1” must be a single value.").arg(key));
        return std::nullopt;
    }
    const QString value = QString::fromUtf8(node.scalar);
    if (value.isEmpty() || printable(value) != value || value.contains(QLatin1Char('\n'))) {
        m_reading.refuse(
            node.place,
            text("profile", "“%1” is empty or holds characters that cannot be seen.").arg(key));
        return std::nullopt;
    }
    return value;
}

std::optional<QString> Section::words(const char *key)
{
    const YamlNode *node = find(key);
    return node == nullptr ? std::nullopt : scalar(*node, nameOf(QLatin1String(key)));
}

std::optional<QString> Section::choice(const char *key, const QStringList &allowed)
{
    const auto value = words(key);
    if (!value || allowed.contains(*value))
        return value;
    m_reading.refuse(find(key)->place,
                     text("profile", "“%1” is “%2”; it must be one of: %3.")
                         .arg(nameOf(QLatin1String(key)))
                         .arg(oneLine(*value))
                         .arg(allowed));
    return std::nullopt;
}

std::optional<int> Section::number(const char *key, int least, int most)
{
    const YamlNode *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    bool isNumber = false;
    const int value = node->scalar.toInt(&isNumber);
    if (node->kind == YamlNode::Kind::Scalar && !node->isQuoted && isNumber && value >= least
        && value <= most)
        return value;
    // The bounds go in as words: 65535 is no number to be grouped by thousands.
    m_reading.refuse(node->place,
                     text("profile", "“%1” must be a whole number from %2 to %3.")
                         .arg(nameOf(QLatin1String(key)))
                         .arg(QString::number(least))
                         .arg(QString::number(most)));
    return std::nullopt;
}

std::optional<bool> Section::flag(const char *key)
{
    const YamlNode *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const bool isTrue = node->scalar == "true";
    if (node->kind == YamlNode::Kind::Scalar && !node->isQuoted
        && (isTrue || node->scalar == "false"))
        return isTrue;
    refuse(key, text("profile", "“%1” must be true or false."));
    return std::nullopt;
}

std::optional<QDate> Section::date(const char *key)
{
    const auto value = words(key);
    if (!value)
        return std::nullopt;
    const QDate date = QDate::fromString(*value, Qt::ISODate);
    if (date.isValid() && value->size() == 10)
        return date;
    refuse(key, text("profile", "“%1” must be a date such as 2027-03-01."));
    return std::nullopt;
}

std::optional<QStringList> Section::list(const char *key)
{
    const YamlNode *node = find(key);
    if (node == nullptr)
        return std::nullopt;
    if (node->kind != YamlNode::Kind::Sequence) {
        refuse(key, text("profile", "“%1” must be a list: [one, two]."));
        return std::nullopt;
    }
    QStringList values;
    for (const YamlNode &child : node->children) {
        const auto value = scalar(child, nameOf(QLatin1String(key)));
        if (!value)
            return std::nullopt;
        values += *value;
    }
    return values;
}

std::optional<QString> Section::checked(const char *key,
                                        const std::function<bool(const QString &)> &test,
                                        const Message &otherwise)
{
    const auto value = words(key);
    if (!value || test(*value))
        return value;
    refuse(key, otherwise);
    return std::nullopt;
}

QString Section::expanded(const QString &path) const
{
    if (path == QLatin1String("~"))
        return QDir::homePath();
    if (path.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(m_reading.folder.absoluteFilePath(path));
}

std::optional<QString> Section::localFile(const char *key, bool mustExist)
{
    const auto value = words(key);
    if (!value)
        return std::nullopt;
    const QString path = expanded(*value);
    if (mustExist)
        m_reading.files += {path, nameOf(QLatin1String(key)), find(key)->place};
    return path;
}

std::optional<QStringList> Section::localFiles(const char *key)
{
    const auto values = list(key);
    if (!values)
        return std::nullopt;
    QStringList paths;
    for (const QString &value : *values) {
        const YamlNode &child = find(key)->children[static_cast<std::size_t>(paths.size())];
        paths += expanded(value);
        m_reading.files += {paths.last(), nameOf(QLatin1String(key)), child.place};
    }
    return paths;
}

void Section::refuse(const char *key, const Message &sentence)
{
    const YamlNode *node = find(key);
    m_reading.refuse(node == nullptr ? m_node.place : node->place,
                     sentence.arg(nameOf(QLatin1String(key))));
}

void Section::require(const char *key)
{
    if (find(key) == nullptr)
        refuse(key, text("profile", "“%1” is missing."));
}

void Section::finish()
{
    for (const YamlNode::Key &key : m_node.keys) {
        if (m_known.contains(key.name))
            continue;
        const QString meant = likeliest(key.name, m_known);
        const QString name = oneLine(nameOf(key.name));
        if (meant.isEmpty()) {
            m_reading.refuse(
                key.place,
                text("profile", "the key “%1” is unknown; known are: %2.").arg(name).arg(m_known));
        } else {
            m_reading.refuse(key.place,
                             text("profile", "the key “%1” is unknown; did you mean “%2”?")
                                 .arg(name)
                                 .arg(meant));
        }
    }
}

} // namespace lockkeeper::profile
