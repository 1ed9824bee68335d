// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace lockkeeper::profile {

/// Where something stands in a file; both count from 1, columns in characters.
struct Place
{
    int line = 1;
    int column = 1;
};

/// A value of a YAML document together with its place. Bytes, not QString, so that a secret can be
/// wiped.
struct YamlNode
{
    enum class Kind { Null, Scalar, Sequence, Map };
    struct Key
    {
        QString name;
        Place place;
    };

    Kind kind = Kind::Null;
    Place place;
    QByteArray scalar; ///< UTF-8
    bool isQuoted = false; ///< the scalar stood in quotes or in a block: text and nothing else
    QList<Key> keys; ///< of a map, parallel to children
    std::vector<YamlNode> children; ///< of a sequence or a map
};

/// A usage error that begins with FILE:LINE:COLUMN.
[[nodiscard]] Error errorAt(const QString &file, const Place &place, const Text &sentence);

/// Reads one YAML document within limits: UTF-8, 4 MiB, nesting 64, 100 000 values; no tags,
/// anchors, aliases, doubled keys or second document. Fails with Usage naming file, line and
/// column; never crashes, whatever the bytes.
[[nodiscard]] Result<YamlNode> parseYaml(const QByteArray &bytes, const QString &file);

} // namespace lockkeeper::profile
