// SPDX-License-Identifier: Apache-2.0
#include "probe/script.h"

#include "base/shellquote.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

namespace lockkeeper::probe {
namespace {

Result<QByteArray> readProbe(const QString &name)
{
    QFile file(QStringLiteral(":/probes/%1.sh").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(
            {.kind = ErrorKind::Internal,
             .message = text("probe", "The program lacks its own probe script %1.").arg(name)});
    }
    return file.readAll();
}

} // namespace

QByteArray makeNonce()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

Result<QByteArray> composeScript(const QStringList &topics, const QByteArray &nonce,
                                 const QMap<QString, QString> &variables)
{
    QByteArray script =
        "LK_NONCE=" + nonce + "\nLK_TOPICS='" + topics.join(QLatin1Char(' ')).toUtf8() + "'\n";
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        LK_TRY(const QByteArray value, shellQuote(it.value().toUtf8()));
        script += it.key().toUtf8() + '=' + value + '\n';
    }
    for (const QString &part : QStringList {QStringLiteral("prologue")} + topics
             + QStringList {QStringLiteral("epilogue")}) {
        LK_TRY(const QByteArray body, readProbe(part));
        script += body;
    }
    return script;
}

Sections parseSections(const QByteArray &output, const QByteArray &nonce)
{
    Sections sections;
    const QByteArray begin = "@@" + nonce + " B ";
    qsizetype at = output.indexOf(begin);
    while (at >= 0) {
        const qsizetype nameStart = at + begin.size();
        const qsizetype nameEnd = output.indexOf('\n', nameStart);
        if (nameEnd < 0)
            break;
        const QByteArray name = output.mid(nameStart, nameEnd - nameStart);
        const QByteArray end = "\n@@" + nonce + " E " + name + ' ';
        // From the line feed of the begin mark: an empty answer shares it with the end mark.
        const qsizetype endAt = output.indexOf(end, nameEnd);
        const qsizetype next = output.indexOf(begin, nameEnd);
        if (endAt < 0 || (next >= 0 && next < endAt)) {
            sections.unfinished += QString::fromUtf8(name);
            at = next;
            continue;
        }
        const qsizetype lineEnd = output.indexOf('\n', endAt + 1);
        const qsizetype statusStart = endAt + end.size();
        const QByteArray status =
            output.mid(statusStart, (lineEnd < 0 ? output.size() : lineEnd) - statusStart);
        const QString key = QString::fromUtf8(name);
        sections.texts.insert(
            key, endAt > nameEnd ? output.mid(nameEnd + 1, endAt - nameEnd - 1) : QByteArray());
        sections.exits.insert(key, status.trimmed().toInt());
        at = output.indexOf(begin, endAt + end.size());
    }
    return sections;
}

} // namespace lockkeeper::probe
