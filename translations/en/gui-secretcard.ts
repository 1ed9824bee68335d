<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>Use it for all %n hosts that ask</source>
        <translation>
            <numerusform>Use it for all %n hosts that ask</numerusform>
            <numerusform>Use it for all %n hosts that ask</numerusform>
        </translation>
    </message>
</context>
</TS>
