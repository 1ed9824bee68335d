<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Tell it by itself</source>
        <translation>Определить автоматически</translation>
    </message>
    <message>
        <source>standalone: started by Flink&apos;s own scripts</source>
        <translation>standalone: запускают скрипты самого Flink</translation>
    </message>
    <message>
        <source>How Flink is run</source>
        <translation>Как запущен Flink</translation>
    </message>
    <message>
        <source>Java that really runs</source>
        <translation>Какая Java работает на деле</translation>
    </message>
    <message>
        <source>Configuration in force</source>
        <translation>Действующая конфигурация</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Correct the Flink home</source>
        <translation>Исправить папку Flink</translation>
    </message>
    <message>
        <source>Correct how Flink is run</source>
        <translation>Исправить, как запущен Flink</translation>
    </message>
    <message>
        <source>Use this mode</source>
        <translation>Взять этот режим</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
