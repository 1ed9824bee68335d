<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gui</name>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) do not apply here</source>
        <translation>
            <numerusform>%n check does not apply here</numerusform>
            <numerusform>%n checks do not apply here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more host(s)</source>
        <translation>
            <numerusform>%1 and %n more host</numerusform>
            <numerusform>%1 and %n more hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) counted by host</source>
        <translation>
            <numerusform>%n result counted by host</numerusform>
            <numerusform>%n results counted by host</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, all of them open. Times in ms</source>
        <translation>
            <numerusform>%n connection needed, it is open. Times in ms</numerusform>
            <numerusform>%n connections needed, all of them open. Times in ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, not open: %1. Times in ms</source>
        <translation>
            <numerusform>%n connection needed, not open: %1. Times in ms</numerusform>
            <numerusform>%n connections needed, not open: %1. Times in ms</numerusform>
        </translation>
    </message>
</context>
</TS>
