<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Save HTML report…</source>
        <translation>Сохранить отчёт HTML…</translation>
    </message>
    <message>
        <source>One file without scripts: it opens anywhere and can be sent by mail</source>
        <translation>Один файл без скриптов: открывается везде, можно отправить по почте</translation>
    </message>
    <message>
        <source>Go to the checks</source>
        <translation>Перейти к проверкам</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Просмотр отчёта</translation>
    </message>
    <message>
        <source>There is no result yet. Run the checks first.</source>
        <translation>Результата пока нет. Сначала выполните проверки.</translation>
    </message>
    <message>
        <source>The preview is being made…</source>
        <translation>Предпросмотр готовится…</translation>
    </message>
</context>
</TS>
