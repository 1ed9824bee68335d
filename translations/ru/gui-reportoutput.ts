<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>The file %1 was not written: %2.</source>
        <translation>Файл %1 не записан: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <translation>Выберите другую папку или освободите в ней место.</translation>
    </message>
    <message>
        <source>%1 is no saved result: %2</source>
        <translation>%1 — не сохранённый результат: %2</translation>
    </message>
    <message>
        <source>Open the JSON that “Save JSON…” or “lockkeeper check --json” has written.</source>
        <translation>Откройте JSON, который записали «Сохранить JSON…» или «lockkeeper check --json».</translation>
    </message>
    <message>
        <source>The printer did not take the report.</source>
        <translation>Принтер не принял отчёт.</translation>
    </message>
    <message>
        <source>Print to a file, or save the HTML report and print it from a browser.</source>
        <translation>Напечатайте в файл или сохраните отчёт HTML и напечатайте его из браузера.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Файл %1 не читается: %2.</translation>
    </message>
    <message>
        <source>it is a page for people.</source>
        <translation>это страница для чтения.</translation>
    </message>
</context>
</TS>
