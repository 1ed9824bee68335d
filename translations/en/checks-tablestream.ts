<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n table(s) inherit from it: %1. The first copy takes their rows as if they were its own; their later changes come under their own names, so they are lost here without any error.</source>
        <translation>
            <numerusform>%n table inherits from it: %1. The first copy takes the rows of that one as if they were its own; their later changes come under the name of that table, so they are lost here without any error.</numerusform>
            <numerusform>%n tables inherit from it: %1. The first copy takes their rows as if they were its own; their later changes come under their own names, so they are lost here without any error.</numerusform>
        </translation>
    </message>
</context>
</TS>
