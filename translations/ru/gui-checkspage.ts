<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Run the checks</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Next: report</source>
        <translation>Далее: отчёт</translation>
    </message>
    <message>
        <source>There are no hosts to check yet. Add them in step 2.</source>
        <translation>Проверять пока нечего: узлов нет. Добавьте их на шаге 2.</translation>
    </message>
</context>
</TS>
