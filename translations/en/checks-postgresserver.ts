<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n walsender(s) are free, of %1 (max_wal_senders): enough for the pipeline.</source>
        <translation>
            <numerusform>%n walsender is free, of %1 (max_wal_senders): enough for the pipeline.</numerusform>
            <numerusform>%n walsenders are free, of %1 (max_wal_senders): enough for the pipeline.</numerusform>
        </translation>
    </message>
</context>
</TS>
