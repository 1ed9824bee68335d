// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// Asks where a report goes, brings it there in a job, and tells what came of it. UI thread.
class ReportDelivery : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `page`, which owns this.
    ReportDelivery(Workbench &bench, QWidget *page);

    void saveHtml(const report::Result &result, const QStringList &languages);
    void saveJson(const report::Result &result);
    /// What an administrator of PostgreSQL, or of the hosts, is to run.
    void saveForDba(const facts::Facts &facts);
    void saveForRoot(const facts::Facts &facts);
    /// A4, unless the person says otherwise.
    void print(const report::Result &result, const QString &language);
    void openFolder() const;

    [[nodiscard]] Job *job() { return &m_job; }
    /// What came of the last one; nothing: none since forget().
    [[nodiscard]] const std::optional<Notice> &told() const { return m_told; }
    /// Something was handed over.
    [[nodiscard]] bool isSaved() const { return !m_path.isEmpty(); }
    void forget() { m_told.reset(); }

Q_SIGNALS:
    void changed();

private:
    struct Kind
    {
        Message title; ///< of the dialog
        Message saved; ///< what the banner says then; %1 bytes
        QString suffix;
    };
    void ask(const Kind &kind, const QDateTime &finished, std::function<QByteArray()> make);
    void tell(const Notice &notice, const QString &path);

    Workbench &m_bench;
    QWidget *m_page;
    std::optional<Notice> m_told;
    QString m_path;
    Job m_job;
};

} // namespace lockkeeper::gui
