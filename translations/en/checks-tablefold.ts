<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n more table(s) have problems of this kind; the first of them: %1.</source>
        <translation>
            <numerusform>%n more table has problems of this kind: %1.</numerusform>
            <numerusform>%n more tables have problems of this kind; the first of them: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
