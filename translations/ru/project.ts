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
    <message>
        <source>%1 on %2</source>
        <comment>value, hosts</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>The profile names it; looked at on %1.</source>
        <translation>Так указано в профиле, проверено на %1.</translation>
    </message>
    <message>
        <source>The running Flink uses it: %1.</source>
        <translation>С ней работает запущенный Flink: %1.</translation>
    </message>
    <message>
        <source>FLINK_HOME of the login names it: %1.</source>
        <translation>На неё указывает FLINK_HOME учётной записи: %1.</translation>
    </message>
    <message>
        <source>Found in the usual places: %1.</source>
        <translation>Найдена в обычных местах: %1.</translation>
    </message>
    <message>
        <source>By the name of lib/flink-dist-….jar on %1.</source>
        <translation>По имени lib/flink-dist-….jar: %1.</translation>
    </message>
    <message>
        <source>standalone, session</source>
        <translation>standalone, сессионный</translation>
    </message>
    <message>
        <source>standalone, application</source>
        <translation>standalone, режим приложения</translation>
    </message>
    <message>
        <source>standalone</source>
        <translation>standalone</translation>
    </message>
    <message>
        <source>The profile says otherwise: %1.</source>
        <translation>В профиле указано другое: %1.</translation>
    </message>
    <message>
        <source>The running Flink uses %1: %2.</source>
        <translation>Запущенный Flink использует %1: %2.</translation>
    </message>
    <message>
        <source>No Flink runs here, and its scripts would find no Java.</source>
        <translation>Flink не запущен, а его скрипты не нашли бы Java.</translation>
    </message>
    <message>
        <source>No Flink runs that shows its Java; its scripts would take this: %1.</source>
        <translation>Нет запущенного Flink, по которому видна Java. Его скрипты возьмут эту: %1.</translation>
    </message>
    <message>
        <source>Read on %1.</source>
        <translation>Прочитан на %1.</translation>
    </message>
    <message>
        <source>Flink ignores the config.yaml that lies beside it on %1.</source>
        <translation>Лежащий рядом config.yaml Flink не читает: %1.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>hosts, how many more hosts</comment>
        <translation>%1 и %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no host name and no IP address</source>
        <translation>«%1» не имя узла и не IP-адрес</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>Порт — это число от 1 до 65535</translation>
    </message>
    <message>
        <source>Only a–z, 0–9 and _, at most 63 characters</source>
        <translation>Только a–z, 0–9 и _, не больше 63 знаков</translation>
    </message>
    <message>
        <source>A path begins with / or ~/</source>
        <translation>Путь начинается с / или ~/</translation>
    </message>
    <message>
        <source>“%1” is no address such as fe1:%2</source>
        <translation>«%1» не адрес вида fe1:%2</translation>
    </message>
    <message>
        <source>What was left undecided of the profile cannot be read.</source>
        <translation>Не читается, что в профиле оставлено нерешённым.</translation>
    </message>
</context>
</TS>
