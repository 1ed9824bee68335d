// SPDX-License-Identifier: Apache-2.0
#include "profile/yamltree.h"

#include "base/printable.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <optional>
#include <streambuf>

namespace lockkeeper::profile {
namespace {

constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;
constexpr int kMaxDepth = 64;
constexpr int kMaxNodes = 100'000;
constexpr int kMaxKeys = 1'000; // of one map
constexpr int kLongestCounted = 4'096;

class Bytes : public std::streambuf
{
public:
    explicit Bytes(const QByteArray &bytes)
    {
        char *begin = const_cast<char *>(bytes.constData()); // only ever read
        setg(begin, begin, begin + bytes.size());
    }
};

// Turns yaml-cpp's places (bytes, from 0) into those of an editor (characters, from 1).
class Lines
{
public:
    explicit Lines(const QByteArray &bytes)
        : m_lines(bytes.split('\n'))
    { }

    [[nodiscard]] Place place(const YAML::Mark &mark) const
    {
        if (mark.is_null() || mark.line >= m_lines.size())
            return {};
        // Counting characters of one endless line again and again would be quadratic.
        if (mark.column > kLongestCounted)
            return {.line = mark.line + 1, .column = mark.column + 1};
        const QByteArray before = m_lines.at(mark.line).left(mark.column);
        return {.line = mark.line + 1,
                .column = static_cast<int>(QString::fromUtf8(before).size()) + 1};
    }

    [[nodiscard]] char at(const YAML::Mark &mark) const
    {
        if (mark.is_null() || mark.line >= m_lines.size())
            return '\0';
        const QByteArray &line = m_lines.at(mark.line);
        return mark.column < line.size() ? line.at(mark.column) : '\0';
    }

private:
    QList<QByteArray> m_lines;
};

// What the handler throws through yaml-cpp to stop it at once.
struct Refusal
{
    YAML::Mark mark;
    Text sentence;
};

class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const Lines &lines)
        : m_lines(lines)
    { }

    [[nodiscard]] YamlNode take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(mark, "?", anchor, YamlNode::Kind::Null);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Refusal {mark, text("profile", "anchors and aliases (& and *) are not allowed.")};
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        if (isKeyNext()) {
            refuseProperties(mark, tag, anchor);
            addKey(mark, value);
            return;
        }
        YamlNode &node = add(mark, tag, anchor, YamlNode::Kind::Scalar);
        node.scalar = QByteArray::fromStdString(value);
        node.isQuoted = tag == "!";
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    [[nodiscard]] bool isKeyNext() const
    {
        if (m_open.empty() || m_open.back()->kind != YamlNode::Kind::Map)
            return false;
        return static_cast<std::size_t>(m_open.back()->keys.size())
            == m_open.back()->children.size();
    }

    void refuseProperties(const YAML::Mark &mark, const std::string &tag,
                          YAML::anchor_t anchor) const
    {
        const char first = m_lines.at(mark);
        if (anchor != 0 || first == '&')
            throw Refusal {mark, text("profile", "anchors and aliases (& and *) are not allowed.")};
        if ((tag != "?" && tag != "!" && !tag.empty()) || first == '!')
            throw Refusal {mark, text("profile", "tags (! and !!) are not allowed.")};
    }

    void addKey(const YAML::Mark &mark, const std::string &value)
    {
        YamlNode &map = *m_open.back();
        const QString name = QString::fromStdString(value);
        for (const YamlNode::Key &key : map.keys) {
            if (key.name == name) {
                throw Refusal {
                    mark,
                    text("profile", "the key “%1” is doubled; it first stands in line %2.")
                        .arg(oneLine(name))
                        .arg(key.place.line)};
            }
        }
        if (map.keys.size() >= kMaxKeys) {
            throw Refusal {mark,
                           text("profile", "one section holds more than %1 keys.").arg(kMaxKeys)};
        }
        map.keys += {name, m_lines.place(mark)};
    }

    YamlNode &add(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  YamlNode::Kind kind)
    {
        refuseProperties(mark, tag, anchor);
        if (isKeyNext())
            throw Refusal {mark, text("profile", "a key must be a plain word.")};
        if (++m_nodes > kMaxNodes) {
            throw Refusal {mark,
                           text("profile", "the file holds more than %1 values.").arg(kMaxNodes)};
        }
        YamlNode node;
        node.kind = kind;
        node.place = m_lines.place(mark);
        if (m_open.empty()) {
            m_root = std::move(node);
            return m_root;
        }
        return m_open.back()->children.emplace_back(std::move(node));
    }

    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
              YamlNode::Kind kind)
    {
        if (m_open.size() >= kMaxDepth) {
            throw Refusal {mark,
                           text("profile", "the file is nested deeper than %1.").arg(kMaxDepth)};
        }
        // The pointer stays good: a parent grows only after this child is closed.
        m_open.push_back(&add(mark, tag, anchor, kind));
    }

    const Lines &m_lines;
    YamlNode m_root;
    std::vector<YamlNode *> m_open;
    int m_nodes = 0;
};

std::optional<Text> unreadable(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes)
        return text("profile", "the file is larger than %1.").bytes(kMaxBytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    if (decoder.hasError() || decoded.contains(QChar::Null))
        return text("profile", "the file is not text in UTF-8.");
    // yaml-cpp looks ahead to the end of a line of brackets before it tells of the first one.
    if (bytes.count('[') + bytes.count('{') > kMaxNodes)
        return text("profile", "the file holds more than %1 values.").arg(kMaxNodes);
    return std::nullopt;
}

YamlNode parseOne(const QByteArray &bytes, const Lines &lines)
{
    Bytes buffer(bytes);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    TreeBuilder builder(lines);
    if (!parser.HandleNextDocument(builder))
        throw Refusal {YAML::Mark(), text("profile", "the file is empty.")};
    YamlNode root = builder.take();
    TreeBuilder second(lines);
    if (parser.HandleNextDocument(second))
        throw Refusal {YAML::Mark(),
                       text("profile", "the file holds more than one document (---).")};
    return root;
}

} // namespace

Error errorAt(const QString &file, const Place &place, const Text &sentence)
{
    const QString where =
        QStringLiteral("%1:%2:%3:").arg(printable(file)).arg(place.line).arg(place.column);
    return {.kind = ErrorKind::Usage, .message = Text::joined({Text::verbatim(where), sentence})};
}

Result<YamlNode> parseYaml(const QByteArray &bytes, const QString &file)
{
    if (const auto problem = unreadable(bytes))
        return fail(errorAt(file, {}, *problem));
    const Lines lines(bytes);
    try {
        return parseOne(bytes, lines);
    } catch (const Refusal &refusal) {
        return fail(errorAt(file, lines.place(refusal.mark), refusal.sentence));
    } catch (const YAML::Exception &problem) {
        Error error = errorAt(file, lines.place(problem.mark),
                              text("profile", "this is not valid YAML: %1.")
                                  .arg(oneLine(QString::fromStdString(problem.msg))));
        error.detail = oneLine(QString::fromUtf8(problem.what()));
        return fail(error);
    } catch (const std::exception &problem) {
        return fail(errorAt(file, {},
                            text("profile", "this is not valid YAML: %1.")
                                .arg(oneLine(QString::fromUtf8(problem.what())))));
    }
}

} // namespace lockkeeper::profile
