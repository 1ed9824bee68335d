<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>StarRocks takes every column of %n table(s) as it is.</source>
        <translation>
            <numerusform>StarRocks takes every column of %n table as it is.</numerusform>
            <numerusform>StarRocks takes every column of %n tables as it is.</numerusform>
        </translation>
    </message>
</context>
</TS>
