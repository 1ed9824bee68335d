<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Host %1 could not be reached over SSH, so nothing on it was checked.</source>
        <translation>До узла %1 не удалось дотянуться по SSH, поэтому на нём ничего не проверено.</translation>
    </message>
    <message>
        <source>The rule itself failed; please report this fault of Lockkeeper.</source>
        <translation>Отказало само правило. Сообщите, пожалуйста, об этой ошибке Lockkeeper.</translation>
    </message>
    <message>
        <source>This host has no Flink role.</source>
        <translation>У этого узла нет роли во Flink.</translation>
    </message>
    <message>
        <source>The profile names no source database.</source>
        <translation>В профиле не указана база-источник.</translation>
    </message>
    <message>
        <source>The profile names no sink database.</source>
        <translation>В профиле не указана база-приёмник.</translation>
    </message>
    <message>
        <source>READY</source>
        <comment>status word</comment>
        <translation>ГОТОВ</translation>
    </message>
    <message>
        <source>NOT CRITICAL</source>
        <comment>status word</comment>
        <translation>НЕ КРИТИЧНО</translation>
    </message>
    <message>
        <source>CRITICAL</source>
        <comment>status word</comment>
        <translation>КРИТИЧНО</translation>
    </message>
    <message>
        <source>COULD NOT CHECK</source>
        <comment>status word</comment>
        <translation>НЕ УДАЛОСЬ ПРОВЕРИТЬ</translation>
    </message>
    <message>
        <source>NOT APPLICABLE</source>
        <comment>status word</comment>
        <translation>НЕ ПРИМЕНИМО</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>не отображается</translation>
    </message>
    <message>
        <source>On %1 %2 is %3, a folder without bin/java. Flink&apos;s scripts take it all the same, and each of them fails.</source>
        <translation>На узле %1 %2 указывает на %3 — каталог без bin/java. Скрипты Flink всё равно берут его, и каждый из них завершается ошибкой.</translation>
    </message>
    <message>
        <source>Show these words to the database administrator.</source>
        <translation>Покажите этот ответ администратору базы данных.</translation>
    </message>
    <message>
        <source>For the administrator of PostgreSQL %1, database %2: what a Flink CDC pipeline that logs in as %3 lacks.</source>
        <translation>Администратору PostgreSQL %1, база %2: чего не хватает пайплайну Flink CDC, который входит как %3.</translation>
    </message>
    <message>
        <source>Written by Lockkeeper, which runs nothing of it. Read it, then run it with psql as a superuser or as the owner:</source>
        <translation>Написано Lockkeeper, который сам ничего из этого не выполняет. Прочтите и выполните в psql как суперпользователь или владелец:</translation>
    </message>
    <message>
        <source>It does only what is missing; a second run changes nothing.</source>
        <translation>Делается только недостающее; второй запуск ничего не меняет.</translation>
    </message>
    <message>
        <source>On managed servers instead:</source>
        <translation>На управляемых серверах вместо этого:</translation>
    </message>
    <message>
        <source>The log must hold what the pipeline reads. It counts after a restart of PostgreSQL: agree on the time.</source>
        <translation>В журнале должно быть то, что читает пайплайн. Действует после перезапуска PostgreSQL: согласуйте время.</translation>
    </message>
    <message>
        <source>Too few walsenders are free. It counts after a restart of PostgreSQL.</source>
        <translation>Свободно слишком мало процессов walsender. Действует после перезапуска PostgreSQL.</translation>
    </message>
    <message>
        <source>The user must be allowed to read the stream of changes.</source>
        <translation>Пользователю нужно право читать поток изменений.</translation>
    </message>
    <message>
        <source>The user must be allowed to connect.</source>
        <translation>Пользователю нужно право подключаться.</translation>
    </message>
    <message>
        <source>The user must be allowed to use the schemas.</source>
        <translation>Пользователю нужно право использовать схемы.</translation>
    </message>
    <message>
        <source>The user must be allowed to read these tables, and no others.</source>
        <translation>Пользователю нужно право читать эти таблицы, и никакие другие.</translation>
    </message>
    <message>
        <source>Row-level security hides rows from the user; this lets it read all of them, and nothing else.</source>
        <translation>Защита строк скрывает от пользователя часть строк; эта политика даёт читать все, и больше ничего.</translation>
    </message>
    <message>
        <source>Each UPDATE and DELETE must tell the whole old row, also in partitions. Each table is locked for a moment (ACCESS EXCLUSIVE), and more WAL is written from then on.</source>
        <translation>Каждый UPDATE и DELETE должен передавать всю старую строку, и в секциях тоже. Каждая таблица на миг блокируется (ACCESS EXCLUSIVE), а WAL дальше пишется больше.</translation>
    </message>
    <message>
        <source>The publication has just the captured tables. In the pipeline&apos;s source: debezium.publication.name: %1, debezium.publication.autocreate.mode: disabled</source>
        <translation>В публикации только захваченные таблицы. В source пайплайна: debezium.publication.name: %1, debezium.publication.autocreate.mode: disabled</translation>
    </message>
    <message>
        <source>Captured tables that the publication lacks.</source>
        <translation>Захваченные таблицы, которых нет в публикации.</translation>
    </message>
    <message>
        <source>The publication must send every kind of change.</source>
        <translation>Публикация должна передавать изменения всех видов.</translation>
    </message>
    <message>
        <source>Changes of partitions must come under the name of the partitioned table (PostgreSQL 13 and newer).</source>
        <translation>Изменения секций должны приходить под именем секционированной таблицы (PostgreSQL 13 и новее).</translation>
    </message>
    <message>
        <source>To be decided: %1 has no primary key. Add one, or it stays out of the pipeline.</source>
        <translation>Решать вам: у %1 нет первичного ключа. Добавьте его, или таблица останется вне пайплайна.</translation>
    </message>
    <message>
        <source>To be decided: %1 is UNLOGGED, so it has no changes to read. ALTER TABLE … SET LOGGED rewrites it.</source>
        <translation>Решать вам: %1 — UNLOGGED, её изменений не прочесть. ALTER TABLE … SET LOGGED переписывает таблицу.</translation>
    </message>
    <message>
        <source>The tables could not be looked at: %1</source>
        <translation>Таблицы посмотреть не удалось: %1</translation>
    </message>
    <message>
        <source>Nothing is missing that this file could mend.</source>
        <translation>Нет ничего, что этот файл мог бы исправить.</translation>
    </message>
    <message>
        <source>Then check again:</source>
        <translation>После этого проверьте снова:</translation>
    </message>
    <message>
        <source>A table of which a publication sends only some columns is left out: with FULL its UPDATE and DELETE would fail.</source>
        <translation>Таблица, из которой какая-либо публикация передаёт только часть столбцов, пропускается: с FULL её UPDATE и DELETE перестали бы работать.</translation>
    </message>
    <message>
        <source>Not everything could be asked, so more may be missing: %1</source>
        <translation>Не всё удалось узнать, поэтому не хватать может и другого: %1</translation>
    </message>
</context>
</TS>
