// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lockkeeper::gui {

/// A framed part of a page: a heading with an icon and a grey line, a body, and a foot with a note
/// at the left and buttons at the right. Sub-classes set their words in retranslate().
class Card : public QFrame
{
    Q_OBJECT

public:
    /// `icon`: of resources/icons, may be empty. `status`: whose colour edge and icon have, may be
    /// empty.
    Card(Workbench &bench, const QString &icon, const QString &status);

    virtual void retranslate() = 0;
    /// The field that wants the focus when the card comes.
    [[nodiscard]] virtual QWidget *firstField() const = 0;

protected:
    [[nodiscard]] Workbench &bench() const { return m_bench; }
    [[nodiscard]] QString say(const Text &words) const { return m_bench.say(words); }
    void setHeading(const Text &heading, const Text &line);
    void setNote(const Text &note);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *foot() const { return m_foot; }
    void changeEvent(QEvent *event) override;

private:
    void paintEdge();

    Workbench &m_bench;
    QString m_iconName;
    QString m_status;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_line;
    QLabel *m_note;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
};

/// A small semi-bold label above a field; the field is its buddy.
[[nodiscard]] QLabel *fieldLabel(QWidget *field = nullptr);
/// A semi-bold label above a part of a page, that many points larger than its words.
[[nodiscard]] QLabel *headingLabel(int larger = 0);
/// Words that wrap, as plain text.
[[nodiscard]] QLabel *wrappedLabel(const QString &name = {});
/// The same on top of a card or a dialog: semi-bold, a point larger.
[[nodiscard]] QLabel *titleLabel(const QString &name = {});

} // namespace lockkeeper::gui
