<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Leave the columns out with the transform below; no CAST helps.</source>
        <translation>Исключите эти столбцы приведённым ниже transform; CAST не поможет.</translation>
    </message>
    <message>
        <source>Use the transform below.</source>
        <translation>Воспользуйтесь приведённым ниже transform.</translation>
    </message>
    <message>
        <source>Flink CDC 3.5 cannot read values of %1: the job fails with NumberFormatException, also where they are cast.</source>
        <translation>Flink CDC 3.5 не может прочитать значения %1: задание падает с NumberFormatException, даже если привести тип.</translation>
    </message>
    <message>
        <source>The sink has no type for %1: the job fails with “Unsupported CDC data type” or “Doesn&apos;t support Postgres type”.</source>
        <translation>У приёмника нет типа для %1: задание падает с «Unsupported CDC data type» или «Doesn&apos;t support Postgres type».</translation>
    </message>
    <message>
        <source>Give them precision and scale in PostgreSQL, at most 38 digits: ALTER COLUMN … TYPE numeric(38, 10).</source>
        <translation>Задайте им в PostgreSQL точность и масштаб, не больше 38 знаков: ALTER COLUMN … TYPE numeric(38, 10).</translation>
    </message>
    <message>
        <source>The key has %1, and StarRocks takes no FLOAT or DOUBLE into a primary key.</source>
        <translation>В ключе есть %1, а StarRocks не допускает FLOAT и DOUBLE в первичном ключе.</translation>
    </message>
    <message>
        <source>Leave the table out of source.tables, or give it another key.</source>
        <translation>Уберите таблицу из source.tables или дайте ей другой ключ.</translation>
    </message>
    <message>
        <source>StarRocks refuses the DEFAULT of %1, which the connector passes on as a literal, and the table is not made (“Invalid default value”).</source>
        <translation>StarRocks не принимает DEFAULT у %1, который коннектор передаёт как литерал, и таблица не создаётся («Invalid default value»).</translation>
    </message>
    <message>
        <source>PostgreSQL does not send generated columns with changes: %1; their expression would come to StarRocks as a DEFAULT.</source>
        <translation>PostgreSQL не передаёт с изменениями вычисляемые столбцы: %1; их выражение попало бы в StarRocks как DEFAULT.</translation>
    </message>
    <message>
        <source>Leave them out with the transform below and compute them in StarRocks.</source>
        <translation>Исключите их приведённым ниже transform и вычисляйте в StarRocks.</translation>
    </message>
    <message>
        <source>StarRocks refuses the names of the columns %1.</source>
        <translation>StarRocks не принимает имена столбцов %1.</translation>
    </message>
    <message>
        <source>The transform below gives them others.</source>
        <translation>Приведённый ниже transform даёт им другие имена.</translation>
    </message>
    <message>
        <source>Names of columns differ only in case, which StarRocks does not tell apart: %1.</source>
        <translation>Имена столбцов отличаются только регистром, а StarRocks его не различает: %1.</translation>
    </message>
    <message>
        <source>Rename one of them with AS in a transform.</source>
        <translation>Переименуйте один из них через AS в transform.</translation>
    </message>
    <message>
        <source>These names need backquotes in every query of StarRocks and in every transform, for letters, case or a reserved word: %1.</source>
        <translation>Из-за букв, регистра или зарезервированного слова эти имена нужно брать в обратные кавычки в каждом запросе StarRocks и в каждом transform: %1.</translation>
    </message>
    <message>
        <source>Write them in backquotes, or rename them with AS in a transform.</source>
        <translation>Пишите их в обратных кавычках или переименуйте через AS в transform.</translation>
    </message>
    <message>
        <source>The sink writes whole seconds only: fractions of %1 are dropped.</source>
        <translation>Приёмник пишет только целые секунды: доли у %1 отбрасываются.</translation>
    </message>
    <message>
        <source>If fractions matter, keep them in a column of their own.</source>
        <translation>Если доли важны, храните их в отдельном столбце.</translation>
    </message>
    <message>
        <source>Without a route the schema&apos;s name %1 becomes that of the database in StarRocks, and it does not take it.</source>
        <translation>Без route имя схемы %1 становится именем базы в StarRocks, а он такое не принимает.</translation>
    </message>
    <message>
        <source>Add a route to the pipeline: route: [{source-table: %1, sink-table: DATABASE.TABLE}].</source>
        <translation>Добавьте в пайплайн route: [{source-table: %1, sink-table: БАЗА.ТАБЛИЦА}].</translation>
    </message>
    <message>
        <source>Its name needs backquotes in every query of StarRocks.</source>
        <translation>Её имя нужно брать в обратные кавычки в каждом запросе StarRocks.</translation>
    </message>
    <message>
        <source>Write it in backquotes, or give it another by a route.</source>
        <translation>Пишите его в обратных кавычках или дайте другое через route.</translation>
    </message>
    <message>
        <source>No transform helps where the key itself is not carried: leave the table out of source.tables.</source>
        <translation>Если не переносится сам ключ, transform не поможет: уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>StarRocks takes every column of %1 as it is.</source>
        <translation>StarRocks принимает все столбцы %1 как есть.</translation>
    </message>
    <message numerus="yes">
        <source>StarRocks takes every column of %n table(s) as it is.</source>
        <translation>
            <numerusform>StarRocks принимает как есть все столбцы %n таблицы.</numerusform>
            <numerusform>StarRocks принимает как есть все столбцы %n таблиц.</numerusform>
            <numerusform>StarRocks принимает как есть все столбцы %n таблиц.</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns of a Flink SQL job are declared by who writes it.</source>
        <translation>Столбцы задания Flink SQL объявляет тот, кто его пишет.</translation>
    </message>
    <message>
        <source>How Flink CDC %1 carries columns is not known to Lockkeeper; it knows 3.5.</source>
        <translation>Как Flink CDC %1 переносит столбцы, Lockkeeper не знает; он знает 3.5.</translation>
    </message>
    <message>
        <source>Try the pipeline with tables that have every type you use.</source>
        <translation>Испытайте пайплайн на таблицах со всеми типами, которыми вы пользуетесь.</translation>
    </message>
    <message>
        <source>No table is captured, so there is no column to look at.</source>
        <translation>Ни одна таблица не захвачена, поэтому смотреть столбцы негде.</translation>
    </message>
    <message>
        <source>PostgreSQL: columns</source>
        <translation>PostgreSQL: столбцы</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT table_name, column_name, data_type, column_default FROM information_schema.columns WHERE table_schema = &apos;public&apos;&quot;</source>
        <translation>psql … -c &quot;SELECT table_name, column_name, data_type, column_default FROM information_schema.columns WHERE table_schema = &apos;public&apos;&quot;</translation>
    </message>
    <message>
        <source>Each column is taken through the mapping of Flink CDC 3.5 into StarRocks: one that it does not carry stops the job or loses digits without an error.</source>
        <translation>Каждый столбец проводится через отображение типов Flink CDC 3.5 в StarRocks: тот, что не переносится, останавливает задание или теряет знаки без ошибки.</translation>
    </message>
    <message>
        <source>The sink makes DECIMAL(38, 0) of %1: the digits after the point are lost in silence.</source>
        <translation>Приёмник делает DECIMAL(38, 0) из %1: знаки после запятой молча теряются.</translation>
    </message>
    <message>
        <source>For the pipeline&apos;s YAML: %1</source>
        <translation>Для YAML пайплайна: %1</translation>
    </message>
    <message>
        <source>READY: the sink takes every column as it is. NOT CRITICAL: fractions of seconds are dropped; names that need quotes. CRITICAL: types that the sink or the connector does not carry (timestamptz, time, arrays, bytea …); numeric without precision or of more than 38 digits; a DEFAULT that StarRocks refuses (serial, now(), &apos;x&apos;::text); generated columns; FLOAT or DOUBLE in the key; names that StarRocks refuses.</source>
        <translation>ГОТОВ: приёмник принимает каждый столбец как есть. НЕ КРИТИЧНО: отбрасываются доли секунд; имена, которым нужны кавычки. КРИТИЧНО: типы, которых приёмник или коннектор не переносит (timestamptz, time, массивы, bytea …); numeric без точности или больше 38 знаков; DEFAULT, которого StarRocks не принимает (serial, now(), &apos;x&apos;::text); вычисляемые столбцы; FLOAT или DOUBLE в ключе; имена, которых StarRocks не принимает.</translation>
    </message>
</context>
</TS>
