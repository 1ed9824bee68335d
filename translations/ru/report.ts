<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>report</name>
    <message>
        <source>The result file cannot be used: %1</source>
        <translation>Файл результата использовать нельзя: %1</translation>
    </message>
    <message>
        <source>Save the result again with “lockkeeper check --profile … --json FILE”.</source>
        <translation>Сохраните результат заново: «lockkeeper check --profile … --json ФАЙЛ».</translation>
    </message>
    <message>
        <source>this is not an object</source>
        <translation>это не объект</translation>
    </message>
    <message>
        <source>this is not a string</source>
        <translation>это не строка</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>это не число</translation>
    </message>
    <message>
        <source>this is not a whole number</source>
        <translation>это не целое число</translation>
    </message>
    <message>
        <source>this is not true or false</source>
        <translation>это не true и не false</translation>
    </message>
    <message>
        <source>this is not a time</source>
        <translation>это не время</translation>
    </message>
    <message>
        <source>this is not a text in several languages</source>
        <translation>это не текст на нескольких языках</translation>
    </message>
    <message>
        <source>this is not a list</source>
        <translation>это не список</translation>
    </message>
    <message>
        <source>%1 (at %2).</source>
        <translation>%1 (место: %2).</translation>
    </message>
    <message>
        <source>this is no status</source>
        <translation>такого статуса нет</translation>
    </message>
    <message>
        <source>this is not a date</source>
        <translation>это не дата</translation>
    </message>
    <message>
        <source>Perhaps it was cut off while it was written. Save the result again with “lockkeeper check --profile … --json FILE”.</source>
        <translation>Возможно, запись файла оборвалась. Сохраните результат заново: «lockkeeper check --profile … --json ФАЙЛ».</translation>
    </message>
    <message>
        <source>it is a facts file.</source>
        <translation>это файл собранных фактов.</translation>
    </message>
    <message>
        <source>Judge it with “lockkeeper check --facts FILE”.</source>
        <translation>Оцените его командой «lockkeeper check --facts ФАЙЛ».</translation>
    </message>
    <message>
        <source>it is no result of “lockkeeper check”.</source>
        <translation>это не результат команды «lockkeeper check».</translation>
    </message>
    <message>
        <source>it has schema %1, this version reads schema %2.</source>
        <translation>его схема — %1, а эта версия читает схему %2.</translation>
    </message>
    <message>
        <source>cluster</source>
        <comment>what a finding is about</comment>
        <translation>кластер</translation>
    </message>
    <message>
        <source>source</source>
        <comment>what a finding is about</comment>
        <translation>источник</translation>
    </message>
    <message>
        <source>sink</source>
        <comment>what a finding is about</comment>
        <translation>приёмник</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <comment>what a finding is about</comment>
        <translation>
            <numerusform>%n узел</numerusform><numerusform>%n узла</numerusform><numerusform>%n узлов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s): %1</source>
        <translation>
            <numerusform>%n узел: %1</numerusform><numerusform>%n узла: %1</numerusform><numerusform>%n узлов: %1</numerusform></translation>
    </message>
    <message>
        <source>WAIVED</source>
        <comment>status word</comment>
        <translation>ПРИНЯТО</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>a count</comment>
        <translation>критично</translation>
    </message>
    <message>
        <source>could not check</source>
        <comment>a count</comment>
        <translation>не удалось проверить</translation>
    </message>
    <message>
        <source>not critical</source>
        <comment>a count</comment>
        <translation>не критично</translation>
    </message>
    <message>
        <source>waived</source>
        <comment>a count</comment>
        <translation>принято</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a count</comment>
        <translation>готово</translation>
    </message>
    <message>
        <source>not applicable</source>
        <comment>a count</comment>
        <translation>не применимо</translation>
    </message>
    <message>
        <source>Accepted with the reason: “%1”.</source>
        <translation>Принято с пояснением: «%1».</translation>
    </message>
    <message>
        <source>Accepted by %1 with the reason: “%2”.</source>
        <translation>Принято с пояснением: «%2» (%1).</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <comment>a waiver</comment>
        <translation>Действует по %1.</translation>
    </message>
    <message>
        <source>It was: %1.</source>
        <comment>the status of a waived finding</comment>
        <translation>Было: %1.</translation>
    </message>
    <message>
        <source>%1, %2 UTC; %3, %4.</source>
        <translation>%1, %2 UTC; %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n проверка</numerusform><numerusform>%n проверки</numerusform><numerusform>%n проверок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform><numerusform>%n результата</numerusform><numerusform>%n результатов</numerusform></translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Проверяемый компонент</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Ваш результат</translation>
    </message>
    <message>
        <source>Status and meaning</source>
        <translation>Статус и значение</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>from which host it was seen</comment>
        <translation>с узла %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Что сделать: %1</translation>
    </message>
    <message>
        <source>Your result: %1</source>
        <translation>Ваш результат: %1</translation>
    </message>
    <message numerus="yes">
        <source>Readiness is not confirmed: %n required check(s) could not be made</source>
        <translation>
            <numerusform>Готовность не подтверждена: %n обязательную проверку провести не удалось</numerusform><numerusform>Готовность не подтверждена: %n обязательные проверки провести не удалось</numerusform><numerusform>Готовность не подтверждена: %n обязательных проверок провести не удалось</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s) %1</source>
        <translation>
            <numerusform>Кластер не готов: %n критичная проблема %1</numerusform><numerusform>Кластер не готов: %n критичные проблемы %1</numerusform><numerusform>Кластер не готов: %n критичных проблем %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>on %n host(s)</source>
        <comment>6 critical problems on 3 hosts</comment>
        <translation>
            <numerusform>на %n узле</numerusform><numerusform>на %n узлах</numerusform><numerusform>на %n узлах</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s)</source>
        <translation>
            <numerusform>Кластер не готов: %n критичная проблема</numerusform><numerusform>Кластер не готов: %n критичные проблемы</numerusform><numerusform>Кластер не готов: %n критичных проблем</numerusform></translation>
    </message>
    <message>
        <source>Nothing critical was found</source>
        <translation>Критичных проблем не найдено</translation>
    </message>
    <message numerus="yes">
        <source>Nothing critical was found, %n remark(s) are not critical</source>
        <translation>
            <numerusform>Критичных проблем не найдено, %n замечание не критично</numerusform><numerusform>Критичных проблем не найдено, %n замечания не критичны</numerusform><numerusform>Критичных проблем не найдено, %n замечаний не критичны</numerusform></translation>
    </message>
    <message>
        <source>The cluster is ready for Flink CDC</source>
        <translation>Кластер готов к Flink CDC</translation>
    </message>
    <message numerus="yes">
        <source>The cluster is ready, %n remark(s) are not critical</source>
        <translation>
            <numerusform>Кластер готов, %n замечание не критично</numerusform><numerusform>Кластер готов, %n замечания не критичны</numerusform><numerusform>Кластер готов, %n замечаний не критичны</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more that is not required</source>
        <translation>
            <numerusform>%1 и ещё %n необязательную</numerusform><numerusform>%1 и ещё %n необязательные</numerusform><numerusform>%1 и ещё %n необязательных</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s) could not be made</source>
        <translation>
            <numerusform>%1, %n проверку провести не удалось</numerusform><numerusform>%1, %n проверки провести не удалось</numerusform><numerusform>%1, %n проверок провести не удалось</numerusform></translation>
    </message>
    <message>
        <source>the StarRocks sink</source>
        <comment>not looked at: …</comment>
        <translation>приёмник StarRocks</translation>
    </message>
    <message>
        <source>the connectors</source>
        <comment>not looked at: …</comment>
        <translation>коннекторы</translation>
    </message>
    <message>
        <source>the source</source>
        <comment>not looked at: …</comment>
        <translation>источник</translation>
    </message>
    <message>
        <source>the sink</source>
        <comment>not looked at: …</comment>
        <translation>приёмник</translation>
    </message>
    <message>
        <source>host %1</source>
        <comment>not looked at: …</comment>
        <translation>узел %1</translation>
    </message>
    <message>
        <source>%1 of %2 checks were chosen; the others did not run.</source>
        <translation>Выбрано проверок: %1 из %2; остальные не выполнялись.</translation>
    </message>
    <message>
        <source>The profile names no source database.</source>
        <translation>В профиле нет базы-источника.</translation>
    </message>
    <message>
        <source>The profile names no sink database.</source>
        <translation>В профиле нет базы-приёмника.</translation>
    </message>
    <message>
        <source>This version has no checks of StarRocks yet.</source>
        <translation>Проверок StarRocks в этой версии ещё нет.</translation>
    </message>
    <message>
        <source>This version has no checks of the connectors yet.</source>
        <translation>Проверок коннекторов в этой версии ещё нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) could not be reached over SSH: %1.</source>
        <translation>
            <numerusform>До %n узла не удалось дотянуться по SSH: %1.</numerusform><numerusform>До %n узлов не удалось дотянуться по SSH: %1.</numerusform><numerusform>До %n узлов не удалось дотянуться по SSH: %1.</numerusform></translation>
    </message>
    <message>
        <source>%1: a verdict of the checks chosen only, %2 of %3.</source>
        <translation>%1: это вывод только по выбранным проверкам, %2 из %3.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the verdict with its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Not looked at: %1.</source>
        <translation>Не смотрели: %1.</translation>
    </message>
</context>
</TS>
