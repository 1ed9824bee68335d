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
</context>
</TS>
