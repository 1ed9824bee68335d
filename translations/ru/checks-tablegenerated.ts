<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>A virtual generated column is in no publication, and PostgreSQL refuses UPDATE and DELETE of a published table with it and REPLICA IDENTITY FULL to every program. Make the columns of %1 STORED or drop them, or leave the table out of source.tables and of publications.</source>
        <translation>Виртуальный генерируемый столбец не попадает ни в одну публикацию, и PostgreSQL отказывает любой программе в UPDATE и DELETE опубликованной таблицы с ним и с REPLICA IDENTITY FULL. Сделайте такие столбцы %1 хранимыми (STORED), удалите их или уберите таблицу из source.tables и из публикаций.</translation>
    </message>
    <message>
        <source>No REPLICA IDENTITY FULL for %1 yet: it has generated columns, and PostgreSQL 18 and newer would refuse UPDATE and DELETE of it to every program while a publication does not send them (“Replica identity must not contain unpublished generated columns”). First let each publication that has the table send them: ALTER PUBLICATION … SET (publish_generated_columns = stored); and only then: ALTER TABLE %1 REPLICA IDENTITY FULL; or leave the table out of source.tables.</source>
        <translation>Пока не ставьте REPLICA IDENTITY FULL для %1: в ней есть генерируемые столбцы, и PostgreSQL 18 и новее отказал бы любой программе в её UPDATE и DELETE, пока хотя бы одна публикация их не передаёт («Replica identity must not contain unpublished generated columns»). Сначала пусть их передаёт каждая публикация, где есть эта таблица: ALTER PUBLICATION … SET (publish_generated_columns = stored); и только потом: ALTER TABLE %1 REPLICA IDENTITY FULL; или уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>Its replica identity is FULL and it has generated columns: where publication %1 does not send them, PostgreSQL 18 and newer refuses UPDATE and DELETE of it to every program (“Replica identity must not contain unpublished generated columns”).</source>
        <translation>Её REPLICA IDENTITY — FULL, и в ней есть генерируемые столбцы: если публикация %1 их не передаёт, PostgreSQL 18 и новее отказывает любой программе в её UPDATE и DELETE («Replica identity must not contain unpublished generated columns»).</translation>
    </message>
    <message>
        <source>As the owner of the publication: ALTER PUBLICATION %1 SET (publish_generated_columns = stored); or, where it is yet to be made, CREATE PUBLICATION … WITH (publish_generated_columns = stored); and so for each other publication that has the table.</source>
        <translation>От имени владельца публикации: ALTER PUBLICATION %1 SET (publish_generated_columns = stored); или, если её ещё предстоит создать, CREATE PUBLICATION … WITH (publish_generated_columns = stored); и так для каждой другой публикации, где есть эта таблица.</translation>
    </message>
</context>
</TS>
