// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/hostsfixture.h"

/// What the poses of all pages share.
namespace lockkeeper::test {

inline bool isAt(WizardFixture &window, gui::Step step)
{
    return window.waitFor([&] { return window.wizard().current() == step; });
}

inline bool hasSentence(WizardFixture &window)
{
    return window.waitFor([&] { return !window.sentence().isEmpty(); });
}

inline bool hasEnded(WizardFixture &window, gui::Step step)
{
    const auto *stop = window.wizard().findChild<QWidget *>(QStringLiteral("stop"));
    return window.waitFor(
        [&] { return !window.wizard().page(step)->isRunning() && !stop->isVisible(); });
}

inline void openNew(WizardFixture &window, const profile::Profile &profile = {})
{
    auto opened = window.bench().store().create(QString::fromUtf8("демо-стенд"));
    if (!opened)
        qFatal("no profile can be made");
    if (!profile.hosts.isEmpty()) {
        const QString name = opened->profile.name;
        opened->profile = profile;
        opened->profile.name = name;
        if (!window.bench().store().save(opened->profile, opened->path))
            qFatal("the profile cannot be saved");
    }
    window.bench().open(*opened);
}

} // namespace lockkeeper::test
