<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n connection(s) are free: enough for the pipeline&apos;s pool of 20.</source>
        <translation>
            <numerusform>%n connection is free: enough for the pipeline&apos;s pool of 20.</numerusform>
            <numerusform>%n connections are free: enough for the pipeline&apos;s pool of 20.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are free, and each pipeline opens up to 20 from the JobManager and each TaskManager (connection.pool.size): it may fail while it reads the tables, or keep other programs out (“too many clients”).</source>
        <translation>
            <numerusform>%n connection is free, and each pipeline opens up to 20 from the JobManager and each TaskManager (connection.pool.size): it may fail while it reads the tables, or keep other programs out (“too many clients”).</numerusform>
            <numerusform>%n connections are free, and each pipeline opens up to 20 from the JobManager and each TaskManager (connection.pool.size): it may fail while it reads the tables, or keep other programs out (“too many clients”).</numerusform>
        </translation>
    </message>
</context>
</TS>
