// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace lockkeeper {
namespace {

constexpr auto kMask = "******";
constexpr qsizetype kShortest = 4;

// Key names whose values are never shown: Flink's own list (GlobalConfiguration.SENSITIVE_KEYS,
// 1.20) and what it missed three times (FLINK-9100, FLINK-30443, FLINK-39561).
const auto kWords =
    QStringLiteral("(?:password|passwd|secret|token|credential|access[-._]?key|api[-._]?key"
                   "|account\\.key|auth-params|service-key|basic-auth|jaas\\.config"
                   "|http-headers)[\\w.-]*");

// A quoted value, behind a bare or a quoted key: its quotes stay, so JSON stays JSON.
const QRegularExpression &quotedValue()
{
    static const QRegularExpression pattern(
        QStringLiteral("(%1[\"']?[ \\t]*[:=][ \\t]*)(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*')")
            .arg(kWords),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// A bare value behind a bare key: YAML, properties, -Dkey=value.
const QRegularExpression &bareValue()
{
    static const QRegularExpression pattern(
        QStringLiteral("(%1[ \\t]*[:=][ \\t]*)([^\\s\"'{\\[,;}\\]][^\\s,;}\\]]*)").arg(kWords),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// {"key":"s3.secret-key","value":"x"}: the shape of Flink's /jobmanager/config.
const QRegularExpression &sensitivePair()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(\"key\"\\s*:\\s*\"[^\"]*(?:password|passwd|secret|token|credential"
            "|access[-._]?key|api[-._]?key|account\\.key|jaas\\.config|http-headers)[^\"]*\""
            "\\s*,\\s*\"value\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\""),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QByteArray jsonQuoted(const QByteArray &value)
{
    QByteArray result = value;
    result.replace('\\', "\\\\").replace('"', "\\\"");
    return result;
}

QByteArray shellQuoted(const QByteArray &value)
{
    QByteArray result = value;
    return result.replace('\'', "'\\''");
}

} // namespace

void Redactor::add(const Secret &secret)
{
    const QByteArray value(secret.data(), static_cast<qsizetype>(secret.view().size()));
    if (value.size() < kShortest)
        return;
    QByteArray base64 = value.toBase64();
    while (base64.endsWith('='))
        base64.chop(1);
    for (const QByteArray &form : {value, base64, value.toPercentEncoding(), jsonQuoted(value),
                                   shellQuoted(value), value.toHex()}) {
        if (!m_forms.contains(form))
            m_forms += form;
    }
    std::sort(m_forms.begin(), m_forms.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
}

QByteArray Redactor::clean(const QByteArray &bytes) const
{
    return clean(QString::fromUtf8(bytes)).toUtf8();
}

QString Redactor::clean(const QString &text) const
{
    QString result = text;
    for (const QByteArray &form : m_forms)
        result.replace(QString::fromUtf8(form), QLatin1String(kMask));
    result.replace(sensitivePair(), QStringLiteral("\\1\"******\""));
    result.replace(quotedValue(), QStringLiteral("\\1\"******\""));
    result.replace(bareValue(), QStringLiteral("\\1******"));
    return result;
}

} // namespace lockkeeper
