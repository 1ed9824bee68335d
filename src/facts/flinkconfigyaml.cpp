// SPDX-License-Identifier: Apache-2.0
// Reads config.yaml the way Flink's own reader (snakeyaml-engine 2, YAML 1.2 core schema) does, on
// top of yaml-cpp, which is laxer: what Flink refuses and yaml-cpp lets pass is refused here.
#include "facts/flinkconfig.h"
#include "facts/flinkconfigscan.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <sstream>
#include <vector>

namespace lockkeeper::facts {
namespace {

constexpr qsizetype kMaxBytes = 4 << 20;
constexpr std::size_t kMaxDepth = 64;
constexpr int kMaxNodes = 100'000;

/// Leaves yaml-cpp's parser with a reason.
struct Refusal : std::exception
{
    Refusal(Text why, int atLine, ErrorKind errorKind = ErrorKind::BadAnswer)
        : reason(std::move(why))
        , line(atLine)
        , kind(errorKind)
    { }
    Text reason;
    int line;
    ErrorKind kind;
};

bool isInteger(const QString &value)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"));
    return pattern.match(value).hasMatch();
}

bool isBool(const QString &value)
{
    static const QRegularExpression pattern(QStringLiteral("^(true|True|TRUE|false|False|FALSE)$"));
    return pattern.match(value).hasMatch();
}

// A plain scalar of another type than string: Flink prints the value, not what was written.
QString asFlinkShows(const QString &value)
{
    if (isBool(value))
        return value.toLower();
    if (!isInteger(value))
        return value;
    bool isNumber = false;
    qint64 number = 0;
    if (value.startsWith(QLatin1String("0o")))
        number = value.mid(2).toLongLong(&isNumber, 8);
    else
        number = value.toLongLong(&isNumber, value.startsWith(QLatin1String("0x")) ? 16 : 10);
    return isNumber ? QString::number(number) : value;
}

/// Collects dotted keys from yaml-cpp's events; throws Refusal.
class Flattener : public YAML::EventHandler
{
public:
    explicit Flattener(FlinkConfig &config)
        : m_config(config)
    { }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        count(mark);
        if (isKey())
            return takeKey(mark, QStringLiteral("null"));
        if (m_frames.empty())
            return; // an empty document
        if (m_frames.back().isMap) {
            throw Refusal(text("facts", "The key %1 has no value, which Flink does not accept.")
                              .arg(dotted()),
                          m_frames.back().keyLine);
        }
        m_frames.back().items += QStringLiteral("null");
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Refusal(
            text("facts", "The file uses YAML aliases, which Lockkeeper does not follow."),
            mark.line + 1, ErrorKind::TooLarge);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                  const std::string &value) override
    {
        count(mark);
        checkTag(mark, tag);
        const QString words = QString::fromStdString(value);
        const bool isPlain = tag == "?";
        if (isKey()) {
            if (isPlain && (isInteger(words) || isBool(words)))
                refuseKey(mark, words);
            return takeKey(mark, words);
        }
        if (m_frames.empty())
            refuseRoot(mark);
        take(isPlain ? asFlinkShows(words) : words);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        enter(mark, tag, false);
    }
    void OnSequenceEnd() override
    {
        const QString value =
            QLatin1Char('[') + m_frames.back().items.join(QLatin1String(", ")) + QLatin1Char(']');
        m_frames.pop_back();
        take(value);
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        enter(mark, tag, true);
    }
    void OnMapEnd() override
    {
        const bool isInList = m_frames.size() > 1 && m_frames.back().isInList;
        m_frames.pop_back();
        if (m_frames.empty())
            return;
        if (isInList)
            m_frames.back().items += QStringLiteral("{…}");
        else
            m_frames.back().expectsKey = true;
    }

private:
    struct Frame
    {
        bool isMap = false;
        bool isInList = false; ///< below a sequence: no keys of their own
        bool expectsKey = true;
        QString prefix;
        QString key;
        int keyLine = 0;
        QSet<QString> keys;
        QStringList items; ///< of a sequence
    };

    [[nodiscard]] bool isKey() const
    {
        return !m_frames.empty() && m_frames.back().isMap && m_frames.back().expectsKey;
    }
    [[nodiscard]] QString dotted() const { return m_frames.back().prefix + m_frames.back().key; }

