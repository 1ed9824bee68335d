// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace lockkeeper::gui {

/// The controls that Tab reaches now, part after part, in each part in its own order: however late
/// a page makes a control, Tab comes to it before it leaves the page.
[[nodiscard]] QList<QWidget *> tabStops(const QList<QWidget *> &parts);

/// Moves the focus to the next or the former stop after `from`, round the parts; false: there is
/// none. What scrolls is scrolled until the control is seen.
bool moveFocus(const QList<QWidget *> &parts, QWidget *from, bool isForward);

/// Moves the focus to the first control of the next or the former part, as F6 does. Parts without
/// controls are passed over.
void moveToPart(const QList<QWidget *> &parts, QWidget *from, bool isForward);

} // namespace lockkeeper::gui
