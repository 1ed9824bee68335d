<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>%1 %2</source>
        <comment>critical 6</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Checking was stopped: %1 of %2 done</source>
        <translation>Проверка остановлена: сделано %1 из %2</translation>
    </message>
    <message>
        <source>Below is still the result of the run before, %1.</source>
        <translation>Ниже остался результат прошлой проверки, %1.</translation>
    </message>
    <message>
        <source>Nothing was changed on the hosts.</source>
        <translation>На узлах ничего не изменено.</translation>
    </message>
    <message>
        <source>Data of the run %1; the profile has changed since then</source>
        <comment>… the run today at 15:22</comment>
        <translation>Данные проверки %1; с тех пор профиль изменён</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Тогда было: %1</translation>
    </message>
    <message>
        <source>Asked again: nothing has changed there.</source>
        <translation>Спросили заново: там ничего не изменилось.</translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation>Спросили заново: %1</translation>
    </message>
    <message numerus="yes">
        <source>Asked again, %n row(s) changed. First: %1</source>
        <translation>
            <numerusform>Спросили заново, изменилась %n строка. Первая: %1</numerusform>
            <numerusform>Спросили заново, изменились %n строки. Первая: %1</numerusform>
            <numerusform>Спросили заново, изменились %n строк. Первая: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) wait for your answer</source>
        <translation>
            <numerusform>%n узел ждёт вашего ответа</numerusform>
            <numerusform>%n узла ждут вашего ответа</numerusform>
            <numerusform>%n узлов ждут вашего ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since the last run</source>
        <translation>
            <numerusform>%n изменение с прошлой проверки</numerusform>
            <numerusform>%n изменения с прошлой проверки</numerusform>
            <numerusform>%n изменений с прошлой проверки</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks only read. This version shows what to do; the fixes themselves come with the next one</source>
        <translation>Проверки только читают. Эта версия показывает, что сделать; сами исправления появятся в следующей</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n host(s) again: %1</source>
        <translation>
            <numerusform>Проверяем заново %n узел: %1</numerusform>
            <numerusform>Проверяем заново %n узла: %1</numerusform>
            <numerusform>Проверяем заново %n узлов: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking again was stopped: %1 was not asked to the end</source>
        <translation>Повторная проверка остановлена, опрос не закончен: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other row(s) changed too: check everything again</source>
        <translation>
            <numerusform>Изменилась ещё %n строка: проверить всё заново</numerusform>
            <numerusform>Изменились ещё %n строки: проверить всё заново</numerusform>
            <numerusform>Изменилось ещё %n строк: проверить всё заново</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical problem(s)</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n критичная проблема</numerusform>
            <numerusform>%n критичные проблемы</numerusform>
            <numerusform>%n критичных проблем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n проверку провести не удалось</numerusform>
            <numerusform>%n проверки провести не удалось</numerusform>
            <numerusform>%n проверок провести не удалось</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s), not critical</source>
        <comment>the state of a step</comment>
        <translation>
            <numerusform>%n замечание, не критично</numerusform>
            <numerusform>%n замечания, не критично</numerusform>
            <numerusform>%n замечаний, не критично</numerusform>
        </translation>
    </message>
</context>
</TS>
