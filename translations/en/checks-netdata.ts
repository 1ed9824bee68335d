<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%1 reaches the data ports of %n other TaskManager(s), of %2.</source>
        <translation>
            <numerusform>%1 reaches the data port of %n other TaskManager, of %2.</numerusform>
            <numerusform>%1 reaches the data ports of %n other TaskManagers, of %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
