<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n slot(s) of %1 are free, but the pipeline asks for parallelism %2: the job would wait for slots and fail after five minutes.</source>
        <translation>
            <numerusform>%n slot of %1 is free, but the pipeline asks for parallelism %2: the job would wait for slots and fail after five minutes.</numerusform>
            <numerusform>%n slots of %1 are free, but the pipeline asks for parallelism %2: the job would wait for slots and fail after five minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are free: exactly as many as the pipeline asks for, so nothing is left for a second job or a larger parallelism.</source>
        <translation>
            <numerusform>%n slot is free: exactly as many as the pipeline asks for, so nothing is left for a second job or a larger parallelism.</numerusform>
            <numerusform>%n slots are free: exactly as many as the pipeline asks for, so nothing is left for a second job or a larger parallelism.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n slot(s) are free and ready to run Flink CDC jobs.</source>
        <translation>
            <numerusform>The only slot (%n) is free and ready to run Flink CDC jobs.</numerusform>
            <numerusform>All %n slots are free and ready to run Flink CDC jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of %1 are free: enough for the pipeline&apos;s parallelism of %2.</source>
        <translation>
            <numerusform>%n slot of %1 is free: enough for the pipeline&apos;s parallelism of %2.</numerusform>
            <numerusform>%n slots of %1 are free: enough for the pipeline&apos;s parallelism of %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
