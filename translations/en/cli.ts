<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>It lists %n host(s).</source>
        <translation>
            <numerusform>It lists %n host.</numerusform>
            <numerusform>It lists %n hosts.</numerusform>
        </translation>
    </message>
</context>
</TS>
