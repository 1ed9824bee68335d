// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/changesdialog.h"

#include "gui/pages/checkswords.h"
#include "gui/widgets/card.h"
#include "gui/widgets/copied.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr QSize kSmallScreen {980, 580}; ///< where 1024 × 640 is all there is

} // namespace

ChangesDialog::ChangesDialog(const QList<report::Difference> &differences, const QDateTime &since,
                             const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_differences(differences)
    , m_since(since)
    , m_title(titleLabel(QStringLiteral("changesTitle")))
    , m_list(new QPlainTextEdit)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("changesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    m_list->setObjectName(QStringLiteral("changesList"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_copy->setObjectName(QStringLiteral("changesCopy"));
    m_close->setObjectName(QStringLiteral("changesClose"));
    m_close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(12);
    all->addWidget(m_title);
    all->addWidget(m_list, 1);
    all->addLayout(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 22)
               .boundedTo(kSmallScreen));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        putOnClipboard(m_list->toPlainText(), m_copy, Text(words::copied()).in(m_language));
    });
    setLanguage(language);
}

void ChangesDialog::setLanguage(const QString &language)
{
    m_language = language;
    const auto in = [&](const Text &words) { return words.in(language); };
    setWindowTitle(in(words::changesTitle()));
    m_title->setText(in(words::changesSince(words::when(m_since, language))));
    m_list->setPlainText(words::changesText(m_differences, language));
    m_list->setAccessibleName(m_title->text());
    m_copy->setText(in(words::copy()));
    m_close->setText(in(words::close()));
}

} // namespace lockkeeper::gui
