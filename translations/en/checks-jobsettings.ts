<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>A failed job is restarted %n time(s), counted over its whole life and not from one failure to the next: a pipeline that runs for months uses them up, and one longer outage of PostgreSQL does so at once.</source>
        <translation>
            <numerusform>A failed job is restarted %n time, counted over its whole life and not from one failure to the next: a pipeline that runs for months uses it up, and one longer outage of PostgreSQL does so at once.</numerusform>
            <numerusform>A failed job is restarted %n times, counted over its whole life and not from one failure to the next: a pipeline that runs for months uses them up, and one longer outage of PostgreSQL does so at once.</numerusform>
        </translation>
    </message>
</context>
</TS>
