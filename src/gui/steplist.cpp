// SPDX-License-Identifier: Apache-2.0
#include "gui/steplist.h"

#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kMark = 20;
constexpr int kLeft = 18;
constexpr int kGap = 11;
constexpr int kRight = 22; ///< room for a count; a longer one cuts the name
constexpr int kBar = 3;

using Kind = StepState::Kind;

Text stateWords(const StepState &state)
{
    switch (state.kind) {
    case Kind::Done:
        return text("gui", "done");
    case Kind::Running:
        return text("gui", "running, %1 %").arg(state.count);
    case Kind::Attention:
    case Kind::NotYet:
        return state.why;
    case Kind::ToDo:
        break;
    }
    return text("gui", "to do");
}

} // namespace

StepButton::StepButton(Step step, QWidget *parent)
    : QAbstractButton(parent)
    , m_step(step)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(QStringLiteral("step%1").arg(stepNumber(step)));
}

void StepButton::show(const StepState &state, const QString &language)
{
    m_state = state;
    const Text name = stepName(m_step);
    QAbstractButton::setText(name.in(language));
    Text words = lockkeeper::text("gui", "%1, step %2 of %3, %4")
                     .arg(name)
                     .arg(stepNumber(m_step))
                     .arg(kSteps.size())
                     .arg(stateWords(state));
    if (m_isCurrent)
        words = lockkeeper::text("gui", "%1, current").arg(words);
    setAccessibleName(words.in(language));
    // The name too: a count may leave no room for it, and the narrow list has none at all.
    const Text why = state.why.isEmpty() ? Text() : Text::verbatim(state.why.in(language));
    setToolTip(Text::joined({name, why}, QStringLiteral("\n"))
                   .in(language)
                   .toHtmlEscaped()
                   .replace(u'\n', QStringLiteral("<br>")));
    update();
}

void StepButton::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

void StepButton::setRail(bool isRail)
{
    m_isRail = isRail;
    updateGeometry();
}

QSize StepButton::sizeHint() const
{
    const int height = qMax(38, fontMetrics().height() + 18);
    if (m_isRail)
        return {kLeft * 2 + kMark, height};
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int words = QFontMetrics(bold).horizontalAdvance(text());
    return {kLeft + kMark + kGap + words + kRight, height};
}

QSize StepButton::minimumSizeHint() const
{
    return {m_isRail ? sizeHint().width() : kLeft * 2 + kMark, 30};
}

QString StepButton::shapeName() const
{
    if (m_state.kind == Kind::Attention)
        return m_state.shape;
    return m_state.kind == Kind::Running ? QStringLiteral("running") : QString();
}

void StepButton::paintMark(QPainter &painter, const QRect &place) const
{
    const Colours &c = colours();
    const qreal ratio = devicePixelRatioF();
    if (!shapeName().isEmpty()) {
        painter.drawPixmap(place.topLeft() + QPoint(1, 1), shape(shapeName(), kMark - 2, ratio));
        return;
    }
    if (m_state.kind == Kind::Done && !m_isCurrent) {
        const QColor green = statusInk(QStringLiteral("pass"), isDark()).ink;
        painter.drawPixmap(place.topLeft() + QPoint(2, 2),
                           lineIcon(QStringLiteral("tick"), green, kMark - 4, ratio));
        return;
    }
    QPen pen(m_state.kind == Kind::NotYet ? c.text3 : c.strong, 1.2);
    if (m_state.kind == Kind::NotYet)
        pen.setDashPattern({2.4, 2});
    if (m_isCurrent)
        pen = QPen(c.accent, 1.2);
    painter.setPen(pen);
    painter.setBrush(m_isCurrent ? QBrush(c.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(place).adjusted(0.6, 0.6, -0.6, -0.6));
    QFont small = font();
    small.setPointSizeF(qMax(7.0, font().pointSizeF() - 1.5));
    while (QFontMetrics(small).height() > kMark && small.pointSizeF() > 7)
        small.setPointSizeF(small.pointSizeF() - 1);
    painter.setFont(small);
    painter.setPen(m_isCurrent ? c.onAccent : (m_state.kind == Kind::NotYet ? c.text3 : c.text2));
    painter.drawText(place, Qt::AlignCenter, QString::number(stepNumber(m_step)));
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isCurrent)
        painter.fillRect(rect(), c.select);
    else if (underMouse())
        painter.fillRect(rect(), c.hover);
    if (m_isCurrent)
        painter.fillRect(0, 0, kBar, height(), c.accent);
    paintMark(painter, {kLeft, (height() - kMark) / 2, kMark, kMark});
    if (!m_isRail) {
        QFont face = font();
        face.setWeight(m_isCurrent ? QFont::DemiBold : QFont::Normal);
        painter.setFont(face);
        const bool isQuiet = m_state.kind == Kind::NotYet && !m_isCurrent;
        const bool isToDo = m_state.kind == Kind::ToDo && !m_isCurrent;
        painter.setPen(isQuiet ? c.text3 : (isToDo ? c.text2 : c.text));
        QRect words = rect().adjusted(kLeft + kMark + kGap, 0, -8, 0);
        const bool hasCount = m_state.kind == Kind::Attention && m_state.count > 0;
        const QString count = hasCount      ? QString::number(m_state.count)
            : m_state.kind == Kind::Running ? QStringLiteral("%1 %").arg(m_state.count)
                                            : QString();
        if (!count.isEmpty()) {
            const int room = painter.fontMetrics().horizontalAdvance(count) + 12;
            painter.save();
            painter.setPen(statusInk(shapeName(), isDark()).ink);
            painter.drawText(words.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
            painter.restore();
            words.adjust(0, 0, -room, 0);
        }
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Step step : kSteps) {
        auto *button = new StepButton(step, this);
        connect(button, &QAbstractButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
        m_buttons.push_back(button);
        column->addWidget(button);
    }
}

StepButton *StepList::button(Step step) const
{
    return m_buttons.at(static_cast<std::size_t>(stepNumber(step) - 1));
}

void StepList::show(Step step, const StepState &state, const QString &language)
{
    button(step)->show(state, language);
}

void StepList::setCurrent(Step step)
{
    for (StepButton *button : m_buttons)
        button->setCurrent(button->step() == step);
}

void StepList::setRail(bool isRail)
{
    for (StepButton *button : m_buttons)
        button->setRail(isRail);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    const auto *focused = qobject_cast<StepButton *>(focusWidget());
    if (focused == nullptr || (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)) {
        if (focused != nullptr
            && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
            Q_EMIT chosen(focused->step());
            return;
        }
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = stepNumber(focused->step()) - 1 + (event->key() == Qt::Key_Down ? 1 : -1);
    if (next >= 0 && next < static_cast<int>(m_buttons.size()))
        m_buttons.at(static_cast<std::size_t>(next))->setFocus(Qt::TabFocusReason);
}

} // namespace lockkeeper::gui
