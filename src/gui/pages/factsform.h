// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"
#include "project/clusterview.h"

#include <QFrame>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;

namespace lockkeeper::gui {

class HomeEditor;

/// What was found of the cluster: each value, where it was seen, and a way to correct it. Shows
/// what it is given and judges nothing.
class FactsForm : public QFrame
{
    Q_OBJECT

public:
    explicit FactsForm(QWidget *parent = nullptr);

    void show(const project::ClusterView &view, const profile::Profile &profile);
    void retranslate(const QString &language);
    /// Opens the field for the folder of that host (empty: all hosts) and returns it.
    QWidget *askHome(const QString &host);

Q_SIGNALS:
    /// See HomeEditor::chosen().
    void homeChosen(const QString &home, const QString &host);
    /// A word of the profile's flink.mode.
    void modeChosen(const QString &mode);

private:
    enum Fact { Home, Version, Mode, Java, Config, FactCount };
    struct Line
    {
        QLabel *name = nullptr;
        QPushButton *correct = nullptr; ///< nullptr: it follows from another one
        QLabel *value = nullptr;
        QLabel *seen = nullptr;
    };

    void addLine(Fact fact, const char *name, bool isCorrectable);
    QWidget *buildModeEditor();
    void fill();
    /// The folder that the profile names for it, else the one that was found.
    [[nodiscard]] QString homeOf(const QString &host) const;
    void open(QWidget *editor, QWidget *field);

    std::array<Line, FactCount> m_lines;
    HomeEditor *m_homeEditor;
    QComboBox *m_mode = nullptr;
    QPushButton *m_modeTake = nullptr;
    QPushButton *m_modeCancel = nullptr;
    QWidget *m_modeEditor; ///< after its parts, which it fills in
    project::ClusterView m_view;
    profile::Profile m_profile;
    QString m_language;
};

} // namespace lockkeeper::gui
