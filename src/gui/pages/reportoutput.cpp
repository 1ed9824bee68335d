// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportoutput.h"

#include "base/printable.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

namespace lockkeeper::gui {

QString fileNameOf(const report::Result &result, const QString &suffix)
{
    return QStringLiteral("lockkeeper-%1.%2")
        .arg(result.finished.toLocalTime().toString(QStringLiteral("yyyy-MM-dd-HHmm")), suffix);
}

void askForFile(QWidget &page, const QString &title, const QString &proposal,
                std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(&page, title);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposal).suffix());
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, std::move(then));
    dialog->open();
}

void askForPrinter(QWidget &page, QTextDocument &document)
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, &page);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &document,
                     [&document, printer] { document.print(printer); });
    QObject::connect(dialog, &QObject::destroyed, [printer] { delete printer; });
    dialog->open();
}

Result<qint64> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("gui", "The file %1 was not written: %2.")
                                    .arg(oneLine(path))
                                    .arg(file.errorString()),
                     .advice = text("gui", "Choose another folder, or make room there.")});
    }
    return bytes.size();
}

Notice savedNotice(const QString &path, const Result<qint64> &written)
{
    if (!written)
        return noticeOf(written.error());
    return {.kind = QStringLiteral("pass"),
            .sentence = Text(text("gui", "Report saved: %1, no secrets")).bytes(*written),
            .line = Text::verbatim(oneLine(path)),
            .act = text("gui", "Open folder")};
}

} // namespace lockkeeper::gui
