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

// Apache Calcite documentation, "SQL language", "Keywords": those in bold that make a name.
constexpr const char *kProjectionWords =
    "abs all allocate allow alter and any are array as asensitive asymmetric at atomic "
    "authorization avg begin between bigint binary bit blob boolean both by call called "
    "cardinality cascaded case cast ceil ceiling char character check classifier clob close "
    "coalesce collate collect column commit condition connect constraint contains convert "
    "corr corresponding count create cross cube current cursor cycle date day deallocate dec "
    "decimal declare default define delete deref describe deterministic disallow disconnect "
    "distinct double drop dynamic each element else empty end equals escape every except exec "
    "execute exists exp explain extend external extract false fetch filter float floor for "
    "foreign free from full function fusion get global grant group grouping groups having "
    "hold hour identity import in indicator initial inner inout insensitive insert int "
    "integer intersect intersection interval into is join lag language large lateral lead "
    "leading left like limit ln local localtime localtimestamp lower match matches max "
    "measures member merge method min minus minute mod modifies module month multiset "
    "national natural nchar nclob new next no none normalize not ntile null nullif numeric of "
    "offset old omit on one only open or order out outer over overlaps overlay parameter "
    "partition pattern per percent period permute portion position power precedes precision "
    "prepare prev primary procedure range rank reads real recursive ref references "
    "referencing release reset result return returns revoke right rollback rollup row rows "
    "running savepoint scope scroll search second seek select sensitive set show similar skip "
    "smallint some specific sql sqlstate sqrt start static stream submultiset subset "
    "substring succeeds sum symmetric system table tablesample then time timestamp tinyint to "
    "trailing translate translation treat trigger trim true truncate uescape union unique "
    "unknown unnest update upper upsert user using value values varbinary varchar varying "
    "versioning when whenever where window with within without year";

} // namespace

const QStringList &reservedWords()
{
    static const QStringList words = QString::fromLatin1(kWords).split(QLatin1Char(' '));
    return words;
}

const QStringList &projectionWords()
{
    static const QStringList words = QString::fromLatin1(kProjectionWords).split(QLatin1Char(' '));
    return words;
}

} // namespace lockkeeper::facts
