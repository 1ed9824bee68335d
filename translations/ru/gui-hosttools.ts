<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Add host</source>
        <translation>Добавить узел</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Вставить список</translation>
    </message>
    <message>
        <source>From ~/.ssh/config</source>
        <translation>Взять из ~/.ssh/config</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Bastion: %1</source>
        <translation>Бастион: %1</translation>
    </message>
    <message>
        <source>Bastion: none</source>
        <translation>Бастион: нет</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Подключить заново</translation>
    </message>
</context>
</TS>
