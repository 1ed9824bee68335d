<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>After it %n more host(s) will ask the same.</source>
        <translation>
            <numerusform>After it %n more host will ask the same.</numerusform>
            <numerusform>After it %n more hosts will ask the same.</numerusform>
        </translation>
    </message>
</context>
</TS>
