<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%1 of %2 replication slots are in use, and the pipeline needs %n free one(s): it stops at its start (“all replication slots are in use”).</source>
        <translation>
            <numerusform>%1 of %2 replication slots are in use, and the pipeline needs %n free one: it stops at its start (“all replication slots are in use”).</numerusform>
            <numerusform>%1 of %2 replication slots are in use, and the pipeline needs %n free ones: it stops at its start (“all replication slots are in use”).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) are free, of %1.</source>
        <translation>
            <numerusform>%n replication slot is free, of %1.</numerusform>
            <numerusform>%n replication slots are free, of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A job in SQL needs %n, as each of its readers takes one while it reads the tables.</source>
        <translation>
            <numerusform>A job in SQL needs %n, as each of its readers takes one while it reads the tables.</numerusform>
            <numerusform>A job in SQL needs %n, as each of its readers takes one while it reads the tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of an earlier run of this pipeline were left behind and keep the server&apos;s log: %1.</source>
        <translation>
            <numerusform>%n slot of an earlier run of this pipeline was left behind and keeps the server&apos;s log: %1.</numerusform>
            <numerusform>%n slots of an earlier run of this pipeline were left behind and keep the server&apos;s log: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
