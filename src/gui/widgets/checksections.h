// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/rows.h"

#include <QDateTime>
#include <QMap>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockkeeper::gui {

class CodeBox;

/// What one row means: what is seen, why it matters, what to do, how to check it oneself, where the
/// web UI shows it, and how it is judged. In one column or in two. UI thread.
class CheckSections : public QWidget
{
    Q_OBJECT

public:
    explicit CheckSections(QWidget *parent = nullptr);

    /// The row, or one host's part of it.
    void show(const report::Row &row, const report::Finding *host, const QString &language);
    /// After show(): when the hosts were asked; nothing where that is not to be told.
    void showAsked(const QMap<QString, QDateTime> &asked, const QString &language);
    void setTwoColumns(bool isTwo);
    /// Where it is explained how the check judges.
    [[nodiscard]] QWidget *judgement() const;

private:
    enum Part { Accepted, Seen, Why, ToDo, How, Web, Judged, kParts };
    struct Section
    {
        QWidget *box = nullptr;
        QLabel *head = nullptr;
        QLabel *body = nullptr;
        CodeBox *code = nullptr;
    };

    Section makeSection(Part part);
    void set(Part part, const QString &head, const QString &body, const QString &code = {});
    void place();

    std::array<Section, kParts> m_parts;
    QPushButton *m_copyHow;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    bool m_isTwo = false;
};

} // namespace lockkeeper::gui
