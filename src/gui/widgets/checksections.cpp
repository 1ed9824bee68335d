// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checksections.h"

#include "base/printable.h"
#include "checks/check.h"
#include "gui/pages/checkswords.h"
#include "gui/widgets/codebox.h"
#include "gui/widgets/copied.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lockkeeper::gui {
namespace {

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long word is cut
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace

CheckSections::CheckSections(QWidget *parent)
    : QWidget(parent)
    , m_copyHow(new QPushButton)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
{
    setObjectName(QStringLiteral("checkSections"));
    m_copyHow->setObjectName(QStringLiteral("copyHow"));
    m_copyHow->setProperty("link", true);
    m_copyHow->setCursor(Qt::PointingHandCursor);
    for (int part = Accepted; part < kParts; ++part)
        m_parts.at(static_cast<std::size_t>(part)) = makeSection(static_cast<Part>(part));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(24);
    for (QVBoxLayout *column : {m_left, m_right}) {
        column->setSpacing(8);
        all->addLayout(column, 1);
    }
    place();
    connect(m_copyHow, &QPushButton::clicked, this, [this] {
        putOnClipboard(m_parts.at(How).code->toPlainText(), m_copyHow, m_copyHow->toolTip());
    });
}

CheckSections::Section CheckSections::makeSection(Part part)
{
    constexpr std::array kNames {"Accepted", "Seen", "Why", "ToDo", "How", "Web", "Judged"};
    const QString name = QString::fromLatin1(kNames.at(static_cast<std::size_t>(part)));
    Section section {
        .box = new QWidget, .head = plainLabel(), .body = plainLabel(), .code = new CodeBox};
    section.head->setProperty("second", true);
    QFont bold = font();
    bold.setPointSizeF(qMax(8.0, bold.pointSizeF() - 1));
    bold.setWeight(QFont::DemiBold);
    section.head->setFont(bold);
    section.body->setObjectName(QStringLiteral("detail") + name);
    section.code->setObjectName(QStringLiteral("detailCode") + name);
    auto *head = new QHBoxLayout;
    head->addWidget(section.head, 1);
    if (part == How)
        head->addWidget(m_copyHow);
    auto *column = new QVBoxLayout(section.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(section.body);
    column->addWidget(section.code);
    return section;
}

void CheckSections::setTwoColumns(bool isTwo)
{
    if (isTwo == m_isTwo)
        return;
    m_isTwo = isTwo;
    place();
}

void CheckSections::place()
{
    for (QVBoxLayout *column : {m_left, m_right}) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item; // the box itself stays
    }
    for (int part = Accepted; part < kParts; ++part) {
        const bool isRight = m_isTwo && (part == Why || part == ToDo || part == Judged);
        (isRight ? m_right : m_left)->addWidget(m_parts.at(static_cast<std::size_t>(part)).box);
    }
    for (QVBoxLayout *column : {m_left, m_right})
        column->addStretch(1);
    layout()->setSpacing(m_isTwo ? 24 : 0);
    static_cast<QHBoxLayout *>(layout())->setStretch(1, m_isTwo ? 1 : 0);
}

void CheckSections::set(Part part, const QString &head, const QString &body, const QString &code)
{
    const Section &section = m_parts.at(part);
    section.head->setText(head);
    section.body->setText(printable(body));
    section.body->setAccessibleName(head + QStringLiteral(": ") + section.body->text());
    section.body->setVisible(!body.isEmpty());
    section.code->setWords(code);
    section.code->setAccessibleName(head);
    section.code->setVisible(!code.isEmpty());
    section.box->setVisible(!body.isEmpty() || !code.isEmpty());
}

void CheckSections::show(const report::Row &row, const report::Finding *host,
                         const QString &language)
{
    const auto say = [&](const Text &words) { return words.in(language); };
    const auto head = [&](words::Head which) { return say(words::head(which)); };
    const report::Finding &one = host != nullptr ? *host : row.first();
    const bool isWhole = host == nullptr;
    QString seen = isWhole ? row.meaning(language) : say(one.meaning);
    if (!one.seenFrom.isEmpty() && one.seenFrom != one.place())
        seen += QLatin1Char('\n') + say(words::seenFrom(one.seenFrom));
    set(Accepted, head(words::Head::Accepted), say(report::waivedWords(one)));
    set(Seen, head(words::Head::Seen), seen, isWhole ? row.result() : one.result);
    set(Why, head(words::Head::Why), say(one.purpose));
    set(ToDo, head(words::Head::ToDo), isWhole ? row.advice(language) : say(one.advice));
    set(How, head(words::Head::How), {}, one.how);
    set(Web, head(words::Head::Web), say(one.webUi));
    QString judged;
    if (const checks::Check *check = checks::findCheck(one.check)) {
        judged = say(check->thresholds);
        if (check->sources != nullptr && *check->sources != '\0')
            judged += QLatin1Char('\n')
                + say(words::sources(QString::fromUtf8(check->sources), one.check));
    }
    set(Judged, head(words::Head::Judged), judged);
    m_copyHow->setText(say(words::copy()));
    m_copyHow->setAccessibleName(say(words::copyCommand()));
    m_copyHow->setToolTip(say(words::copied()));
}

void CheckSections::showAsked(const QMap<QString, QDateTime> &asked, const QString &language)
{
    if (asked.isEmpty())
        return;
    QLabel *body = m_parts.at(Seen).body;
    body->setText(body->text() + QLatin1Char('\n')
                  + printable(words::asked(asked, language).in(language)));
    body->setVisible(true);
}

QWidget *CheckSections::judgement() const
{
    return m_parts.at(Judged).box;
}

} // namespace lockkeeper::gui
