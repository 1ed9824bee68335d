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
</context>
</TS>
