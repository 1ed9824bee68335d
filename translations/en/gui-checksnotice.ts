<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>Asked again, %n row(s) changed. First: %1</source>
        <translation>
            <numerusform>Asked again, %n row changed. First: %1</numerusform>
            <numerusform>Asked again, %n rows changed. First: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) wait for your answer</source>
        <translation>
            <numerusform>%n host waits for your answer</numerusform>
            <numerusform>%n hosts wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since the last run</source>
        <translation>
            <numerusform>%n change since the last run</numerusform>
            <numerusform>%n changes since the last run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n host(s) again: %1</source>
        <translation>
            <numerusform>Checking %n host again: %1</numerusform>
            <numerusform>Checking %n hosts again: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other row(s) changed too: check everything again</source>
        <translation>
            <numerusform>%n other row changed too: check everything again</numerusform>
            <numerusform>%n other rows changed too: check everything again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical problem(s)</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n critical problem</numerusform>
            <numerusform>%n critical problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n check could not be made</numerusform>
            <numerusform>%n checks could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s), not critical</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n remark, not critical</numerusform>
            <numerusform>%n remarks, not critical</numerusform>
        </translation>
    </message>
</context>
</TS>
