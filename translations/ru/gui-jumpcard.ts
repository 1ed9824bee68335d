<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Bastion</source>
        <translation>Бастион</translation>
    </message>
    <message>
        <source>The one hop on the way to all hosts. Leave it empty where they are reached directly.</source>
        <translation>Единственный промежуточный узел на пути ко всем остальным. Оставьте пустым, если они доступны напрямую.</translation>
    </message>
    <message>
        <source>Address of the bastion</source>
        <translation>Адрес бастиона</translation>
    </message>
    <message>
        <source>Write it as user@bastion or user@bastion:22.</source>
        <translation>Запишите его как имя@бастион или имя@бастион:22.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save bastion</source>
        <translation>Сохранить бастион</translation>
    </message>
</context>
</TS>
