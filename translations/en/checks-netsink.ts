<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%1 reaches those back ends of StarRocks that were tried (%2), but the front end named %n of them, and there may be more.</source>
        <translation>
            <numerusform>%1 reaches those back ends of StarRocks that were tried (%2), but the front end named %n, and there may be more.</numerusform>
            <numerusform>%1 reaches those back ends of StarRocks that were tried (%2), but the front end named %n, and there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches the front end of StarRocks and %n back end(s): all that it names.</source>
        <translation>
            <numerusform>%1 reaches the front end of StarRocks and %n back end: it names no other.</numerusform>
            <numerusform>%1 reaches the front end of StarRocks and %n back ends: all that it names.</numerusform>
        </translation>
    </message>
</context>
</TS>
