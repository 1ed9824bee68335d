<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>New cluster</source>
        <translation>Новый кластер</translation>
    </message>
    <message>
        <source>Where to start</source>
        <translation>С чего начнём</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Продолжить: %1</translation>
    </message>
</context>
</TS>
