<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>probe</name>
    <message>
        <source>The program lacks its own probe script %1.</source>
        <translation>В программе нет её собственного сценария опроса %1.</translation>
    </message>
    <message>
        <source>Host %1 ran the questions but answered none of them.</source>
        <translation>Узел %1 выполнил вопросы, но не ответил ни на один.</translation>
    </message>
    <message>
        <source>Host %1 did not finish answering %2.</source>
        <translation>Узел %1 не закончил ответ на вопрос %2.</translation>
    </message>
</context>
</TS>
