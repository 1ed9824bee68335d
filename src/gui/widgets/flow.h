// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace lockkeeper::gui {

/// Puts widgets beside each other like words, and on a further line what has no room: so buttons
/// keep their words in large fonts and long languages.
class Flow : public QLayout
{
    Q_OBJECT

public:
    explicit Flow(QWidget *parent = nullptr);
    ~Flow() override;

    /// What is added from now on stands at the right end of its line.
    void endLeft() { m_rightFrom = m_items.size(); }

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Line = std::vector<std::size_t>;

    [[nodiscard]] int gap() const { return qMax(0, spacing()); }
    [[nodiscard]] int widthOf(const Line &line) const;
    [[nodiscard]] std::vector<Line> lines(int width) const;
    [[nodiscard]] int heightOf(const Line &line) const;
    void place(const Line &line, QPoint at, int width);

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    std::size_t m_rightFrom = static_cast<std::size_t>(-1);
};

} // namespace lockkeeper::gui
