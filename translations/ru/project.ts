<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>project</name>
    <message>
        <source>Checking: %1 of %2</source>
        <translation>Проверяем: %1 из %2</translation>
    </message>
    <message>
        <source>it is half-written or of another version.</source>
        <translation>он записан не до конца или другой версией программы.</translation>
    </message>
    <message>
        <source>The list of recent profiles is in use or cannot be written.</source>
        <translation>Список недавних профилей занят или не записывается.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Файл %1 не записывается: %2.</translation>
    </message>
    <message>
        <source>it is no readable file.</source>
        <translation>это не файл или его нельзя прочитать.</translation>
    </message>
    <message>
        <source>What was kept in %1 is not used: %2 The file is now called %3.</source>
        <translation>Сохранённое в %1 не используется: %2 Теперь этот файл называется %3.</translation>
    </message>
    <message>
        <source>Give the profile a name: up to 128 characters that can be seen.</source>
        <translation>Назовите профиль: до 128 видимых знаков.</translation>
    </message>
    <message>
        <source>This version has no check “%1”.</source>
        <translation>В этой версии нет проверки «%1».</translation>
    </message>
    <message>
        <source>Say why this is accepted: the reason is empty.</source>
        <translation>Напишите, почему вы это принимаете: пояснение пустое.</translation>
    </message>
    <message>
        <source>The last day of the acceptance is already over.</source>
        <translation>Последний день, до которого это принято, уже прошёл.</translation>
    </message>
</context>
</TS>
