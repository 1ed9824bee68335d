<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Recent profiles</source>
        <translation>Недавние профили</translation>
    </message>
    <message>
        <source>No profiles yet. Start with a new cluster.</source>
        <translation>Профилей пока нет. Начните с нового кластера.</translation>
    </message>
    <message>
        <source>Enter opens the profile, Delete takes it off this list</source>
        <translation>Enter открывает профиль, Delete убирает его из этого списка</translation>
    </message>
</context>
</TS>
