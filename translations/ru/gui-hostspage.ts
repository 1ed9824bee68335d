<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Connecting is under way. Wait for it, or stop it.</source>
        <translation>Подключение ещё идёт. Дождитесь его или остановите.</translation>
    </message>
    <message>
        <source>No host is connected yet: without one there is nothing to look at.</source>
        <translation>Пока не подключён ни один узел: смотреть не на что.</translation>
    </message>
</context>
</TS>
