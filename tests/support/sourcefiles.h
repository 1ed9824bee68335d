// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace lockkeeper::test {

/// The sources below src/ or another folder of the project: path in it -> content.
inline QMap<QString, QString> sourceFiles(const char *top = "src")
{
    const QString folder = QStringLiteral(LOCKKEEPER_SOURCE_DIR "/%1/").arg(QLatin1String(top));
    QMap<QString, QString> files;
    QDirIterator walk(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().mid(folder.size()), QString::fromUtf8(file.readAll()));
    }
    return files;
}

/// What a source includes of the project.
inline QStringList includesIn(const QString &content)
{
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : include.globalMatch(content))
        found += match.captured(1);
    return found;
}

} // namespace lockkeeper::test
