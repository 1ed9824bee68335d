// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/field.h"

#include "gui/widgets/card.h"

#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace lockkeeper::gui {

Field::Field(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(fieldLabel())
    , m_edit(new QLineEdit)
    , m_problem(wrappedLabel())
{
    m_edit->setObjectName(name);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->setProperty("problem", true);
    m_name->setBuddy(m_edit);
    m_problem->hide();
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() - 1);
    m_problem->setFont(smaller);
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_name);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_edit, &QLineEdit::editingFinished, this, &Field::left);
}

void Field::setName(const QString &name)
{
    m_name->setText(name);
    m_edit->setAccessibleName(name);
}

void Field::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
    m_edit->setToolTip(words.toHtmlEscaped());
}

void Field::setShown(int characters)
{
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * characters + 24);
}

void Field::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
    if (m_edit->property("wrong").toBool() == problem.isEmpty()) {
        m_edit->setProperty("wrong", !problem.isEmpty());
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
}

// The words of a problem may take several lines, which a hint without a width does not know.
QSize Field::sizeHint() const
{
    const QSize usual = QWidget::sizeHint();
    return m_problem->isHidden() ? usual : QSize(usual.width(), layout()->heightForWidth(width()));
}

void Field::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_problem->isHidden() && event->oldSize().width() != width())
        updateGeometry();
}

bool Field::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

QString Field::text() const
{
    return m_edit->text().trimmed();
}

void Field::show(const QString &text)
{
    if (!m_edit->hasFocus() && !hasProblem() && m_edit->text() != text)
        m_edit->setText(text);
}

} // namespace lockkeeper::gui
