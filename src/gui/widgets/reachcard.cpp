// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/reachcard.h"

#include "gui/delegates/reachdelegate.h"
#include "gui/models/reachmatrix.h"
#include "gui/pages/checkswords.h"
#include "gui/widgets/copied.h"
#include "gui/widgets/shortlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kRowsShown = 4; ///< of more the table scrolls

} // namespace

ReachCard::ReachCard(QWidget *parent)
    : QFrame(parent)
    , m_matrix(new ReachMatrix(this))
    , m_title(new QLabel)
    , m_amount(new ShortLabel)
    , m_copy(new QPushButton)
    , m_table(new QTableView)
{
    setObjectName(QStringLiteral("reachCard"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("reachTitle"));
    m_amount->setObjectName(QStringLiteral("reachAmount"));
    m_amount->setProperty("second", true);
    m_copy->setObjectName(QStringLiteral("reachCopy"));
    m_copy->setProperty("link", true);
    m_copy->setCursor(Qt::PointingHandCursor);
    m_title->setTextFormat(Qt::PlainText);
    m_table->setObjectName(QStringLiteral("reachTable"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setStyleSheet(QStringLiteral("QTableView, QTableView:focus { border: none; "
                                          "border-radius: 0; background: transparent; }"));
    m_table->setModel(m_matrix);
    m_table->setItemDelegate(new ReachDelegate(m_table));
    m_table->setHorizontalHeader(new ReachHead(m_table));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 2);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_amount, 1);
    head->addWidget(m_copy);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 4);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_table, 1);
    connect(m_copy, &QPushButton::clicked, this, &ReachCard::copy);
}

bool ReachCard::isEmpty() const
{
    return m_matrix->needed() == 0;
}

void ReachCard::show(const report::Result &result)
{
    m_matrix->show(result);
    say();
    fit();
}

void ReachCard::setLanguage(const QString &language)
{
    m_language = language;
    m_matrix->setLanguage(language);
    say();
    fit();
}

void ReachCard::setBare(bool isBare)
{
    if (isBare == m_isBare)
        return;
    m_isBare = isBare;
    setProperty("card", !isBare);
    setStyleSheet(isBare ? QStringLiteral("#reachCard { background: transparent; border: none; }")
                         : QString());
    m_title->setVisible(!isBare);
    fit();
}

void ReachCard::say()
{
    const auto say = [this](const Text &words) { return words.in(m_language); };
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() + 1);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setText(say(words::reachTitle()));
    m_amount->setText(say(words::reachAmount(m_matrix->needed(), m_matrix->closed())));
    m_copy->setText(say(words::reachCopy()));
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setVisible(m_matrix->closed() > 0);
    m_table->setAccessibleName(m_title->text());
}

void ReachCard::fit()
{
    if (m_matrix->columnCount({}) == 0)
        return;
    const int line = m_table->fontMetrics().lineSpacing();
    m_table->verticalHeader()->setDefaultSectionSize(qMax(27, line + 10));
    m_table->resizeColumnsToContents();
    if (m_isBare) {
        m_table->setMinimumHeight(0);
        m_table->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int rows = qMin(kRowsShown, m_matrix->rowCount({}));
    const int head = m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(head + rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void ReachCard::copy()
{
    putOnClipboard(words::missingFlows(m_matrix->result(), m_language), m_copy,
                   Text(words::copied()).in(m_language));
}

void ReachCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_language.isEmpty()) {
        say();
        fit();
    }
}

} // namespace lockkeeper::gui
