<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ssh</name>
    <message numerus="yes">
        <source>%n key(s) of the agent</source>
        <translation>
            <numerusform>%n key of the agent</numerusform>
            <numerusform>%n keys of the agent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A script on %1 did not finish within %n second(s) and was ended.</source>
        <translation>
            <numerusform>A script on %1 did not finish within %n second and was ended.</numerusform>
            <numerusform>A script on %1 did not finish within %n seconds and was ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
