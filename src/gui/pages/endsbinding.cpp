// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/endsbinding.h"

#include "gui/pages/sinkcard.h"
#include "gui/pages/sourcecard.h"
#include "gui/pages/tablepicker.h"
#include "gui/sessions.h"

#include <QScopedValueRollback>

#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kSourcePassword = QStringLiteral("source-password");
const auto kSinkPassword = QStringLiteral("sink-password");

} // namespace

EndsBinding::EndsBinding(Workbench &bench, SourceCard &source, SinkCard &sink, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_source(source)
    , m_sink(sink)
{
    for (EndCard *card : {static_cast<EndCard *>(&source), static_cast<EndCard *>(&sink)}) {
        connect(card, &EndCard::edited, this, &EndsBinding::write);
        connect(card, &EndCard::passwordTyped, this, &EndsBinding::takePasswords);
    }
    connect(&source.picker(), &TablePicker::chosen, this, &EndsBinding::write);
    connect(&m_bench, &Workbench::profileChanged, this, &EndsBinding::takeProfile);
}

void EndsBinding::takeProfile()
{
    if (m_isWriting)
        return;
    const facts::Wish &wish = m_bench.profile().wish;
    if (std::exchange(m_path, m_bench.path()) != m_bench.path()) {
        reset();
        readKeychain();
        retranslate();
        return;
    }
    if (wish.source)
        m_source.show(*wish.source);
    if (wish.sink)
        m_sink.show(*wish.sink);
}

void EndsBinding::reset()
{
    const facts::Wish &wish = m_bench.profile().wish;
    // Nobody was asked: whoever has given one end alone, or judged the cluster so, has left the
    // other one open.
    const bool isLeftOpen = wish.source || wish.sink || m_bench.result();
    const project::OpenEnds ends = m_bench.openEnds().value_or(
        project::OpenEnds {.isSourceOpen = isLeftOpen, .isSinkOpen = isLeftOpen});
    m_source.reset(wish.source ? wish.source : ends.source, !wish.source && ends.isSourceOpen);
    m_sink.reset(wish.sink ? wish.sink : ends.sink, !wish.sink && ends.isSinkOpen);
}

// What was typed of an end is kept while it is left open: a second thought finds it again.
void EndsBinding::keepOpenEnds(const facts::Wish &before)
{
    project::OpenEnds ends = m_bench.openEnds().value_or(project::OpenEnds());
    const project::OpenEnds known = ends;
    ends.isSourceOpen = m_source.isUndecided();
    ends.isSinkOpen = m_sink.isUndecided();
    if (ends.isSourceOpen && before.source)
        ends.source = before.source;
    if (ends.isSinkOpen && before.sink)
        ends.sink = before.sink;
    if (!m_bench.openEnds() || writeOpenEnds(ends) != writeOpenEnds(known))
        m_bench.setOpenEnds(ends);
}

void EndsBinding::write()
{
    const QScopedValueRollback writing(m_isWriting, true);
    takePasswords();
    profile::Profile profile = m_bench.profile();
    keepOpenEnds(profile.wish);
    profile.wish.source = m_source.read(profile.wish.source);
    profile.wish.sink = m_sink.read(profile.wish.sink);
    m_bench.setProfile(profile);
    Q_EMIT written();
}

void EndsBinding::takePasswords()
{
    takePassword(m_source, kSourcePassword);
    takePassword(m_sink, kSinkPassword);
}

void EndsBinding::takePassword(EndCard &card, const QString &name)
{
    Secret typed = card.takePassword();
    if (typed.isEmpty())
        return;
    if (card.keepsPassword()) {
        m_keychain.write({.profile = m_bench.path(), .name = name, .host = {}}, typed,
                         [this, &card, path = m_bench.path()](bool isKept) {
                             if (isKept)
                                 m_bench.settings().setUsesKeychain(path);
                             card.setKept(isKept);
                             retranslate();
                         });
    } else {
        eraseKept(name); // another one is right now
    }
    m_bench.keyring().put(name, {}, std::move(typed));
    m_bench.sessions().logins()->forgetSourceRefusals();
    retranslate();
    Q_EMIT passwordChanged(&card == &m_source);
}

void EndsBinding::eraseKept(const QString &name)
{
    if (m_bench.settings().usesKeychain(m_bench.path()))
        m_keychain.erase({.profile = m_bench.path(), .name = name, .host = {}});
}

void EndsBinding::refused(bool isOfSource)
{
    const QString &name = isOfSource ? kSourcePassword : kSinkPassword;
    m_bench.keyring().forget(name);
    eraseKept(name);
    retranslate();
}

void EndsBinding::readKeychain()
{
    if (!m_bench.settings().usesKeychain(m_path))
        return;
    QList<SecretPlace> places;
    for (const QString &name : {kSourcePassword, kSinkPassword})
        places += {.profile = m_path, .name = name, .host = {}};
    m_keychain.read(
        places,
        [this](const SecretPlace &place, Secret secret) {
            if (place.profile == m_bench.path() && !m_bench.keyring().has(place.name))
                m_bench.keyring().put(place.name, {}, std::move(secret));
        },
        [this](bool) { retranslate(); });
}

void EndsBinding::retranslate()
{
    m_source.retranslate(m_bench.language(), m_bench.keyring().has(kSourcePassword));
    m_sink.retranslate(m_bench.language(), m_bench.keyring().has(kSinkPassword));
}

QWidget *EndsBinding::cause(Text &why) const
{
    QWidget *cause = m_source.cause(why);
    return cause != nullptr ? cause : m_sink.cause(why);
}

bool EndsBinding::isComplete() const
{
    const facts::Wish &wish = m_bench.profile().wish;
    return (wish.source || m_source.isUndecided()) && (wish.sink || m_sink.isUndecided());
}

} // namespace lockkeeper::gui
