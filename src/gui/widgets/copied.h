// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace lockkeeper::gui {

/// Puts words on the clipboard and says so beside the widget that asked; `said` is also told to
/// screen readers.
void putOnClipboard(const QString &words, QWidget *beside, const QString &said);

} // namespace lockkeeper::gui
