<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Not seen, because they could not be reached: %1.</source>
        <translation>Не осмотрены, потому что до них не удалось дотянуться: %1.</translation>
    </message>
</context>
</TS>
