<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n more slot(s) stand still and keep less.</source>
        <translation>
            <numerusform>%n more slot stands still and keeps less.</numerusform>
            <numerusform>%n more slots stand still and keep less.</numerusform>
        </translation>
    </message>
</context>
</TS>