    void count(const YAML::Mark &mark)
    {
        if (++m_nodes > kMaxNodes || m_frames.size() > kMaxDepth) {
            throw Refusal(text("facts", "The file is larger or deeper than Lockkeeper reads."),
                          mark.line + 1, ErrorKind::TooLarge);
        }
    }
    static void checkTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (tag.empty() || tag == "?" || tag == "!" || tag.starts_with("tag:yaml.org,2002:"))
            return;
        throw Refusal(
            text("facts", "The tag %1 means nothing to Flink.").arg(QString::fromStdString(tag)),
            mark.line + 1);
    }
    [[noreturn]] static void refuseRoot(const YAML::Mark &mark)
    {
        throw Refusal(text("facts", "The file is not a list of “key: value” pairs."),
                      mark.line + 1);
    }
    [[noreturn]] static void refuseKey(const YAML::Mark &mark, const QString &key)
    {
        throw Refusal(text("facts", "“%1” cannot be a key of Flink's configuration.").arg(key),
                      mark.line + 1);
    }

    void enter(const YAML::Mark &mark, const std::string &tag, bool isMap)
    {
        count(mark);
        checkTag(mark, tag);
        if (isKey())
            refuseKey(mark, QStringLiteral("[…]"));
        Frame frame;
        frame.isMap = isMap;
        if (m_frames.empty()) {
            if (!isMap)
                refuseRoot(mark);
        } else {
            const Frame &parent = m_frames.back();
            frame.isInList = parent.isInList || !parent.isMap;
            frame.prefix = parent.isMap ? dotted() + QLatin1Char('.') : parent.prefix;
        }
        m_frames.push_back(std::move(frame));
    }

    void takeKey(const YAML::Mark &mark, const QString &key)
    {
        Frame &frame = m_frames.back();
        if (frame.keys.contains(key)) {
            throw Refusal(text("facts", "The key %1 is given a second time, which Flink refuses.")
                              .arg(frame.prefix + key),
                          mark.line + 1);
        }
        frame.keys.insert(key);
        frame.key = key;
        frame.keyLine = mark.line + 1;
        frame.expectsKey = false;
    }

    void take(const QString &value)
    {
        Frame &frame = m_frames.back();
        if (!frame.isMap) {
            frame.items += value;
            return;
        }
        frame.expectsKey = true;
        if (frame.isInList)
            return;
        const QString key = frame.prefix + frame.key;
        if (m_config.values.contains(key))
            m_config.overwritten += key;
        m_config.values.insert(key, value);
        m_config.lines.insert(key, frame.keyLine);
    }

    FlinkConfig &m_config;
    std::vector<Frame> m_frames;
    int m_nodes = 0;
};

Error refused(const Text &reason, int line, const QStringList &lines, ErrorKind kind)
{
    const QString quote =
        line >= 1 && line <= lines.size() ? lines.at(line - 1).trimmed() : QString();
    Error error {.kind = kind, .message = reason, .detail = quote};
    if (line >= 1 && kind == ErrorKind::BadAnswer) {
        error.message = text("facts", "Line %1 of the configuration: %2")
                            .arg(QString::number(line))
                            .arg(reason);
        error.detail = QString::number(line) + QStringLiteral(": ") + quote;
    }
    return error;
}

// What a person wrote where the redactor put its mask: six stars would be a broken alias.
QString withMasksQuoted(const QString &yaml)
{
    static const QRegularExpression mask(QStringLiteral("([:=][ \\t]*)\\*{6}(?=\\s|[,}\\]]|$)"));
    QString result = yaml;
    return result.replace(mask, QStringLiteral("\\1'******'"));
}

bool isPrintableYaml(const QString &yaml)
{
    for (const QChar c : yaml) {
        const bool isControl = (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == u'\x7f';
        if (isControl)
            return false;
    }
    return true;
}

Result<QString> decoded(const QByteArray &yaml)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString result = decoder(yaml);
    if (decoder.hasError()) {
        return fail({.kind = ErrorKind::BadAnswer,
                     .message = text("facts", "The configuration is not UTF-8 text.")});
    }
    if (!isPrintableYaml(result)) {
        return fail({.kind = ErrorKind::BadAnswer,
                     .message = text("facts",
                                     "The configuration holds control characters, which "
                                     "Flink's YAML reader refuses.")});
    }
    return withMasksQuoted(result);
}

// The scripts read env.java.home with sed before any YAML is parsed: only the flat key counts.
QString flatJavaHome(const QStringList &lines)
{
    static const QRegularExpression pattern(QStringLiteral("^[ ]*env\\.java\\.home[ ]*: ([^#]*)"));
    QString value;
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch())
            value = match.captured(1).trimmed();
    }
    return value;
}

Error parseFailure(const YAML::Exception &failure, const QStringList &lines)
{
    const int line = failure.mark.is_null() ? 0 : failure.mark.line + 1;
    return refused(
        text("facts", "This is not valid YAML: %1.").arg(QString::fromStdString(failure.msg)), line,
        lines, ErrorKind::BadAnswer);
}

Result<FlinkConfig> parseYaml(const QString &yaml, const QStringList &lines)
{
    FlinkConfig config;
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        Flattener flattener(config);
        parser.HandleNextDocument(flattener);
        if (parser) {
            FlinkConfig ignored;
            Flattener another(ignored);
            if (parser.HandleNextDocument(another)) {
                return fail({.kind = ErrorKind::BadAnswer,
                             .message = text("facts",
                                             "The file holds more than one YAML document; "
                                             "Flink reads only files with one.")});
            }
        }
    } catch (const Refusal &refusal) {
        return fail(refused(refusal.reason, refusal.line, lines, refusal.kind));
    } catch (const YAML::Exception &failure) {
        return fail(parseFailure(failure, lines));
    }
    return config;
}

Text describe(YamlFault::Kind kind)
{
    switch (kind) {
    case YamlFault::Tab:
        return text("facts", "A tab stands where YAML allows only spaces.");
    case YamlFault::OpenQuote:
        return text("facts", "The quote that is opened here is never closed.");
    case YamlFault::NoKey:
        break;
    }
    return text("facts", "Nothing stands before the colon.");
}

} // namespace

Result<FlinkConfig> readFlinkConfig(const QByteArray &yaml)
{
    if (yaml.size() > kMaxBytes) {
        return fail(
            {.kind = ErrorKind::TooLarge,
             .message = text("facts", "The file is larger or deeper than Lockkeeper reads.")});
    }
    LK_TRY(const QString content, decoded(yaml));
    const QStringList lines = content.split(QLatin1Char('\n'));
    if (const auto fault = scanYaml(lines))
        return fail(refused(describe(fault->kind), fault->line, lines, ErrorKind::BadAnswer));
    LK_TRY(FlinkConfig config, parseYaml(content, lines));
    config.envJavaHome = flatJavaHome(lines);
    return config;
}

} // namespace lockkeeper::facts
