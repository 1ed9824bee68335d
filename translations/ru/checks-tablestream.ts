<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
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
        <source>It is a partition, and whether publication %1 sends its changes under its own name or that of the partitioned table was not told.</source>
        <translation>Это секция, и неизвестно, под чьим именем публикация %1 передаёт её изменения: под её собственным или секционированной таблицы.</translation>
    </message>
    <message>
        <source>Check again, or ask yourself: SELECT schemaname, tablename FROM pg_publication_tables WHERE pubname = %1; it has %2 where the changes come under its own name.</source>
        <translation>Повторите проверку или спросите сами: SELECT schemaname, tablename FROM pg_publication_tables WHERE pubname = %1; если %2 там есть, изменения приходят под её собственным именем.</translation>
    </message>
    <message>
        <source>It is a partition of %1, which is captured too: its rows are copied twice, into two tables.</source>
        <translation>Это секция таблицы %1, которая тоже захвачена: её строки будут скопированы дважды, в две таблицы.</translation>
    </message>
    <message>
        <source>Write source.tables so that only one of them matches.</source>
        <translation>Запишите source.tables так, чтобы подходила только одна из них.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) inherit from it: %1. The first copy takes their rows as if they were its own; their later changes come under their own names, so they are lost here without any error.</source>
        <translation>
            <numerusform>От неё наследует %n таблица: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именем наследницы: здесь они теряются, и никакой ошибки не будет.</numerusform>
            <numerusform>От неё наследуют %n таблицы: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именами наследниц: здесь они теряются, и никакой ошибки не будет.</numerusform>
            <numerusform>От неё наследуют %n таблиц: %1. Первая копия берёт и эти строки, как если бы они были её собственными, но дальнейшие изменения приходят под именами наследниц: здесь они теряются, и никакой ошибки не будет.</numerusform>
        </translation>
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
        <source>It is partitioned, and publication %1 does not exist yet: made by the connector it has no publish_via_partition_root, so the changes come under the names of the partitions: none of them reaches the pipeline, and no error tells of it.</source>
        <translation>Она секционирована, а публикации %1 ещё нет: созданная коннектором, она будет без publish_via_partition_root, и изменения пойдут под именами секций: до пайплайна не дойдёт ни одно, и никакой ошибки не будет.</translation>
    </message>
    <message>
        <source>It is partitioned, and YAML pipelines of Flink CDC 3.5 list ordinary tables only: they leave it out without a word and read just those of its partitions that are captured by their own names (%1 of %2).</source>
        <translation>Она секционирована, а YAML-пайплайны Flink CDC 3.5 видят только обычные таблицы: её они молча пропустят и прочитают лишь те её секции, которые захвачены под собственными именами (%1 из %2).</translation>
    </message>
    <message>
        <source>Capture the partitions instead of %1, also those that will be made: each with a primary key and replica identity FULL, and published without publish_via_partition_root; a route may lead them into one table of the sink. Or read %1 by a Flink SQL job with &apos;scan.include-partitioned-tables.enabled&apos; = &apos;true&apos;.</source>
        <translation>Берите вместо %1 её секции, и будущие тоже: каждую с первичным ключом и REPLICA IDENTITY FULL, в публикации без publish_via_partition_root; в одну таблицу приёмника их может направить route. Или читайте %1 заданием Flink SQL с &apos;scan.include-partitioned-tables.enabled&apos; = &apos;true&apos;.</translation>
    </message>
    <message>
        <source>It is partitioned: a Flink SQL job reads it only with &apos;scan.include-partitioned-tables.enabled&apos; = &apos;true&apos;, and whether the job has that cannot be seen here.</source>
        <translation>Она секционирована: задание Flink SQL читает её только с &apos;scan.include-partitioned-tables.enabled&apos; = &apos;true&apos;, а есть ли это в задании, отсюда не видно.</translation>
    </message>
    <message>
        <source>Write it into the WITH (…) of the table in Flink SQL, and keep publish_via_partition_root = true in the publication.</source>
        <translation>Впишите это в WITH (…) таблицы во Flink SQL и оставьте в публикации publish_via_partition_root = true.</translation>
    </message>
    <message>
        <source>Give the pipeline a publication of its own that has %1 and not its partitioned table, without publish_via_partition_root, and write it into the pipeline&apos;s source (debezium.publication.name).</source>
        <translation>Дайте пайплайну свою публикацию, в которой есть %1, но нет её секционированной таблицы, без publish_via_partition_root, и впишите её в source пайплайна (debezium.publication.name).</translation>
    </message>
</context>
</TS>
