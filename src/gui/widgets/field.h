// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace lockkeeper::gui {

/// A field with its name above and, where what it holds cannot be used, the reason below.
class Field : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the line edit.
    explicit Field(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setPlaceholder(const QString &words);
    /// Characters that the field shall show at least.
    void setShown(int characters);
    /// An empty reason takes the mark away. Screen readers hear it as the field's description.
    void setProblem(const QString &problem);
    [[nodiscard]] bool hasProblem() const;
    /// Without blanks at the ends.
    [[nodiscard]] QString text() const;
    /// Leaves alone what a person is typing.
    void show(const QString &text);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The person has left the field, or pressed Enter in it.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_name;
    QLineEdit *m_edit;
    QLabel *m_problem;
};

} // namespace lockkeeper::gui
