<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>It lists %n job(s).</source>
        <translation>
            <numerusform>It lists %n job.</numerusform>
            <numerusform>It lists %n jobs.</numerusform>
        </translation>
    </message>
</context>
</TS>
