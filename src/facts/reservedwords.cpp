// SPDX-License-Identifier: Apache-2.0
#include "facts/reservedwords.h"

namespace lockkeeper::facts {
namespace {

// StarRocks documentation 3.x, SQL reference, "Keywords", "Reserved keywords".
constexpr const char *kWords =
    "add all alter analyze and array as asc between bigint bitmap both by case char character "
    "check collate column compaction convert create cross cube current_date current_role "
    "current_time current_timestamp current_user database databases decimal decimalv2 "
    "decimal32 decimal64 decimal128 default deferred delete dense_rank desc describe distinct "
    "double drop dual else except exists explain false first_value float for force from full "
    "function grant group groups grouping grouping_id having hll host if ignore immediate in "
    "index infile inner insert int integer intersect into is join json key keys kill lag "
    "largeint last_value lateral lead left like limit load localtime localtimestamp maxvalue "
    "minus mod not ntile null on or order outer outfile over partition percentile primary "
    "procedure qualify range rank read regexp release rename replace revoke right rlike row "
    "rows row_number schema schemas select set set_var show smallint system table terminated "
    "text then tinyint to true union unique unsigned update use using values varchar when "
    "where with";

} // namespace

const QStringList &reservedWords()
{
    static const QStringList words = QString::fromLatin1(kWords).split(QLatin1Char(' '));
    return words;
}

} // namespace lockkeeper::facts
