<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Worse: %1</source>
        <translation>Хуже: %1</translation>
    </message>
    <message>
        <source>Could be checked then, cannot now: %1</source>
        <translation>Тогда проверили, теперь не удалось: %1</translation>
    </message>
    <message>
        <source>Better: %1</source>
        <translation>Лучше: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новое: %1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>Больше нет: %1</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Прочее: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when a run was, its verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>That result is of another profile, %1.</source>
        <translation>Тот результат — другого профиля, %1.</translation>
    </message>
    <message>
        <source>That run was later than the one of this report.</source>
        <translation>Та проверка была позже, чем проверка в этом отчёте.</translation>
    </message>
    <message>
        <source>Compare with an earlier report</source>
        <translation>Сравнение с прошлым отчётом</translation>
    </message>
    <message>
        <source>No earlier run of this profile is kept here. Open the JSON that was saved from one.</source>
        <translation>Прежних проверок этого профиля здесь не сохранилось. Откройте JSON, сохранённый после одной из них.</translation>
    </message>
    <message>
        <source>Earlier runs of this profile</source>
        <translation>Прежние проверки этого профиля</translation>
    </message>
    <message>
        <source>Open a saved JSON…</source>
        <translation>Открыть сохранённый JSON…</translation>
    </message>
    <message>
        <source>What is another now</source>
        <translation>Что теперь иначе</translation>
    </message>
</context>
</TS>
