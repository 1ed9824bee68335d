<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n key differs</numerusform>
            <numerusform>%n keys differ</numerusform>
        </translation>
    </message>
</context>
</TS>
