<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 hosts are not connected</source>
        <translation>
            <numerusform>%n of %1 hosts is not connected</numerusform>
            <numerusform>%n of %1 hosts are not connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n hosts are connected</source>
        <translation>
            <numerusform>%n host is connected</numerusform>
            <numerusform>All %n hosts are connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flink names %n more host(s): %1.</source>
        <translation>
            <numerusform>Flink names %n more host: %1.</numerusform>
            <numerusform>Flink names %n more hosts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n host(s)</source>
        <translation>
            <numerusform>Add %n host</numerusform>
            <numerusform>Add %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 hosts are connected, %n wait(s) for your answer</source>
        <translation>
            <numerusform>%1 of %2 hosts are connected, %n waits for your answer</numerusform>
            <numerusform>%1 of %2 hosts are connected, %n wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) to connect to</source>
        <translation>
            <numerusform>%n host to connect to</numerusform>
            <numerusform>%n hosts to connect to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) not connected</source>
        <translation>
            <numerusform>%n host not connected</numerusform>
            <numerusform>%n hosts not connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) waiting for your answer</source>
        <translation>
            <numerusform>%n host waiting for your answer</numerusform>
            <numerusform>%n hosts waiting for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect to %n host(s)</source>
        <translation>
            <numerusform>Connect to %n host</numerusform>
            <numerusform>Connect to %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) taken out of the list</source>
        <translation>
            <numerusform>%n host was taken out of the list</numerusform>
            <numerusform>%n hosts were taken out of the list</numerusform>
        </translation>
    </message>
</context>
</TS>
