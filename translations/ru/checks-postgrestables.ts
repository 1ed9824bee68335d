<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>It has no primary key: the connector refuses it (“chunk.key-column must be set when the table doesn't have primary keys”), and the sink makes tables with a key only.</source>
        <translation>У неё нет первичного ключа: коннектор от неё отказывается («chunk.key-column must be set when the table doesn't have primary keys»), а приёмник создаёт таблицы только с ключом.</translation>
    </message>
    <message>
        <source>Add one: ALTER TABLE %1 ADD PRIMARY KEY (…); or leave the table out of source.tables.</source>
        <translation>Добавьте ключ: ALTER TABLE %1 ADD PRIMARY KEY (…); или уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>As its owner %1: ALTER TABLE %2 REPLICA IDENTITY FULL; It takes an ACCESS EXCLUSIVE lock for a moment, and from then on each UPDATE and DELETE writes the whole old row into the WAL: expect more of it.</source>
        <translation>От имени владельца %1: ALTER TABLE %2 REPLICA IDENTITY FULL; Команда на миг берёт блокировку ACCESS EXCLUSIVE, а дальше каждый UPDATE и DELETE пишет в WAL всю старую строку: журнала станет больше.</translation>
    </message>
    <message>
        <source>Its replica identity is %1, not FULL: the first UPDATE or DELETE stops the job (NullPointerException), and a restart meets the same row again.</source>
        <translation>Её REPLICA IDENTITY — %1, а не FULL: первый же UPDATE или DELETE остановит задание (NullPointerException), а после перезапуска оно встретит ту же строку снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its %1 partition(s) has another replica identity than FULL, and theirs counts: the first UPDATE or DELETE there stops the job.</source>
        <translation>
            <numerusform>У %n из %1 её секций REPLICA IDENTITY не FULL, а важна именно она: первый же UPDATE или DELETE там остановит задание.</numerusform>
            <numerusform>У %n из %1 её секций REPLICA IDENTITY не FULL, а важна именно она: первый же UPDATE или DELETE там остановит задание.</numerusform>
            <numerusform>У %n из %1 её секций REPLICA IDENTITY не FULL, а важна именно она: первый же UPDATE или DELETE там остановит задание.</numerusform>
        </translation>
    </message>
    <message>
        <source>ALTER TABLE … REPLICA IDENTITY FULL for each partition, also for those that will be made: they do not inherit it. They are listed by: SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass</source>
        <translation>Выполните ALTER TABLE … REPLICA IDENTITY FULL для каждой секции, и для будущих тоже: они этого не наследуют. Список секций: SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass</translation>
    </message>
    <message>
        <source>It is partitioned, and publication %1 sends its changes under the names of the partitions: none of them reaches the pipeline, and no error tells of it.</source>
        <translation>Она секционирована, а публикация %1 передаёт её изменения под именами секций: до пайплайна не дойдёт ни одно, и никакой ошибки не будет.</translation>
    </message>
    <message>
        <source>ALTER PUBLICATION %1 SET (publish_via_partition_root = true); (PostgreSQL 13 and newer), or capture the partitions instead of %2.</source>
        <translation>Выполните ALTER PUBLICATION %1 SET (publish_via_partition_root = true); (PostgreSQL 13 и новее) или берите вместо %2 её секции.</translation>
    </message>
    <message>
        <source>It is a partition, and publication %1 sends its changes under the name of the partitioned table: here only the first copy of the rows arrives.</source>
        <translation>Это секция, а публикация %1 передаёт её изменения под именем секционированной таблицы: сюда дойдёт только первая копия строк.</translation>
    </message>
    <message>
        <source>Capture the partitioned table, and leave %1 out of source.tables.</source>
        <translation>Берите секционированную таблицу, а %1 уберите из source.tables.</translation>
    </message>
    <message>
        <source>It is a partition of %1, which is captured too: its rows are copied twice, into two tables.</source>
        <translation>Это секция таблицы %1, которая тоже захвачена: её строки будут скопированы дважды, в две таблицы.</translation>
    </message>
    <message>
        <source>Write source.tables so that only one of them matches.</source>
        <translation>Запишите source.tables так, чтобы подходила только одна из них.</translation>
    </message>
    <message>
        <source>It is a foreign table; the connector takes ordinary and partitioned tables only and leaves it out without a word.</source>
        <translation>Это сторонняя таблица (FOREIGN TABLE); коннектор берёт только обычные и секционированные таблицы, а её молча пропустит.</translation>
    </message>
    <message>
        <source>It is a view; the connector takes ordinary and partitioned tables only and leaves it out without a word.</source>
        <translation>Это представление (VIEW); коннектор берёт только обычные и секционированные таблицы, а его молча пропустит.</translation>
    </message>
    <message>
        <source>Capture the tables that it is made from instead.</source>
        <translation>Берите вместо этого таблицы, из которых она собрана.</translation>
    </message>
    <message>
        <source>It is UNLOGGED: its changes are in no WAL, so none of them reaches the pipeline, and no publication may hold it.</source>
        <translation>Она UNLOGGED: её изменений нет в WAL, поэтому ни одно не дойдёт до пайплайна, и ни одна публикация её не примет.</translation>
    </message>
    <message>
        <source>ALTER TABLE %1 SET LOGGED; it rewrites the table.</source>
        <translation>Выполните ALTER TABLE %1 SET LOGGED; таблица при этом переписывается.</translation>
    </message>
    <message>
        <source>Row-level security hides rows of it from user %1: the first copy lacks them, and no error tells of it.</source>
        <translation>Защита строк (row-level security) скрывает часть её строк от пользователя %1: в первой копии их не будет, и никакой ошибки не появится.</translation>
    </message>
    <message>
        <source>Give the user a policy for all rows: CREATE POLICY lockkeeper ON %1 FOR SELECT TO %2 USING (true); or the attribute BYPASSRLS.</source>
        <translation>Дайте пользователю политику на все строки: CREATE POLICY lockkeeper ON %1 FOR SELECT TO %2 USING (true); или атрибут BYPASSRLS.</translation>
    </message>
    <message>
        <source>%1 has a primary key and replica identity FULL; its changes can be read.</source>
        <translation>У %1 есть первичный ключ и REPLICA IDENTITY FULL; её изменения можно читать.</translation>
    </message>
    <message>
        <source>The source has %1.</source>
        <translation>В источнике есть %1.</translation>
    </message>
    <message>
        <source>The pattern “%1” matches no table of database %2.</source>
        <translation>Шаблону «%1» не подходит ни одна таблица базы %2.</translation>
    </message>
    <message>
        <source>Correct source.tables: schema.table, both in their case. Where no pattern matches, the pipeline does not start (“Cannot find any table by the option 'tables'”).</source>
        <translation>Исправьте source.tables: схема.таблица, обе в своём регистре. Если не подходит ни один шаблон, пайплайн не запустится («Cannot find any table by the option 'tables'»).</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have a primary key and replica identity FULL.</source>
        <translation>
            <numerusform>У %n таблицы есть первичный ключ и REPLICA IDENTITY FULL.</numerusform>
            <numerusform>У %n таблиц есть первичный ключ и REPLICA IDENTITY FULL.</numerusform>
            <numerusform>У %n таблиц есть первичный ключ и REPLICA IDENTITY FULL.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL: tables</source>
        <translation>PostgreSQL: таблицы</translation>
    </message>
    <message>
        <source>psql … -c "SELECT oid::regclass, relkind, relpersistence, relreplident FROM pg_class WHERE oid = 'public.orders'::regclass"</source>
        <translation>psql … -c "SELECT oid::regclass, relkind, relpersistence, relreplident FROM pg_class WHERE oid = 'public.orders'::regclass"</translation>
    </message>
    <message>
        <source>Each table that the patterns of the profile match must be one whose rows and changes the pipeline can read; some that are not stop it, from others rows are lost without an error.</source>
        <translation>Каждая таблица, подходящая под шаблоны профиля, должна быть такой, чтобы пайплайн мог читать её строки и изменения; одни неподходящие таблицы его останавливают, из других строки теряются без ошибки.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) inherit from it: %1. The first copy takes their rows as if they were its own; their later changes come under their own names, so they are lost here without any error.</source>
        <translation>
            <numerusform>От неё наследует %n таблица: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именем наследницы: здесь они теряются, и никакой ошибки не будет.</numerusform><numerusform>От неё наследуют %n таблицы: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именами наследниц: здесь они теряются, и никакой ошибки не будет.</numerusform><numerusform>От неё наследуют %n таблиц: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именами наследниц: здесь они теряются, и никакой ошибки не будет.</numerusform></translation>
    </message>
    <message>
        <source>They are the chunks of a TimescaleDB hypertable, which Flink CDC 3.5 does not put together again: leave %1 out of source.tables and bring it over in another way.</source>
        <translation>Это части (chunks) гипертаблицы TimescaleDB, а Flink CDC 3.5 их воедино не собирает: уберите %1 из source.tables и перенесите её другим способом.</translation>
    </message>
    <message>
        <source>Leave %1 out of source.tables and capture the tables that inherit from it by their names, each with a primary key and replica identity FULL; a route may lead them into one table of the sink. Rows in %1 itself stay behind then: SELECT count(*) FROM ONLY %2;</source>
        <translation>Уберите %1 из source.tables и берите наследующие от неё таблицы по именам, каждую с первичным ключом и REPLICA IDENTITY FULL; в одну таблицу приёмника их может направить route. Строки самой %1 при этом останутся в стороне: SELECT count(*) FROM ONLY %2;</translation>
    </message>
    <message>
        <source>Whether other tables inherit from it was not told; changes of such tables would be lost without any error.</source>
        <translation>Неизвестно, наследуют ли от неё другие таблицы; изменения таких таблиц потерялись бы без всякой ошибки.</translation>
    </message>
    <message>
        <source>Check again, or ask yourself: SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass</source>
        <translation>Повторите проверку или спросите сами: SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = %1::regclass</translation>
    </message>
    <message>
        <source>READY: each pattern matches a table, and each table has a primary key and replica identity FULL, and no other inherits from it. NOT CRITICAL: views that a pattern matches besides tables; a partition together with its partitioned table; for Flink SQL jobs, no key or another identity. CRITICAL: no table is matched; no primary key; another replica identity (partitions too); UNLOGGED; partitioned without publish_via_partition_root; other tables inherit from it (also TimescaleDB hypertables); row-level security that hides rows.</source>
        <translation>ГОТОВ: под каждый шаблон подходит таблица, у каждой таблицы есть первичный ключ и REPLICA IDENTITY FULL, и никакая другая от неё не наследует. НЕ КРИТИЧНО: представления, подходящие под шаблон наряду с таблицами; секция вместе со своей секционированной таблицей; для заданий Flink SQL — нет ключа или другая REPLICA IDENTITY. КРИТИЧНО: ни одной подходящей таблицы; нет первичного ключа; другая REPLICA IDENTITY (и у секций); UNLOGGED; секционирована без publish_via_partition_root; от неё наследуют другие таблицы (в том числе у гипертаблиц TimescaleDB); защита строк скрывает строки.</translation>
    </message>
</context>
</TS>
