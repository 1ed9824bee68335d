<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>The user may read %n table(s).</source>
        <translation>
            <numerusform>The user may read %n table.</numerusform>
            <numerusform>The user may read %n tables.</numerusform>
        </translation>
    </message>
</context>
</TS>
