<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Hosts and what runs on them</source>
        <translation>Узлы и что на них работает</translation>
    </message>
</context>
</TS>
