// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"
#include "gui/pages/endcard.h"

#include <optional>

namespace lockkeeper::gui {

/// The StarRocks end. This version tries its ports and no login.
class SinkCard : public EndCard
{
    Q_OBJECT

public:
    explicit SinkCard(QWidget *parent = nullptr);

    /// Another profile is open; nothing that was typed stays.
    void reset(const std::optional<facts::Sink> &sink, bool isUndecided);
    void show(const facts::Sink &sink);
    /// See SourceCard.
    [[nodiscard]] std::optional<facts::Sink> read(const std::optional<facts::Sink> &before);
    [[nodiscard]] QWidget *cause(Text &why);
    void retranslate(const QString &language, bool knowsPassword);

private:
    void markProblems();

    Field *m_query;
    Field *m_load;
    Field *m_database;
    Field *m_user;
    QLabel *m_note;
    QString m_language;
};

} // namespace lockkeeper::gui
