<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>Add %n host(s)</source>
        <translation>
            <numerusform>Add %n host</numerusform>
            <numerusform>Add %n hosts</numerusform>
        </translation>
    </message>
</context>
</TS>
