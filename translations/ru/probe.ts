<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>probe</name>
    <message>
        <source>The program lacks its own probe script %1.</source>
        <translation>В программе нет её собственного сценария опроса %1.</translation>
    </message>
</context>
</TS>
