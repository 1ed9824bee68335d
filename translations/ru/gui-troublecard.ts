<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Host %1 is not connected</source>
        <translation>Узел %1 не подключён</translation>
    </message>
    <message>
        <source>Words of the other side</source>
        <translation>Что ответила другая сторона</translation>
    </message>
    <message>
        <source>Change host</source>
        <translation>Изменить узел</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Подключить заново</translation>
    </message>
</context>
</TS>
