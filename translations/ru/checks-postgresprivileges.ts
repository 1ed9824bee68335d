<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>User %1 may not use its schema.</source>
        <translation>Пользователю %1 не разрешено использовать её схему.</translation>
    </message>
    <message>
        <source>As the owner of the schema: GRANT USAGE ON SCHEMA %1 TO %2;</source>
        <translation>От имени владельца схемы: GRANT USAGE ON SCHEMA %1 TO %2;</translation>
    </message>
    <message>
        <source>User %1 may not read it: the job starts and fails when the first copy reaches the table (“permission denied for table”).</source>
        <translation>Пользователю %1 не разрешено её читать: задание запустится и упадёт, когда первая копия дойдёт до этой таблицы («permission denied for table»).</translation>
    </message>
    <message>
        <source>As its owner %1: GRANT SELECT ON %2 TO %3;</source>
        <translation>От имени владельца %1: GRANT SELECT ON %2 TO %3;</translation>
    </message>
    <message>
        <source>User %1 may read %2.</source>
        <translation>Пользователь %1 может читать %2.</translation>
    </message>
    <message>
        <source>User %1 may not connect to database %2: this session got in by another way than the pipeline&apos;s would.</source>
        <translation>Пользователю %1 не разрешено подключаться к базе %2: этот сеанс вошёл не так, как войдёт пайплайн.</translation>
    </message>
    <message>
        <source>GRANT CONNECT ON DATABASE %1 TO %2;</source>
        <translation>Выполните GRANT CONNECT ON DATABASE %1 TO %2;</translation>
    </message>
    <message>
        <source>User %1 may connect to database %2, but may not make the publication %3, and there is none: only a superuser makes one FOR ALL TABLES, as the connector does.</source>
        <translation>Пользователь %1 может подключаться к базе %2, но не может создать публикацию %3, а её нет: FOR ALL TABLES, как делает коннектор, создаёт только суперпользователь.</translation>
    </message>
    <message>
        <source>User %1 may connect to database %2 and needs no right to make a publication.</source>
        <translation>Пользователь %1 может подключаться к базе %2, а право создать публикацию ему не нужно.</translation>
    </message>
    <message numerus="yes">
        <source>The user may read %n table(s).</source>
        <translation>
            <numerusform>Пользователь может читать %n таблицу.</numerusform>
            <numerusform>Пользователь может читать %n таблицы.</numerusform>
            <numerusform>Пользователь может читать %n таблиц.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL: rights</source>
        <translation>PostgreSQL: права</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT has_schema_privilege(&apos;public&apos;, &apos;USAGE&apos;), has_table_privilege(&apos;public.orders&apos;, &apos;SELECT&apos;)&quot;</source>
        <translation>psql … -c &quot;SELECT has_schema_privilege(&apos;public&apos;, &apos;USAGE&apos;), has_table_privilege(&apos;public.orders&apos;, &apos;SELECT&apos;)&quot;</translation>
    </message>
    <message>
        <source>The first copy reads each table with SELECT; a right that is missing for one of them fails the job in the middle of it.</source>
        <translation>Первая копия читает каждую таблицу через SELECT; если прав нет хотя бы на одну, задание упадёт посреди копии.</translation>
    </message>
    <message>
        <source>READY: CONNECT on the database, USAGE on the schemas, SELECT on each captured table, and a publication that exists or the right to make it. CRITICAL: one of them is missing.</source>
        <translation>ГОТОВ: CONNECT к базе, USAGE на схемы, SELECT на каждую захваченную таблицу, и публикация есть или есть право её создать. КРИТИЧНО: чего-то из этого нет.</translation>
    </message>
</context>
</TS>
