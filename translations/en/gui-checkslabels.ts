<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>%n more command(s) are not shown here; copying takes all of them.</source>
        <translation>
            <numerusform>%n more command is not shown here; copying takes all of them.</numerusform>
            <numerusform>%n more commands are not shown here; copying takes all of them.</numerusform>
        </translation>
    </message>
</context>
</TS>
