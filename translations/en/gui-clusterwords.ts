<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>Looking at %n host(s)</source>
        <translation>
            <numerusform>Looking at %n host</numerusform>
            <numerusform>Looking at %n hosts</numerusform>
        </translation>
    </message>
</context>
</TS>
