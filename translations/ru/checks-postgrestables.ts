<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>It has no primary key: the connector refuses it (“chunk.key-column must be set when the table doesn&apos;t have primary keys”), and the sink makes tables with a key only.</source>
        <translation>У неё нет первичного ключа: коннектор от неё отказывается («chunk.key-column must be set when the table doesn&apos;t have primary keys»), а приёмник создаёт таблицы только с ключом.</translation>
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
        <source>Correct source.tables: schema.table, both in their case. Where no pattern matches, the pipeline does not start (“Cannot find any table by the option &apos;tables&apos;”).</source>
        <translation>Исправьте source.tables: схема.таблица, обе в своём регистре. Если не подходит ни один шаблон, пайплайн не запустится («Cannot find any table by the option &apos;tables&apos;»).</translation>
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
        <source>psql … -c &quot;SELECT oid::regclass, relkind, relpersistence, relreplident FROM pg_class WHERE oid = &apos;public.orders&apos;::regclass&quot;</source>
        <translation>psql … -c &quot;SELECT oid::regclass, relkind, relpersistence, relreplident FROM pg_class WHERE oid = &apos;public.orders&apos;::regclass&quot;</translation>
    </message>
    <message>
        <source>Each table that the patterns of the profile match must be one whose rows and changes the pipeline can read; some that are not stop it, from others rows are lost without an error.</source>
        <translation>Каждая таблица, подходящая под шаблоны профиля, должна быть такой, чтобы пайплайн мог читать её строки и изменения; одни неподходящие таблицы его останавливают, из других строки теряются без ошибки.</translation>
    </message>
    <message>
        <source>No REPLICA IDENTITY FULL for %2 yet: publication %1 sends only some of its columns, and PostgreSQL would refuse UPDATE and DELETE of the table to every program (“Column list used by the publication does not cover the replica identity”). Agree with those who read the publication to send the table whole: ALTER PUBLICATION … DROP TABLE %2; ALTER PUBLICATION … ADD TABLE %2; and only then: ALTER TABLE %2 REPLICA IDENTITY FULL; or leave the table out of source.tables.</source>
        <translation>Пока не ставьте REPLICA IDENTITY FULL для %2: публикация %1 передаёт только часть её столбцов, и PostgreSQL отказал бы всем программам в UPDATE и DELETE этой таблицы («Column list used by the publication does not cover the replica identity»). Договоритесь с теми, кто читает публикацию, передавать таблицу целиком: ALTER PUBLICATION … DROP TABLE %2; ALTER PUBLICATION … ADD TABLE %2; и только потом: ALTER TABLE %2 REPLICA IDENTITY FULL; или уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>First see that no publication sends only some columns of it (“\dRp+” in psql), or UPDATE and DELETE will be refused to every program.</source>
        <translation>Сначала убедитесь, что ни одна публикация не передаёт лишь часть её столбцов («\dRp+» в psql), иначе UPDATE и DELETE будут отклоняться у всех программ.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER ROLE %1 BYPASSRLS; a policy for all rows is not enough here, for a restrictive one holds beside it.</source>
        <translation>От имени суперпользователя: ALTER ROLE %1 BYPASSRLS; политики на все строки здесь мало: рядом с ней действует ограничивающая (RESTRICTIVE).</translation>
    </message>
    <message>
        <source>To know it, count as %1 and as a superuser: SELECT count(*) FROM %2; the policies are in: SELECT policyname, permissive, roles, qual FROM pg_policies WHERE schemaname = %3 AND tablename = %4. Where rows are missing, or may be one day:</source>
        <translation>Чтобы узнать это, посчитайте строки от имени %1 и от имени суперпользователя: SELECT count(*) FROM %2; сами политики покажет SELECT policyname, permissive, roles, qual FROM pg_policies WHERE schemaname = %3 AND tablename = %4. Если строк не хватает или однажды может не хватить:</translation>
    </message>
    <message>
        <source>Whether row-level security hides rows of it from user %1 was not told.</source>
        <translation>Неизвестно, скрывает ли защита строк часть её строк от пользователя %1.</translation>
    </message>
    <message>
        <source>Check again, or ask as this user: SELECT row_security_active(%1)</source>
        <translation>Повторите проверку или спросите от имени этого пользователя: SELECT row_security_active(%1)</translation>
    </message>
    <message>
        <source>Row-level security hides every row of it from user %1: the first copy brings none, and no error tells of it.</source>
        <translation>Защита строк скрывает от пользователя %1 все её строки: первая копия не принесёт ни одной, и никакой ошибки не будет.</translation>
    </message>
    <message>
        <source>Row-level security is in force for user %1, and its policies decide row by row: those that they hide would be missing from the first copy, and no error would tell of it.</source>
        <translation>Для пользователя %1 действует защита строк, и её политики решают о каждой строке отдельно: скрытых строк в первой копии не будет, и никакой ошибки не возникнет.</translation>
    </message>
    <message>
        <source>Give the user a policy for all rows: CREATE POLICY %1 ON %2 FOR SELECT TO %3 USING (true); or the attribute BYPASSRLS. Where the table has a policy of that name already, for the user of another pipeline, the command fails: give this one another name, or name both users in ALTER POLICY %1 ON %2 TO …, %3;</source>
        <translation>Дайте пользователю политику на все строки: CREATE POLICY %1 ON %2 FOR SELECT TO %3 USING (true); или атрибут BYPASSRLS. Если у таблицы уже есть политика с этим именем, для пользователя другого пайплайна, команда не пройдёт: дайте новой другое имя или назовите обоих пользователей в ALTER POLICY %1 ON %2 TO …, %3;</translation>
    </message>
    <message>
        <source>READY: each pattern matches a table, and each table has a primary key and replica identity FULL, and no other inherits from it. NOT CRITICAL: views that a pattern matches besides tables; a partition together with its partitioned table; for Flink SQL jobs, no key, another identity, or a partitioned table. CRITICAL: no table is matched; no primary key; another replica identity (partitions too); UNLOGGED; since PostgreSQL 18 FULL with generated columns that are not published; partitioned, unless every partition is matched too (YAML pipelines do not read it), or, for Flink SQL jobs, without publish_via_partition_root; other tables inherit from it (also TimescaleDB hypertables); row-level security without a policy for the user. COULD NOT CHECK: row-level security whose policies decide row by row.</source>
        <translation>ГОТОВ: под каждый шаблон подходит таблица, у каждой таблицы есть первичный ключ и REPLICA IDENTITY FULL, и никакая другая от неё не наследует. НЕ КРИТИЧНО: представления, подходящие под шаблон наряду с таблицами; секция вместе со своей секционированной таблицей; для заданий Flink SQL — нет ключа, другая REPLICA IDENTITY или секционированная таблица. КРИТИЧНО: ни одной подходящей таблицы; нет первичного ключа; другая REPLICA IDENTITY (и у секций); UNLOGGED; с PostgreSQL 18 — FULL при генерируемых столбцах, которых нет в публикации; секционирована, если под шаблоны не подходят и все её секции (YAML-пайплайны её не читают), а для заданий Flink SQL — если нет publish_via_partition_root; от неё наследуют другие таблицы (в том числе у гипертаблиц TimescaleDB); защита строк без политики для пользователя. НЕ УДАЛОСЬ ПРОВЕРИТЬ: защита строк, политики которой решают о каждой строке отдельно.</translation>
    </message>
</context>
</TS>
