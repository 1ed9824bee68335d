// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lockkeeper::gui {

/// Brings what servers ask during a login, such as a one-time code, from the threads of the logins
/// to the person, one round of questions at a time. Lives in the UI thread.
class Asking : public QObject
{
    Q_OBJECT

public:
    explicit Asking(QObject *parent = nullptr);
    /// Whoever still waits gets no answer.
    ~Asking() override;
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    /// For the logins; called on their threads, where it waits for the person or for the stop.
    [[nodiscard]] engine::AskPerson ask() const;

    /// What is asked now.
    [[nodiscard]] std::optional<engine::Questions> current() const;
    /// One answer a prompt; or none: that login is given up.
    void answer(std::optional<std::vector<Secret>> answers);

Q_SIGNALS:
    /// Something else is asked now, or nothing.
    void changed();

private:
    struct Desk;
    std::shared_ptr<Desk> m_desk;
};

} // namespace lockkeeper::gui
