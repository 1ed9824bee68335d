// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include "base/languages.h"

#include <QLocale>

namespace lockkeeper {

Text Message::number(double value, int decimals) const
{
    return Text(*this).number(value, decimals);
}

Text Message::bytes(qint64 value) const
{
    return Text(*this).bytes(value);
}

Text Message::count(qint64 n) const
{
    return Text(*this).count(n);
}

Text::Text(const Message &message)
    : m_message(message)
{ }

Text Text::verbatim(const QString &words)
{
    Text text;
    text.m_isVerbatim = true;
    text.m_values.emplace_back(words);
    return text;
}

Text Text::joined(const std::vector<Text> &parts, const QString &separator)
{
    Text text;
    text.m_isJoined = true;
    text.m_values.emplace_back(separator);
    for (const Text &part : parts) {
        if (!part.isEmpty())
            text.arg(part);
    }
    return text;
}

Text &Text::arg(const QString &value)
{
    m_values.emplace_back(value);
    return *this;
}

Text &Text::arg(const QStringList &values)
{
    return arg(values.join(QStringLiteral(", ")));
}

Text &Text::arg(const Text &value)
{
    m_values.emplace_back(std::make_shared<const Text>(value));
    return *this;
}

Text &Text::arg(const QDate &value)
{
    m_values.emplace_back(value);
    return *this;
}

Text &Text::number(double value, int decimals)
{
    m_values.emplace_back(Decimal {value, decimals});
    return *this;
}

Text &Text::bytes(qint64 value)
{
    m_values.emplace_back(Bytes {value});
    return *this;
}

Text &Text::count(qint64 n)
{
    m_count = n;
    return *this;
}

Text &Text::integer(qint64 value)
{
    m_values.emplace_back(value);
    return *this;
}

bool Text::isEmpty() const
{
    if (m_isJoined)
        return m_values.size() < 2;
    if (m_isVerbatim)
        return std::get<QString>(m_values.front()).isEmpty();
    return m_message.isEmpty() && m_rendered.isEmpty();
}

QString Text::render(const Value &value, const QString &language) const
{
    const QLocale locale(language);
    if (const auto *words = std::get_if<QString>(&value))
        return *words;
    if (const auto *integer = std::get_if<qint64>(&value))
        return locale.toString(*integer);
    if (const auto *decimal = std::get_if<Decimal>(&value))
        return locale.toString(decimal->value, 'f', decimal->decimals);
    if (const auto *bytes = std::get_if<Bytes>(&value))
        return formatBytes(bytes->value, language);
    if (const auto *date = std::get_if<QDate>(&value))
        return locale.toString(*date, QStringLiteral("d MMMM yyyy"));
    return std::get<std::shared_ptr<const Text>>(value)->in(language);
}

QString Text::in(const QString &language) const
{
    if (m_isVerbatim)
        return std::get<QString>(m_values.front());
    if (!m_rendered.isEmpty())
        return m_rendered.value(language, m_rendered.value(QStringLiteral("en")));
    if (m_isJoined) {
        QStringList parts;
        for (std::size_t i = 1; i < m_values.size(); ++i)
            parts += render(m_values[i], language);
        return parts.join(std::get<QString>(m_values.front()));
    }
    if (m_message.isEmpty())
        return {};
    const QString pattern = translated(m_message, m_count, language);
    // One pass over the pattern: a value that holds "%2" itself must stay as it is.
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        if (pattern.at(i) == u'%' && next == u'n' && m_count >= 0) {
            result += QLocale(language).toString(m_count);
            ++i;
        } else if (pattern.at(i) == u'%' && next >= u'1' && next <= u'9'
                   && static_cast<std::size_t>(next.unicode() - u'1') < m_values.size()) {
            result += render(m_values[static_cast<std::size_t>(next.unicode() - u'1')], language);
            ++i;
        } else {
            result += pattern.at(i);
        }
    }
    return result;
}

QJsonObject toJson(const Text &text)
{
    QJsonObject object;
    for (const QString &language : languages())
        object.insert(language, text.in(language));
    return object;
}

Text textFromJson(const QJsonObject &object)
{
    Text text;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->toString().isEmpty())
            text.m_rendered.insert(it.key(), it->toString());
    }
    return text;
}

} // namespace lockkeeper
