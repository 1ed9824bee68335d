// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"
#include "gui/pages/endcard.h"

#include <optional>

class QComboBox;
class QPushButton;
class QToolButton;

namespace lockkeeper::gui {

class TablePicker;

/// The PostgreSQL end: fields, trial, and under them the tables.
class SourceCard : public EndCard
{
    Q_OBJECT

public:
    explicit SourceCard(QWidget *parent = nullptr);

    /// Another profile is open; nothing that was typed stays.
    void reset(const std::optional<facts::Source> &source, bool isUndecided);
    void show(const facts::Source &source);
    /// What the fields say, over what was there before: a field that cannot be used is marked and
    /// changes nothing. Empty where it is not decided or has no address yet.
    [[nodiscard]] std::optional<facts::Source> read(const std::optional<facts::Source> &before);
    /// The first field that keeps the card from being complete, with the reason; nullptr: none.
    [[nodiscard]] QWidget *cause(Text &why);
    void retranslate(const QString &language, bool knowsPassword);
    /// Fields and tables one at a time.
    void setTabbed(bool isTabbed);
    /// What fields and tables together take.
    [[nodiscard]] int fullHeight() const;
    /// Brings the tables in view; nullptr: there are none.
    [[nodiscard]] QWidget *filterField();
    [[nodiscard]] TablePicker &picker() const { return *m_picker; }

protected:
    void showParts() override;

private:
    void addTls();
    void chooseFile();
    void markProblems();

    QWidget *m_tabs;
    QToolButton *m_connectionTab;
    QToolButton *m_tablesTab;
    Field *m_host;
    Field *m_port;
    Field *m_database;
    Field *m_user;
    QComboBox *m_tls;
    QLabel *m_tlsName;
    QWidget *m_caRow;
    Field *m_ca;
    QPushButton *m_caChoose;
    Field *m_slot;
    Field *m_publication;
    TablePicker *m_picker;
    QString m_language;
    bool m_isTabbed = false;
};

} // namespace lockkeeper::gui
