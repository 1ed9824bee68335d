// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostsecrets.h"
#include "gui/workbench.h"

#include <QDialog>
#include <QSet>

#include <functional>
#include <vector>

namespace lockkeeper::gui {

class SecretCard;

/// Asks before a run of the checks for the passwords of sudo that the profile says it wants and
/// nobody knows yet, one host after another. Who keeps one back is not asked again until another
/// profile is open; that check then could not be made.
class ChecksSudo : public QDialog
{
    Q_OBJECT

public:
    ChecksSudo(Workbench &bench, QWidget *parent);

    /// Calls then() once all is known or kept back.
    void ask(std::function<void()> then);
    void retranslate();

private:
    void next();
    void answer();
    void leave(const QString &host);
    void leaveAll();
    void takeFacts();
    [[nodiscard]] std::vector<HostLogin> unasked() const;
    [[nodiscard]] QStringList names() const;

    Workbench &m_bench;
    HostSecrets m_secrets;
    SecretCard *m_card;
    QString m_path;
    QSet<QString> m_refused;
    bool m_isAwaited = false; ///< a run that tells whether they were right
    std::function<void()> m_then;
};

} // namespace lockkeeper::gui
