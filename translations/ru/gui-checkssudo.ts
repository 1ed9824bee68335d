<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Before the checks: rights by sudo</source>
        <translation>Перед проверками: права через sudo</translation>
    </message>
</context>
</TS>
