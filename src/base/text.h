// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <type_traits>
#include <variant>
#include <vector>

namespace lockkeeper {

class Text;

/// A sentence of the source code, not yet in any language: two pointers, so tables of checks stay
/// constexpr. Made by text() and textN(), which lupdate reads.
struct Message
{
    const char *context = nullptr;
    const char *source = nullptr;
    const char *comment = nullptr;

    [[nodiscard]] constexpr bool isEmpty() const { return source == nullptr; }

    /// Shorthands for Text(message).arg(…), so that call sites read as one sentence.
    template <typename T> [[nodiscard]] Text arg(T &&value) const;
    [[nodiscard]] Text number(double value, int decimals) const;
    [[nodiscard]] Text bytes(qint64 value) const;
    [[nodiscard]] Text count(qint64 n) const;
};

/// A translatable sentence: `text("checks", "No TaskManager is registered.")`. Placeholders are %1
/// to %9. The context is the layer's name. Both arguments must be literals (lupdate).
constexpr Message text(const char *context, const char *source, const char *comment = nullptr)
{
    return {context, source, comment};
}

/// A sentence with a plural, `%n` in it: `textN("checks", "%n slot(s) are free.").count(n)`.
constexpr Message textN(const char *context, const char *source, const char *comment = nullptr)
{
    return {context, source, comment};
}

/// A sentence with its values, renderable in any language at any time, without an installed
/// translator. A value type; safe to hand between threads.
class Text
{
public:
    Text() = default;
    Text(const Message &message); // NOLINT(google-explicit-constructor): a Message is a Text

    /// Text that has no translation: a name, a command, the words of another program.
    [[nodiscard]] static Text verbatim(const QString &words);
    /// Sentences rendered one after another with a space between; empty ones are left out.
    [[nodiscard]] static Text joined(const std::vector<Text> &parts,
                                     const QString &separator = QStringLiteral(" "));

    /// Fills the next placeholder. QString and QStringList (joined by ", ") go in verbatim, Text in
    /// the reader's language, integers, dates and byte counts in the reader's locale.
    Text &arg(const QString &value);
    Text &arg(const QStringList &values);
    Text &arg(const Text &value);
    Text &arg(const Message &value) { return arg(Text(value)); }
    Text &arg(const QDate &value);
    template <typename T>
        requires std::is_integral_v<T>
    Text &arg(T value)
    {
        return integer(static_cast<qint64>(value));
    }
    Text &number(double value, int decimals);
    /// A size in bytes, shown with a binary unit: 7.72 GiB, 7,72 ГиБ.
    Text &bytes(qint64 value);
    /// The number that chooses the plural form and replaces `%n`.
    Text &count(qint64 n);

    [[nodiscard]] bool isEmpty() const;
    /// The sentence in that language ("ru", "en"); English where a translation is missing.
    [[nodiscard]] QString in(const QString &language) const;

private:
    friend Text textFromJson(const QJsonObject &object);
    struct Bytes
    {
        qint64 value;
    };
    struct Decimal
    {
        double value;
        int decimals;
    };
    using Value = std::variant<QString, qint64, Decimal, Bytes, QDate, std::shared_ptr<const Text>>;

    Text &integer(qint64 value);
    [[nodiscard]] QString render(const Value &value, const QString &language) const;

    Message m_message;
    std::vector<Value> m_values;
    qint64 m_count = -1;
    QMap<QString, QString> m_rendered;
    bool m_isVerbatim = false;
    bool m_isJoined = false;
};

/// {"ru": "…", "en": "…"}: the text in every language; and back, for saved facts.
[[nodiscard]] QJsonObject toJson(const Text &text);
[[nodiscard]] Text textFromJson(const QJsonObject &object);

template <typename T> Text Message::arg(T &&value) const
{
    return Text(*this).arg(std::forward<T>(value));
}

} // namespace lockkeeper
