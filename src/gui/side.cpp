// SPDX-License-Identifier: Apache-2.0
#include "gui/side.h"

#include "base/languages.h"
#include "base/printable.h"
#include "base/text.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kIcon = 32;

Message schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return text("gui", "Light");
    case Scheme::Dark:
        return text("gui", "Dark");
    case Scheme::System:
        break;
    }
    return text("gui", "As the system");
}

} // namespace

Side::Side(QWidget *parent)
    : QFrame(parent)
    , m_steps(new StepList)
    , m_icon(new QLabel)
    , m_name(new QLabel(QStringLiteral("Lockkeeper")))
    , m_profile(new QLabel)
    , m_languages(new QWidget)
    , m_languageButtons(new QButtonGroup(this))
    , m_settings(new QToolButton)
    , m_menu(new QMenu(this))
    , m_schemes(new QActionGroup(this))
    , m_languageActions(new QActionGroup(this))
    , m_head(new QHBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("side"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() + 1);
    m_name->setFont(bold);
    m_profile->setTextFormat(Qt::PlainText);
    m_profile->setProperty("second", true);
    m_profile->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_icon->setPixmap(QIcon(QStringLiteral(":/icons/lockkeeper.svg")).pixmap(kIcon, kIcon));
    buildLanguages();
    buildSettings();

    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_profile);
    m_head->setSpacing(10);
    m_head->addWidget(m_icon);
    m_head->addLayout(names, 1);
    m_foot->addWidget(m_languages);
    m_foot->addStretch();
    m_foot->addWidget(m_settings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_steps);
    column->addStretch();
    column->addLayout(m_foot);
    setRail(false);
}

void Side::buildLanguages()
{
    auto *row = new QHBoxLayout(m_languages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString &code : languages()) {
        auto *button = new QToolButton;
        button->setText(ownName(code));
        button->setAccessibleName(ownName(code));
        button->setObjectName(QStringLiteral("language-") + code);
        button->setProperty("segment", true);
        button->setProperty("code", code);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_languageButtons->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, code] { Q_EMIT languageChosen(code); });
    }
}

void Side::buildSettings()
{
    m_settings->setObjectName(QStringLiteral("settings"));
    m_settings->setProperty("quiet", true);
    m_settings->setMenu(m_menu);
    m_settings->setPopupMode(QToolButton::InstantPopup);
    m_settings->setFocusPolicy(Qt::TabFocus);
    for (const QString &code : languages()) {
        QAction *action = m_menu->addAction(ownName(code));
        action->setCheckable(true);
        action->setData(code);
        m_languageActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    }
    m_languageActions->addAction(m_menu->addSeparator());
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark}) {
        QAction *action = m_menu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        m_schemes->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme] { Q_EMIT schemeChosen(scheme); });
    }
}

void Side::show(const QString &profile, const QString &language, Scheme scheme)
{
    const Text settings = text("gui", "Appearance");
    m_settings->setIcon(
        QIcon(lineIcon(QStringLiteral("settings"), colours().text, 18, devicePixelRatioF())));
    m_settings->setAccessibleName(settings.in(language));
    m_settings->setToolTip(settings.in(language));
    const Text none = text("gui", "no profile yet");
    const QString name = profile.isEmpty() ? none.in(language) : oneLine(profile);
    m_profile->setText(m_profile->fontMetrics().elidedText(name, Qt::ElideRight, 140));
    m_profile->setToolTip(name.toHtmlEscaped());
    for (QAbstractButton *button : m_languageButtons->buttons())
        button->setChecked(button->property("code").toString() == language);
    for (QAction *action : m_languageActions->actions())
        action->setChecked(action->data().toString() == language);
    for (QAction *action : m_schemes->actions()) {
        const auto of = static_cast<Scheme>(action->data().toInt());
        action->setText(Text(schemeName(of)).in(language));
        action->setChecked(of == scheme);
    }
}

int Side::fullWidth() const
{
    const int name = m_name->sizeHint().width() + kIcon + 36;
    const int foot = m_languages->sizeHint().width() + m_settings->sizeHint().width() + 28;
    return qMax(qMax(m_steps->sizeHint().width(), foot), name);
}

void Side::setRail(bool isRail)
{
    m_isRail = isRail;
    m_steps->setRail(isRail);
    m_name->setVisible(!isRail);
    m_profile->setVisible(!isRail);
    m_languages->setVisible(!isRail);
    m_languageActions->setVisible(isRail);
    m_head->setContentsMargins(isRail ? 12 : 14, 14, 12, 10);
    m_foot->setContentsMargins(isRail ? 10 : 14, 8, isRail ? 10 : 12, 14);
}

} // namespace lockkeeper::gui
