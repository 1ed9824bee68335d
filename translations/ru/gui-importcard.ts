<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>line %1, “%2”: %3</source>
        <translation>строка %1, «%2»: %3</translation>
    </message>
    <message>
        <source>listed already</source>
        <translation>уже в списке</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читаем…</translation>
    </message>
    <message>
        <source>The file names no hosts.</source>
        <translation>В файле не назван ни один узел.</translation>
    </message>
    <message>
        <source>Tick the hosts of the cluster. Nothing is run and nothing is changed.</source>
        <translation>Отметьте узлы кластера. Ничего не запускается и не меняется.</translation>
    </message>
    <message>
        <source>Hosts from %1</source>
        <translation>Узлы из %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Reached as</source>
        <translation>Куда подключаться</translation>
    </message>
    <message>
        <source>What cannot be used of it</source>
        <translation>Чем воспользоваться нельзя</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Add the ticked hosts</source>
        <translation>Добавить отмеченные узлы</translation>
    </message>
</context>
</TS>
