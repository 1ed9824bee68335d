// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportoutput.h"

#include "base/printable.h"
#include "report/htmlreport.h"

#include <QFile>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

namespace lockkeeper::gui {
namespace {

constexpr qint64 kLargestResult = qint64(256) * 1024 * 1024; ///< as of kept results
constexpr auto kOwn = QFile::ReadOwner | QFile::WriteOwner;

Error notWritten(const QString &path, const QString &why)
{
    return {.kind = ErrorKind::Prohibited,
            .message = text("gui", "The file %1 was not written: %2.").arg(oneLine(path)).arg(why),
            .advice = text("gui", "Choose another folder, or make room there.")};
}

Error notAResult(const QString &path, const Text &why)
{
    return {.kind = ErrorKind::Usage,
            .message = text("gui", "%1 is no saved result: %2").arg(oneLine(path)).arg(why),
            .advice = text("gui",
                           "Open the JSON that “Save JSON…” or “lockkeeper check --json” "
                           "has written.")};
}

} // namespace

Result<qint64> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwn)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(notWritten(path, file.errorString()));
    return bytes.size();
}

Result<void> printReport(QPrinter &printer, const report::Result &result, const QString &language)
{
    const QString path = printer.outputFileName();
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly, kOwn))
            return fail(notWritten(path, file.errorString()));
    }
    QTextDocument document;
    document.setHtml(report::richText(result, language));
    document.print(&printer);
    if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("gui", "The printer did not take the report."),
                     .advice = text("gui",
                                    "Print to a file, or save the HTML report and print it "
                                    "from a browser.")});
    }
    return {};
}

Result<report::Result> readEarlier(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential() || file.size() > kLargestResult) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("gui", "The file %1 cannot be read: %2.")
                                    .arg(oneLine(path))
                                    .arg(file.errorString())});
    }
    const QByteArray bytes = file.readAll();
    if (bytes.trimmed().startsWith('<'))
        return fail(notAResult(path, text("gui", "it is a page for people.")));
    auto result = report::readResult(bytes);
    if (!result)
        return fail(notAResult(path, result.error().message));
    return result;
}

} // namespace lockkeeper::gui
