<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>Publication %1 lacks %n captured table(s): %2. Their rows are copied once, and then their changes are lost without any error.</source>
        <translation>
            <numerusform>Publication %1 lacks %n captured table: %2. Its rows are copied once, and then its changes are lost without any error.</numerusform>
            <numerusform>Publication %1 lacks %n captured tables: %2. Their rows are copied once, and then their changes are lost without any error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it the server refuses UPDATE and DELETE of %n table(s) without a key to every program (“does not have a replica identity and publishes updates”): %1.</source>
        <translation>
            <numerusform>With it the server refuses UPDATE and DELETE of %n table without a key to every program (“does not have a replica identity and publishes updates”): %1.</numerusform>
            <numerusform>With it the server refuses UPDATE and DELETE of %n tables without a key to every program (“does not have a replica identity and publishes updates”): %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
