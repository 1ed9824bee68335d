// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace lockkeeper::gui {

/// Asks for the Flink folder of one host or of all: one of those that were found, or another path.
class HomeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit HomeEditor(QWidget *parent = nullptr);

    /// Offers these folders and hosts; what the person has typed stays.
    void offer(const QStringList &homes, const QStringList &hosts);
    /// Begins with that host and folder; an empty host stands for all.
    void begin(const QString &host, const QString &home);
    void retranslate(const QString &language);
    [[nodiscard]] QWidget *field() const;

Q_SIGNALS:
    /// "auto" or an absolute path; `host` is empty for all hosts.
    void chosen(const QString &home, const QString &host);
    void cancelled();

private:
    void take();

    QLabel *m_fieldName;
    QComboBox *m_home;
    QLabel *m_problem;
    QLabel *m_hostName;
    QComboBox *m_host;
    QPushButton *m_take;
    QPushButton *m_cancel;
};

} // namespace lockkeeper::gui
