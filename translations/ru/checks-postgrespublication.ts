<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Publication %1 does not publish %2: such changes never reach the pipeline, and no error tells of it.</source>
        <translation>Публикация %1 не передаёт %2: такие изменения до пайплайна не дойдут, и никакой ошибки не будет.</translation>
    </message>
    <message numerus="yes">
        <source>Publication %1 lacks %n captured table(s): %2. Their rows are copied once, and then their changes are lost without any error.</source>
        <translation>
            <numerusform>В публикации %1 не хватает %n таблицы: %2. Её строки будут скопированы один раз, а изменения потеряются без всякой ошибки.</numerusform>
            <numerusform>В публикации %1 не хватает %n таблиц: %2. Их строки будут скопированы один раз, а изменения потеряются без всякой ошибки.</numerusform>
            <numerusform>В публикации %1 не хватает %n таблиц: %2. Их строки будут скопированы один раз, а изменения потеряются без всякой ошибки.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the table out and add it whole: ALTER PUBLICATION %1 DROP TABLE …; ALTER PUBLICATION %1 ADD TABLE …;</source>
        <translation>Уберите таблицу и добавьте её целиком: ALTER PUBLICATION %1 DROP TABLE …; ALTER PUBLICATION %1 ADD TABLE …;</translation>
    </message>
    <message>
        <source>Publication %1 has a row filter for %2: the first copy takes all rows, changes come only for those that the filter lets through.</source>
        <translation>В публикации %1 на %2 стоит фильтр строк: первая копия берёт все строки, а изменения приходят только по тем, что пропустил фильтр.</translation>
    </message>
    <message>
        <source>Publication %1 has a column list for %2: changes come without the other columns, and with replica identity FULL the server refuses UPDATE and DELETE of these tables to every program.</source>
        <translation>В публикации %1 для %2 задан список столбцов: изменения приходят без остальных столбцов, а при REPLICA IDENTITY FULL сервер отказывает любой программе в UPDATE и DELETE этих таблиц.</translation>
    </message>
    <message numerus="yes">
        <source>With it the server refuses UPDATE and DELETE of %n table(s) without a key to every program (“does not have a replica identity and publishes updates”): %1.</source>
        <translation>
            <numerusform>С ней сервер отказывает любой программе в UPDATE и DELETE %n таблицы без ключа («does not have a replica identity and publishes updates»): %1.</numerusform>
            <numerusform>С ней сервер отказывает любой программе в UPDATE и DELETE %n таблиц без ключа («does not have a replica identity and publishes updates»): %1.</numerusform>
            <numerusform>С ней сервер отказывает любой программе в UPDATE и DELETE %n таблиц без ключа («does not have a replica identity and publishes updates»): %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publication %1 is FOR ALL TABLES.</source>
        <translation>Публикация %1 создана FOR ALL TABLES.</translation>
    </message>
    <message>
        <source>Publication %1 is also read through slot %2: whoever changes its list of tables for one reader changes it for the other.</source>
        <translation>Публикацию %1 читают и через слот %2: кто изменит список таблиц для одного читателя, изменит его и для другого.</translation>
    </message>
    <message>
        <source>Give each pipeline a publication of its own (debezium.publication.name).</source>
        <translation>Дайте каждому пайплайну свою публикацию (debezium.publication.name).</translation>
    </message>
    <message>
        <source>Publication %1 has every captured table and publishes INSERT, UPDATE and DELETE.</source>
        <translation>В публикации %1 есть все захваченные таблицы, и она передаёт INSERT, UPDATE и DELETE.</translation>
    </message>
    <message>
        <source>There is no publication %1. Unless told otherwise the connector makes it FOR ALL TABLES.</source>
        <translation>Публикации %1 нет. Если не указать иное, коннектор создаёт её FOR ALL TABLES.</translation>
    </message>
    <message>
        <source>User %1 may not do that (“must be superuser to create FOR ALL TABLES publication”), so the pipeline does not start.</source>
        <translation>Пользователю %1 это не разрешено («must be superuser to create FOR ALL TABLES publication»), поэтому пайплайн не запустится.</translation>
    </message>
    <message>
        <source>Any table without a key that is made later refuses UPDATE and DELETE then.</source>
        <translation>Тогда любая таблица без ключа, созданная позже, будет отказывать в UPDATE и DELETE.</translation>
    </message>
    <message>
        <source>PostgreSQL: publication</source>
        <translation>PostgreSQL: публикация</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT * FROM pg_publication&quot; -c &quot;SELECT * FROM pg_publication_tables&quot;</source>
        <translation>psql … -c &quot;SELECT * FROM pg_publication&quot; -c &quot;SELECT * FROM pg_publication_tables&quot;</translation>
    </message>
    <message>
        <source>The pipeline gets the changes of those tables only that its publication has. One that is missing there is lost without any error; one FOR ALL TABLES breaks other programs.</source>
        <translation>Пайплайн получает изменения только тех таблиц, что есть в его публикации. Таблица, которой там нет, теряется без всякой ошибки; публикация FOR ALL TABLES ломает другие программы.</translation>
    </message>
    <message>
        <source>The connector passes the publication&apos;s name %1 to the slot without quotes, and PostgreSQL refuses it there: the pipeline gets no changes at all.</source>
        <translation>Коннектор передаёт слоту имя публикации %1 без кавычек, и PostgreSQL его там не принимает: пайплайн не получит никаких изменений.</translation>
    </message>
    <message>
        <source>The connector passes the publication&apos;s name %1 to the slot without quotes, and PostgreSQL reads %2 there: the pipeline gets the changes of another publication, or none at all.</source>
        <translation>Коннектор передаёт слоту имя публикации %1 без кавычек, и PostgreSQL читает его как %2: пайплайн получит изменения другой публикации или не получит никаких.</translation>
    </message>
    <message>
        <source>Use a publication whose name has small letters, digits and underscores only, such as %1, and write it into the profile and the pipeline&apos;s source: debezium.publication.name: %2. Where no one else reads it: ALTER PUBLICATION %3 RENAME TO %1;</source>
        <translation>Возьмите публикацию, в имени которой только строчные буквы, цифры и подчёркивания, например %1, и впишите её в профиль и в source пайплайна: debezium.publication.name: %2. Если её больше никто не читает: ALTER PUBLICATION %3 RENAME TO %1;</translation>
    </message>
    <message>
        <source>READY: the publication exists, has every captured table whole, and publishes INSERT, UPDATE and DELETE. NOT CRITICAL: another slot reads it too; it is FOR ALL TABLES and tables without a key refuse UPDATE and DELETE; it would be made FOR ALL TABLES. CRITICAL: its name has capitals, spaces or quotes; a captured table is missing; an operation is not published; a row filter or column list on a captured table; none exists and the user may not make it; making it would break tables without a key.</source>
        <translation>ГОТОВ: публикация есть, в ней каждая захваченная таблица целиком, и она передаёт INSERT, UPDATE и DELETE. НЕ КРИТИЧНО: её читает и другой слот; она FOR ALL TABLES, и таблицы без ключа отказывают в UPDATE и DELETE; она была бы создана FOR ALL TABLES. КРИТИЧНО: в её имени прописные буквы, пробелы или кавычки; захваченной таблицы в ней нет; не передаётся операция; на захваченной таблице фильтр строк или список столбцов; публикации нет и пользователь не может её создать; её создание сломало бы таблицы без ключа.</translation>
    </message>
</context>
</TS>
