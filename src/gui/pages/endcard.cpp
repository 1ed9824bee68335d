// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/endcard.h"

#include "base/printable.h"
#include "gui/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 16;

} // namespace

EndCard::EndCard(const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
    , m_head(new QWidget)
    , m_undecided(new QCheckBox)
    , m_undecidedNote(wrappedLabel())
    , m_form(new QWidget)
    , m_grid(new QGridLayout)
    , m_password(new Field(name + QStringLiteral("Password")))
    , m_keep(new QCheckBox)
    , m_test(new QPushButton)
    , m_shape(new QLabel)
    , m_result(wrappedLabel())
{
    setProperty("card", true);
    m_undecided->setObjectName(name + QStringLiteral("Undecided"));
    m_undecidedNote->setObjectName(name + QStringLiteral("UndecidedNote"));
    m_undecidedNote->setProperty("second", true);
    m_keep->setObjectName(name + QStringLiteral("Keep"));
    m_test->setObjectName(name + QStringLiteral("Test"));
    m_test->setProperty("small", true);
    m_result->setObjectName(name + QStringLiteral("Result"));
    m_password->edit()->setEchoMode(QLineEdit::Password);
    auto *heading = new QLabel(title);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() + 1);
    large.setWeight(QFont::DemiBold);
    heading->setFont(large);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(m_undecided);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->addLayout(m_grid);
    m_column->setContentsMargins(14, 10, 14, 12);
    m_column->setSpacing(8);
    m_column->addWidget(m_head);
    m_column->addWidget(m_undecidedNote);
    m_column->addWidget(m_form);

    connect(m_undecided, &QCheckBox::toggled, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    connect(m_test, &QPushButton::clicked, this, &EndCard::tested);
    connect(m_password, &Field::left, this, [this] {
        if (!m_password->edit()->text().isEmpty())
            Q_EMIT passwordTyped();
    });
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &EndCard::tested);
}

Field *EndCard::addField(const char *name)
{
    auto *field = new Field(m_name + QLatin1String(name));
    connect(field, &Field::left, this, &EndCard::edited);
    return field;
}

void EndCard::addTrial()
{
    auto *trial = new QHBoxLayout;
    trial->setSpacing(8);
    trial->addWidget(m_test, 0, Qt::AlignTop);
    trial->addWidget(m_shape);
    trial->addWidget(m_result, 1);
    static_cast<QVBoxLayout *>(m_form->layout())->addLayout(trial);
}

bool EndCard::isUndecided() const
{
    return m_undecided->isChecked();
}

bool EndCard::keepsPassword() const
{
    return m_keep->isChecked();
}

void EndCard::setKept(bool isKept)
{
    m_lacksKeychain = !isKept;
}

QWidget &EndCard::keepBox() const
{
    return *m_keep;
}

Secret EndCard::takePassword()
{
    QByteArray typed = m_password->edit()->text().toUtf8();
    m_password->edit()->clear();
    return Secret(std::move(typed));
}

void EndCard::setUndecided(bool isUndecided)
{
    const QSignalBlocker quiet(m_undecided);
    m_undecided->setChecked(isUndecided);
    showParts();
}

void EndCard::showParts()
{
    m_undecidedNote->setVisible(isUndecided());
    m_form->setVisible(!isUndecided());
}

void EndCard::setTrial(const TrialWords &words, const QString &language)
{
    m_shape->setVisible(!words.shape.isEmpty());
    if (!words.shape.isEmpty())
        m_shape->setPixmap(shape(words.shape, kShapeSize, devicePixelRatioF()));
    m_result->setText(printable(words.sentence.in(language)));
}

void EndCard::retranslateEnd(const QString &language, bool knowsPassword)
{
    const auto say = [&](const Text &words) { return words.in(language); };
    m_undecided->setText(say(text("gui", "Not decided yet")));
    m_undecidedNote->setText(
        say(text("gui", "Its checks are skipped and the report says so. You can come back.")));
    m_test->setText(say(text("gui", "Test login")));
    m_password->setName(say(text("gui", "Password")));
    m_keep->setText(m_lacksKeychain ? say(text("gui", "No keychain here: kept until closed"))
                                    : say(text("gui", "Remember in the keychain")));
    m_password->setPlaceholder(knowsPassword ? say(text("gui", "known, not shown")) : QString());
}

} // namespace lockkeeper::gui
