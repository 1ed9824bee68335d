<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Fixes come with the next version. Until then each finding of the checks says what to do, with the exact lines; nothing is changed by this program.</source>
        <translation>Исправления появятся в следующей версии. Пока что делать, с точными строками, сказано у каждого результата проверки; сама программа ничего не меняет.</translation>
    </message>
    <message>
        <source>Putting connectors in place comes with the next version. Until then copy the JAR files by hand.</source>
        <translation>Раскладывать коннекторы программа научится в следующей версии. Пока скопируйте JAR-файлы вручную.</translation>
    </message>
    <message>
        <source>Restarting the cluster comes with the next version. Until then use stop-cluster.sh and start-cluster.sh, then run the checks again.</source>
        <translation>Перезапуск кластера появится в следующей версии. Пока выполните stop-cluster.sh и start-cluster.sh и повторите проверки.</translation>
    </message>
    <message>
        <source>The smoke pipeline comes with the next version. Until then the report tells whether the cluster is ready, but not that a row has arrived.</source>
        <translation>Пробный пайплайн появится в следующей версии. Пока отчёт говорит, готов ли кластер, но не доказывает, что строка дошла.</translation>
    </message>
    <message>
        <source>Next: report</source>
        <translation>Далее: отчёт</translation>
    </message>
    <message>
        <source>in the next version</source>
        <translation>в следующей версии</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>no profile yet</source>
        <translation>профиля пока нет</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Кластер</translation>
    </message>
    <message>
        <source>Source and sink</source>
        <translation>Источник и приёмник</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Коннекторы</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапуск</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Пробный пайплайн</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>done</source>
        <translation>пройден</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>идёт, %1 %</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>%1, step %2 of %3, %4</source>
        <translation>%1, шаг %2 из %3, %4</translation>
    </message>
    <message>
        <source>%1, current</source>
        <translation>%1, текущий</translation>
    </message>
    <message>
        <source>First make a cluster or open a profile.</source>
        <translation>Сначала создайте кластер или откройте профиль.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The file is no longer there: %1</source>
        <translation>Файла больше нет: %1</translation>
    </message>
    <message>
        <source>%1 · not checked yet</source>
        <translation>%1 · ещё не проверяли</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Пока ничего не введено.</translation>
    </message>
    <message>
        <source>The login goes on with your answer</source>
        <translation>Вход продолжится после вашего ответа</translation>
    </message>
    <message>
        <source>Host %1 asks the user %2</source>
        <translation>Узел %1 спрашивает пользователя %2</translation>
    </message>
    <message>
        <source>What you type goes to this host only, once, and is kept nowhere.</source>
        <translation>Ответ уйдёт только этому узлу и только один раз; мы его нигде не сохраняем.</translation>
    </message>
    <message>
        <source>Do not log in</source>
        <translation>Не входить</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>%1 has been changed or removed since these edits were begun. Nothing was written.</source>
        <translation>Файл %1 изменили или удалили после того, как вы начали правку. Ничего не записано.</translation>
    </message>
    <message>
        <source>The edits were discarded.</source>
        <translation>Правки отменены.</translation>
    </message>
    <message>
        <source>Changes are kept as a draft.</source>
        <translation>Изменения хранятся как черновик.</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Сохранить поверх</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>Сохранить в %1</translation>
    </message>
    <message>
        <source>Ctrl+S. Comments in the file are lost.</source>
        <translation>Ctrl+S. Комментарии в файле не сохранятся.</translation>
    </message>
    <message>
        <source>Discard and read the file</source>
        <translation>Отменить правки и прочитать файл</translation>
    </message>
    <message>
        <source>Put the edits back</source>
        <translation>Вернуть правки</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отменить правки</translation>
    </message>
</context>
</TS>
