<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n of its %1 partition(s) has another replica identity than FULL, and theirs counts: the first UPDATE or DELETE there stops the job.</source>
        <translation>
            <numerusform>%n of its %1 partitions has another replica identity than FULL, and theirs counts: the first UPDATE or DELETE there stops the job.</numerusform>
            <numerusform>%n of its %1 partitions have another replica identity than FULL, and theirs counts: the first UPDATE or DELETE there stops the job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have a primary key and replica identity FULL.</source>
        <translation>
            <numerusform>%n table has a primary key and replica identity FULL.</numerusform>
            <numerusform>%n tables have a primary key and replica identity FULL.</numerusform>
        </translation>
    </message>
</context>
</TS>
