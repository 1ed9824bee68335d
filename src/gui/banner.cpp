// SPDX-License-Identifier: Apache-2.0
#include "gui/banner.h"

#include "base/printable.h"
#include "gui/theme.h"
#include "gui/widgets/flow.h"

#include <QAccessible>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 20;

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *link()
{
    auto *button = new QPushButton;
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_acts(new QWidget)
    , m_shape(new QLabel)
    , m_sentence(plainLabel())
    , m_line(plainLabel())
    , m_act(link())
    , m_details(link())
    , m_stop(new QPushButton)
    , m_bar(new QProgressBar)
    , m_detail(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("banner"));
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_line->setObjectName(QStringLiteral("bannerLine"));
    m_act->setObjectName(QStringLiteral("bannerAct"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setProperty("small", true);
    m_line->setProperty("second", true);
    m_details->setCheckable(true);
    m_bar->setTextVisible(false);
    m_detail->setReadOnly(true);
    m_detail->setProperty("code", true);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_detail->setMaximumHeight(m_detail->fontMetrics().lineSpacing() * 7);
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() + 1);
    bold.setWeight(QFont::DemiBold);
    m_sentence->setFont(bold);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_sentence);
    words->addWidget(m_line);
    words->addWidget(m_bar);
    words->addWidget(m_detail);
    auto *said = new QHBoxLayout;
    said->setSpacing(12);
    said->addWidget(m_shape, 0, Qt::AlignTop);
    said->addLayout(words, 1);
    auto *acts = new Flow(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(8);
    for (QWidget *act : {m_details, m_act, m_stop})
        acts->addWidget(act);
    m_row->setContentsMargins(16, 10, 16, 10);
    m_row->setSpacing(12);
    m_row->addLayout(said, 1);
    m_row->addWidget(m_acts, 0, Qt::AlignVCenter);

    connect(m_act, &QPushButton::clicked, this, &Banner::act);
    connect(m_stop, &QPushButton::clicked, this, &Banner::stop);
    connect(m_details, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    m_detail->hide();
    hideProgress();
    hide();
}

void Banner::show(const std::optional<Notice> &notice, const QString &language)
{
    setVisible(notice.has_value());
    if (!notice)
        return;
    const QString before = m_sentence->text();
    m_kind = notice->kind;
    m_sentence->setText(printable(notice->sentence.in(language)));
    m_line->setText(printable(notice->line.in(language)));
    m_line->setVisible(!m_line->text().isEmpty());
    m_act->setText(notice->act.in(language));
    m_act->setVisible(!notice->act.isEmpty());
    m_details->setText(Text(text("gui", "Details")).in(language));
    m_details->setVisible(!notice->detail.isEmpty());
    if (notice->detail.isEmpty())
        m_details->setChecked(false);
    m_detail->setPlainText(printable(notice->detail));
    m_detail->setAccessibleName(m_details->text());
    m_stop->setText(Text(text("gui", "Stop")).in(language));
    m_bar->setAccessibleName(m_sentence->text());
    setAccessibleName(m_sentence->text());
    paintKind();
    fit();
    if (before != m_sentence->text() && m_kind != QLatin1String("running")) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::showProgress(int done, int total)
{
    m_bar->setRange(0, qMax(total, 1));
    m_bar->setValue(qMax(done, m_bar->value()));
    m_bar->show();
    m_stop->show();
}

void Banner::showStop()
{
    if (m_stop->isHidden())
        showProgress(0, 1);
    fit();
}

bool Banner::hasStopFocus() const
{
    return m_stop->hasFocus();
}

void Banner::hideProgress()
{
    m_bar->reset();
    m_bar->hide();
    m_stop->hide();
    fit();
}

// What can be done stands beside the words while it leaves them most of the width, else below.
void Banner::fit()
{
    const bool isAny = !m_act->isHidden() || !m_details->isHidden() || !m_stop->isHidden();
    m_acts->setVisible(isAny);
    const bool isWide = m_acts->sizeHint().width() * 5 > width() * 2;
    m_row->setDirection(isWide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_acts->setSizePolicy(isWide ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                          QSizePolicy::Preferred);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void Banner::paintKind()
{
    const bool isInfo = m_kind == QLatin1String("info") || m_kind == QLatin1String("running");
    const QString name = isInfo ? QStringLiteral("running") : m_kind;
    const Ink ink = statusInk(name, isDark());
    m_shape->setVisible(m_kind != QLatin1String("info"));
    m_shape->setPixmap(shape(name, kShapeSize, devicePixelRatioF()));
    QColor edge = ink.ink;
    edge.setAlphaF(0.45F);
    const QString sheet =
        QStringLiteral("#banner { background: %1; border: 1px solid %2; border-radius: 8px; }")
            .arg(ink.ground.name(), edge.name(QColor::HexArgb));
    if (sheet != styleSheet()) // setting it is a change of palette too
        setStyleSheet(sheet);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_kind.isEmpty() && isVisible())
        paintKind();
}

} // namespace lockkeeper::gui
