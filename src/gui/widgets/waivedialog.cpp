// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/waivedialog.h"

#include "base/printable.h"
#include "gui/pages/checkswords.h"
#include "gui/theme.h"
#include "gui/widgets/card.h"
#include "report/phrases.h"
#include "report/rows.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kUsualDays = 30;
constexpr int kSmallScreen = 980; ///< width of a dialog where 1024 is all there is

} // namespace

WaiveDialog::WaiveDialog(const QList<report::Finding> &findings, const QString &language,
                         QWidget *parent)
    : QDialog(parent)
    , m_findings(findings)
    , m_language(language)
    , m_what(titleLabel(QStringLiteral("waiveWhat")))
    , m_effect(wrappedLabel(QStringLiteral("waiveEffect")))
    , m_reasonLabel(wrappedLabel(QStringLiteral("waiveReasonLabel")))
    , m_reason(new QLineEdit)
    , m_byLabel(wrappedLabel(QStringLiteral("waiveByLabel")))
    , m_by(new QLineEdit)
    , m_ends(new QCheckBox)
    , m_until(new QDateEdit)
    , m_problem(wrappedLabel(QStringLiteral("waiveProblem")))
    , m_cancel(new QPushButton)
    , m_accept(new QPushButton)
{
    setObjectName(QStringLiteral("waiveDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    build();
    say();
    m_reason->setFocus();
}

void WaiveDialog::build()
{
    m_reason->setObjectName(QStringLiteral("waiveReason"));
    m_by->setObjectName(QStringLiteral("waiveBy"));
    m_ends->setObjectName(QStringLiteral("waiveEnds"));
    m_until->setObjectName(QStringLiteral("waiveUntil"));
    m_cancel->setObjectName(QStringLiteral("waiveCancel"));
    m_accept->setObjectName(QStringLiteral("waiveAccept"));
    m_effect->setProperty("second", true);
    m_reasonLabel->setBuddy(m_reason);
    m_byLabel->setBuddy(m_by);
    m_ends->setChecked(true);
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(QDate::currentDate());
    m_until->setDate(QDate::currentDate().addDays(kUsualDays));
    m_cancel->setAutoDefault(false);
    m_accept->setAutoDefault(false);
    m_problem->hide();
    auto *end = new QHBoxLayout;
    end->addWidget(m_ends);
    end->addWidget(m_until);
    end->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(4);
    for (QWidget *each : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_effect)})
        all->addWidget(each);
    all->addSpacing(8);
    all->addWidget(m_reasonLabel);
    all->addWidget(m_reason);
    all->addSpacing(8);
    all->addWidget(m_byLabel);
    all->addWidget(m_by);
    all->addSpacing(8);
    all->addLayout(end);
    all->addWidget(m_problem);
    all->addStretch(1);
    all->addSpacing(12);
    all->addLayout(buttons);
    setMinimumWidth(qMin(fontMetrics().averageCharWidth() * 70, kSmallScreen));
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &WaiveDialog::wanted);
}

void WaiveDialog::setLanguage(const QString &language)
{
    m_language = language;
    say();
}

void WaiveDialog::say()
{
    const auto in = [this](const Text &words) { return words.in(m_language); };
    const report::Finding &first = m_findings.front();
    const Text place = report::Row {.findings = {first}}.place();
    setWindowTitle(in(words::waiveTitle()));
    m_what->setText(
        oneLine(in(first.component)) + QStringLiteral(" · ")
        + (m_findings.size() > 1 ? in(report::hostCount(m_findings.size())) : oneLine(in(place))));
    m_effect->setText(in(words::waiveEffect()));
    m_reasonLabel->setText(in(words::waiveReason()));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_byLabel->setText(in(words::waiveBy()));
    m_by->setAccessibleName(m_byLabel->text());
    m_ends->setText(in(words::waiveEnds()));
    m_until->setAccessibleName(m_ends->text());
    m_until->setLocale(QLocale(m_language));
    m_until->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_cancel->setText(in(words::waiveCancel()));
    m_accept->setText(in(words::waiveAccept()));
    m_problem->setText(printable(in(m_refusal)));
    m_problem->setStyleSheet(QStringLiteral("color: %1")
                                 .arg(statusInk(QStringLiteral("critical"), isDark()).ink.name()));
    m_problem->setVisible(!m_problem->text().isEmpty());
    layout()->activate();
    resize(width(), qMax(height(), layout()->heightForWidth(width())));
}

void WaiveDialog::refuse(const Text &why)
{
    m_refusal = why;
    say();
    m_reason->setFocus();
}

QList<profile::Waiver> WaiveDialog::waivers() const
{
    QList<profile::Waiver> all;
    for (const report::Finding &finding : m_findings) {
        all += profile::Waiver {.check = finding.check,
                                .subject = finding.subject,
                                .reason = m_reason->text(),
                                .by = m_by->text(),
                                .until = m_ends->isChecked() ? std::optional(m_until->date())
                                                             : std::nullopt};
    }
    return all;
}

} // namespace lockkeeper::gui
