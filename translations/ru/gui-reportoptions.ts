<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Language of the report</source>
        <translation>Язык отчёта</translation>
    </message>
    <message>
        <source>All in one file, with a switch</source>
        <translation>Все в одном файле, с переключателем</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>With the transcript of commands</source>
        <translation>С журналом команд</translation>
    </message>
    <message>
        <source>In another form</source>
        <translation>В другом виде</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>Сохранить JSON…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Compare with an earlier one…</source>
        <translation>Сравнить с прошлым…</translation>
    </message>
</context>
</TS>
