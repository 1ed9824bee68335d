// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace lockkeeper::test {

/// What of a window cannot be read: words that are cut and have no tooltip that tells them, parts
/// that stick out of their parent and cannot be scrolled to, parts that lie on one another. One
/// line each, "objectName: words: why"; empty: all is well. Looks at labels, buttons, fields, combo
/// boxes, heads and cells of tables, boxes of text, and at every layout.
[[nodiscard]] QStringList clippedIn(const QWidget &window);

} // namespace lockkeeper::test
