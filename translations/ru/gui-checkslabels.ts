<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Что видно</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Почему это важно</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>How to check it yourself</source>
        <translation>Как проверить самому</translation>
    </message>
    <message>
        <source>In the web interface</source>
        <translation>В веб-интерфейсе</translation>
    </message>
    <message>
        <source>How this check judges</source>
        <translation>Как судит эта проверка</translation>
    </message>
    <message>
        <source>Seen from host %1.</source>
        <translation>Увидено с узла %1.</translation>
    </message>
    <message>
        <source>Sources: %1. The check is called %2.</source>
        <translation>Источники: %1. Проверка называется %2.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>Copy the transcript</source>
        <translation>Копировать журнал команд</translation>
    </message>
    <message>
        <source>As a script</source>
        <translation>Как скрипт</translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation>Журнал команд: %1</translation>
    </message>
    <message>
        <source>This row rests on no command of its own: it follows from other answers, or the transcript was not kept.</source>
        <translation>У этой строки нет своей команды: она следует из других ответов, или журнал не сохранился.</translation>
    </message>
    <message numerus="yes">
        <source>%n more command(s) are not shown here; copying takes all of them.</source>
        <translation>
            <numerusform>Здесь не показана ещё %n команда; копируются все.</numerusform>
            <numerusform>Здесь не показаны ещё %n команды; копируются все.</numerusform>
            <numerusform>Здесь не показаны ещё %n команд; копируются все.</numerusform>
        </translation>
    </message>
    <message>
        <source>Meaning</source>
        <comment>a tab</comment>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Transcript %1</source>
        <comment>a tab</comment>
        <translation>Журнал команд %1</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>a tab</comment>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Choose a row to see what it means and what to do.</source>
        <translation>Выберите строку: здесь будет, что она значит и что сделать.</translation>
    </message>
    <message>
        <source>This check is being made.</source>
        <translation>Эта проверка ещё идёт.</translation>
    </message>
    <message>
        <source>Checks and their results</source>
        <translation>Проверки и их результаты</translation>
    </message>
    <message>
        <source>Find: check, host, word</source>
        <translation>Найти: проверка, узел, слово</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing was checked yet. The checks only read: nothing is changed on the hosts.</source>
        <translation>Пока ничего не проверено. Проверки только читают: на узлах ничего не меняется.</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить заново</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Все проверки</translation>
    </message>
    <message>
        <source>What is not ready</source>
        <translation>Всё, что не готово</translation>
    </message>
    <message>
        <source>Check this row</source>
        <translation>Проверить эту строку</translation>
    </message>
    <message>
        <source>Accept with a reason…</source>
        <translation>Принять с пояснением…</translation>
    </message>
    <message>
        <source>Take the acceptance back</source>
        <translation>Больше не принимать</translation>
    </message>
    <message>
        <source>Accept with a reason</source>
        <translation>Принять с пояснением</translation>
    </message>
    <message>
        <source>The row stays in the table and in the report, with its old severity and your reason; it no longer keeps the cluster from being ready. After the last day it counts again.</source>
        <translation>Строка останется в таблице и в отчёте с прежней важностью и вашим пояснением, но больше не помешает кластеру считаться готовым. После последнего дня она снова будет учитываться.</translation>
    </message>
    <message>
        <source>Why is this acceptable?</source>
        <translation>Почему это приемлемо?</translation>
    </message>
    <message>
        <source>Who accepts it (may stay empty)</source>
        <translation>Кто принимает (можно не указывать)</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Только до</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>Не принимать</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What changed since the last run</source>
        <translation>Что изменилось с прошлой проверки</translation>
    </message>
    <message>
        <source>Changed since the run %1:</source>
        <comment>… the run today at 15:22</comment>
        <translation>Изменилось с проверки %1:</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Only the hosts behind these rows are asked again, in one login each; what the others said stays, with its time. Afterwards you are told what became of them.</source>
        <translation>Заново опрашиваются только узлы, от которых зависят эти строки, за один вход на узел; ответы остальных остаются со своим временем. Потом вы увидите, что стало со строками.</translation>
    </message>
</context>
</TS>
