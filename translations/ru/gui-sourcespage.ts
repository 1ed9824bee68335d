<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Next: checks</source>
        <translation>Далее: проверки</translation>
    </message>
    <message>
        <source>One trial at a time: this one takes a few seconds</source>
        <translation>Проверяем по одному: осталось несколько секунд</translation>
    </message>
</context>
</TS>
