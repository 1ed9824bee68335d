<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Let the database administrator make one of just the captured tables: CREATE PUBLICATION %1 FOR TABLE %2%3; and write into the pipeline&apos;s source: debezium.publication.name: %4, debezium.publication.autocreate.mode: disabled.</source>
        <translation>Пусть администратор базы создаст её только из захваченных таблиц: CREATE PUBLICATION %1 FOR TABLE %2%3; а в source пайплайна впишите: debezium.publication.name: %4, debezium.publication.autocreate.mode: disabled.</translation>
    </message>
    <message>
        <source>As the owner of publication and tables: ALTER PUBLICATION %1 ADD TABLE %2;</source>
        <translation>От имени владельца публикации и таблиц: ALTER PUBLICATION %1 ADD TABLE %2;</translation>
    </message>
    <message>
        <source>ALTER PUBLICATION %1 SET (publish = &apos;insert, update, delete&apos;);</source>
        <translation>Выполните ALTER PUBLICATION %1 SET (publish = &apos;insert, update, delete&apos;);</translation>
    </message>
    <message>
        <source>Do not let publication %1 send UPDATE and DELETE yet: the server would refuse them to every program for %2. First give these tables a usable replica identity, and take column lists off those with FULL; only then:</source>
        <translation>Пока не включайте в публикации %1 передачу UPDATE и DELETE: сервер отказал бы в них любой программе для %2. Сначала дайте этим таблицам пригодную REPLICA IDENTITY, а у таблиц с FULL уберите списки столбцов; только затем:</translation>
    </message>
    <message>
        <source>First see that this finds no table; of those that it finds the server would refuse UPDATE and DELETE to every program: SELECT c.oid::regclass FROM pg_publication_tables t JOIN pg_class c ON c.oid = format(&apos;%I.%I&apos;, t.schemaname, t.tablename)::regclass WHERE t.pubname = %1 AND c.relreplident IN (&apos;d&apos;, &apos;n&apos;) AND NOT (c.relreplident = &apos;d&apos; AND EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)); and that none with REPLICA IDENTITY FULL has a column list (“\dRp+” in psql). Then:</source>
        <translation>Сначала убедитесь, что этот запрос не находит таблиц; для найденных сервер отказал бы любой программе в UPDATE и DELETE: SELECT c.oid::regclass FROM pg_publication_tables t JOIN pg_class c ON c.oid = format(&apos;%I.%I&apos;, t.schemaname, t.tablename)::regclass WHERE t.pubname = %1 AND c.relreplident IN (&apos;d&apos;, &apos;n&apos;) AND NOT (c.relreplident = &apos;d&apos; AND EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)); и что ни у одной таблицы с REPLICA IDENTITY FULL нет списка столбцов («\dRp+» в psql). Затем:</translation>
    </message>
    <message>
        <source>These are not to be published as they are: %1. An UNLOGGED table is refused by any publication; of one without a primary key or a usable replica identity the server then refuses UPDATE and DELETE to every program; of a partitioned table a YAML pipeline reads the partitions only. First put them right (see the check of the tables), or leave them out of source.tables.</source>
        <translation>Эти таблицы в их нынешнем виде публиковать нельзя: %1. Таблицу UNLOGGED не примет ни одна публикация; таблице без первичного ключа или пригодной REPLICA IDENTITY сервер после этого отказывает в UPDATE и DELETE от любой программы; у секционированной таблицы YAML-пайплайн читает только секции. Сначала приведите их в порядок (см. проверку таблиц) или уберите из source.tables.</translation>
    </message>
</context>
</TS>
