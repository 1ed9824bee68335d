<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>Its ports are open from %n host(s); the login was not tried</source>
        <translation>
            <numerusform>Its ports are open from %n host; the login was not tried</numerusform>
            <numerusform>Its ports are open from %n hosts; the login was not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more connection(s) like it</source>
        <translation>
            <numerusform>and %n more connection like it</numerusform>
            <numerusform>and %n more connections like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It accepts the account and names %n back end(s)</source>
        <translation>
            <numerusform>It accepts the account and names %n back end</numerusform>
            <numerusform>It accepts the account and names %n back ends</numerusform>
        </translation>
    </message>
</context>
</TS>
