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
        <source>%n host(s): %1</source>
        <translation>
            <numerusform>%n узел: %1</numerusform>
            <numerusform>%n узла: %1</numerusform>
            <numerusform>%n узлов: %1</numerusform>
        </translation>
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
            <numerusform>%n проверка</numerusform>
            <numerusform>%n проверки</numerusform>
            <numerusform>%n проверок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
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
            <numerusform>Готовность не подтверждена: %n обязательную проверку провести не удалось</numerusform>
            <numerusform>Готовность не подтверждена: %n обязательные проверки провести не удалось</numerusform>
            <numerusform>Готовность не подтверждена: %n обязательных проверок провести не удалось</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s) %1</source>
        <translation>
            <numerusform>Кластер не готов: %n критичная проблема %1</numerusform>
            <numerusform>Кластер не готов: %n критичные проблемы %1</numerusform>
            <numerusform>Кластер не готов: %n критичных проблем %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n host(s)</source>
        <comment>6 critical problems on 3 hosts</comment>
        <translation>
            <numerusform>на %n узле</numerusform>
            <numerusform>на %n узлах</numerusform>
            <numerusform>на %n узлах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s)</source>
        <translation>
            <numerusform>Кластер не готов: %n критичная проблема</numerusform>
            <numerusform>Кластер не готов: %n критичные проблемы</numerusform>
            <numerusform>Кластер не готов: %n критичных проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing critical was found</source>
        <translation>Критичных проблем не найдено</translation>
    </message>
    <message numerus="yes">
        <source>Nothing critical was found, %n remark(s) are not critical</source>
        <translation>
            <numerusform>Критичных проблем не найдено, %n замечание не критично</numerusform>
            <numerusform>Критичных проблем не найдено, %n замечания не критичны</numerusform>
            <numerusform>Критичных проблем не найдено, %n замечаний не критичны</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster is ready for Flink CDC</source>
        <translation>Кластер готов к Flink CDC</translation>
    </message>
    <message numerus="yes">
        <source>The cluster is ready, %n remark(s) are not critical</source>
        <translation>
            <numerusform>Кластер готов, %n замечание не критично</numerusform>
            <numerusform>Кластер готов, %n замечания не критичны</numerusform>
            <numerusform>Кластер готов, %n замечаний не критичны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more that is not required</source>
        <translation>
            <numerusform>%1 и ещё %n необязательную</numerusform>
            <numerusform>%1 и ещё %n необязательные</numerusform>
            <numerusform>%1 и ещё %n необязательных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s) could not be made</source>
        <translation>
            <numerusform>%1, %n проверку провести не удалось</numerusform>
            <numerusform>%1, %n проверки провести не удалось</numerusform>
            <numerusform>%1, %n проверок провести не удалось</numerusform>
        </translation>
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
            <numerusform>До %n узла не удалось дотянуться по SSH: %1.</numerusform>
            <numerusform>До %n узлов не удалось дотянуться по SSH: %1.</numerusform>
            <numerusform>До %n узлов не удалось дотянуться по SSH: %1.</numerusform>
        </translation>
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
    <message>
        <source>open</source>
        <comment>a port</comment>
        <translation>открыт</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a connection</comment>
        <translation>отказ</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>a connection</comment>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>name unknown</source>
        <comment>a connection</comment>
        <translation>имя неизвестно</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, open: %1; a dot: not needed</source>
        <translation>
            <numerusform>нужно %n соединение, открыто: %1; точка: не нужно</numerusform>
            <numerusform>нужно %n соединения, открыто: %1; точка: не нужно</numerusform>
            <numerusform>нужно %n соединений, открыто: %1; точка: не нужно</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness of a Flink cluster for Flink CDC</source>
        <translation>Готовность кластера Flink к Flink CDC</translation>
    </message>
    <message>
        <source>One file, no scripts, no network access</source>
        <translation>Один файл, без скриптов и без обращений к сети</translation>
    </message>
    <message>
        <source>Results of the checks</source>
        <translation>Анализ результатов проверки</translation>
    </message>
    <message>
        <source>and why it is checked</source>
        <translation>и зачем проверяется</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>Как проверено</translation>
    </message>
    <message>
        <source>and where Flink&apos;s web UI shows it</source>
        <translation>и где это видно в веб-интерфейсе Flink</translation>
    </message>
    <message>
        <source>Transcript:</source>
        <translation>Журнал команд:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Что сделать:</translation>
    </message>
    <message>
        <source>What was not looked at</source>
        <translation>На что не смотрели</translation>
    </message>
    <message>
        <source>Checks that did not run:</source>
        <translation>Не выполнялись проверки:</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Операционная система</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Network: who must reach whom</source>
        <translation>Сеть: кто до кого должен дотянуться</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Журнал команд</translation>
    </message>
    <message>
        <source>Apache Flink and Flink CDC are marks of the Apache Software Foundation; Lockkeeper is not affiliated with it.</source>
        <translation>Apache Flink и Flink CDC — знаки Apache Software Foundation; Lockkeeper с ней не связан.</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm &apos;(UTC)&apos;</source>
        <comment>a time as QLocale writes it</comment>
        <translation>d MMMM yyyy &apos;г.&apos;, HH:mm &apos;(UTC)&apos;</translation>
    </message>
    <message>
        <source>%1 · checked %2</source>
        <comment>profile and time</comment>
        <translation>%1 · проверено %2</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) not applicable</source>
        <translation>
            <numerusform>%n проверка не применима</numerusform>
            <numerusform>%n проверки не применимы</numerusform>
            <numerusform>%n проверок не применимы</numerusform>
        </translation>
    </message>
    <message>
        <source>Result schema %1, %2. SHA-256 of the result:</source>
        <translation>Схема результата %1, %2. SHA-256 результата:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 checks, 30 results</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, seen from host %2</source>
        <translation>%1, с узла %2</translation>
    </message>
    <message>
        <source>standalone, session mode</source>
        <translation>standalone, сессионный режим</translation>
    </message>
    <message>
        <source>standalone, application mode</source>
        <translation>standalone, режим приложения</translation>
    </message>
    <message>
        <source>on YARN</source>
        <translation>на YARN</translation>
    </message>
    <message>
        <source>on Kubernetes</source>
        <translation>в Kubernetes</translation>
    </message>
    <message>
        <source>in Docker</source>
        <translation>в Docker</translation>
    </message>
    <message>
        <source>how it runs is not known</source>
        <translation>режим работы не определён</translation>
    </message>
    <message>
        <source>submits pipelines</source>
        <comment>role of a host</comment>
        <translation>отправка пайплайнов</translation>
    </message>
    <message>
        <source>none</source>
        <comment>role of a host</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>outcome unknown, %1 ms</source>
        <translation>исход неизвестен, %1 мс</translation>
    </message>
    <message>
        <source>exit %1, %2 ms</source>
        <translation>код %1, %2 мс</translation>
    </message>
    <message>
        <source>The answer was longer and is cut here.</source>
        <translation>Ответ был длиннее, здесь он обрезан.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Кластер</translation>
    </message>
    <message>
        <source>Flink home</source>
        <translation>Папка Flink</translation>
    </message>
    <message>
        <source>Java of the JobManager</source>
        <translation>Java у JobManager</translation>
    </message>
    <message>
        <source>Flink CDC</source>
        <translation>Flink CDC</translation>
    </message>
    <message>
        <source>as the profile asks</source>
        <translation>задана в профиле</translation>
    </message>
    <message>
        <source>works</source>
        <comment>login to a host</comment>
        <translation>работает</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s), #%1 to #%2</source>
        <translation>
            <numerusform>%n команда, с #%1 по #%2</numerusform>
            <numerusform>%n команды, с #%1 по #%2</numerusform>
            <numerusform>%n команд, с #%1 по #%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s), nothing was changed on the hosts</source>
        <translation>
            <numerusform>%n команда, на узлах ничего не изменено</numerusform>
            <numerusform>%n команды, на узлах ничего не изменено</numerusform>
            <numerusform>%n команд, на узлах ничего не изменено</numerusform>
        </translation>
    </message>
    <message>
        <source>Web UI:</source>
        <translation>Веб-интерфейс:</translation>
    </message>
    <message>
        <source>%1, was: %2</source>
        <comment>WAIVED, was: CRITICAL</comment>
        <translation>%1, было: %2</translation>
    </message>
    <message>
        <source>new: %1. %2</source>
        <translation>новое: %1. %2</translation>
    </message>
    <message>
        <source>%1 → %2. %3</source>
        <translation>%1 → %2. %3</translation>
    </message>
    <message>
        <source>gone, was: %1</source>
        <translation>больше нет, было: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>the host is new</source>
        <translation>узел новый</translation>
    </message>
    <message>
        <source>the host can no longer be reached</source>
        <translation>до узла больше не дотянуться</translation>
    </message>
    <message>
        <source>the host can be reached again</source>
        <translation>узел снова доступен</translation>
    </message>
    <message>
        <source>the host is gone</source>
        <translation>узла больше нет</translation>
    </message>
    <message>
        <source>Ready now; before: %1</source>
        <translation>Теперь готов; прежде: %1</translation>
    </message>
    <message>
        <source>No longer ready: %1</source>
        <translation>Больше не готов: %1</translation>
    </message>
    <message>
        <source>Flink version</source>
        <translation>Версия Flink</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Java</source>
        <translation>Java</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Ничего не изменилось.</translation>
    </message>
    <message>
        <source>every host</source>
        <translation>каждый узел</translation>
    </message>
    <message>
        <source>every host with a Flink role</source>
        <translation>каждый узел с ролью Flink</translation>
    </message>
    <message>
        <source>the source database</source>
        <translation>база-источник</translation>
    </message>
    <message>
        <source>the sink database</source>
        <translation>база-приёмник</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>кластер в целом</translation>
    </message>
    <message>
        <source>Why it is checked</source>
        <translation>Зачем проверяется</translation>
    </message>
    <message>
        <source>How it is checked</source>
        <translation>Как проверяется</translation>
    </message>
    <message>
        <source>In the web UI</source>
        <translation>В веб-интерфейсе</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>К чему относится</translation>
    </message>
    <message>
        <source>When it is which status</source>
        <translation>Как определяется статус</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Если ответа нет</translation>
    </message>
    <message>
        <source>the cluster is not ready: this check is required</source>
        <translation>кластер не готов: проверка обязательна</translation>
    </message>
    <message>
        <source>the cluster can be ready: this check is not required</source>
        <translation>кластер может быть готов: проверка не обязательна</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>The checks of Lockkeeper</source>
        <translation>Проверки Lockkeeper</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), made from the program itself.</source>
        <translation>
            <numerusform>%n проверка; страница сделана самой программой.</numerusform>
            <numerusform>%n проверки; страница сделана самой программой.</numerusform>
            <numerusform>%n проверок; страница сделана самой программой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n other host(s).</source>
        <translation>
            <numerusform>То же относится ещё к %n узлу.</numerusform>
            <numerusform>То же относится ещё к %n узлам.</numerusform>
            <numerusform>То же относится ещё к %n узлам.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for host(s) %1.</source>
        <translation>
            <numerusform>То же относится к узлу %1.</numerusform>
            <numerusform>То же относится к узлам %1.</numerusform>
            <numerusform>То же относится к узлам %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the same for the %n other host(s).</source>
        <translation>
            <numerusform>То же сделайте ещё для %n узла.</numerusform>
            <numerusform>То же сделайте ещё для %n узлов.</numerusform>
            <numerusform>То же сделайте ещё для %n узлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the same for host(s) %1.</source>
        <translation>
            <numerusform>То же сделайте для узла %1.</numerusform>
            <numerusform>То же сделайте для узлов %1.</numerusform>
            <numerusform>То же сделайте для узлов %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n узел</numerusform>
            <numerusform>%n узла</numerusform>
            <numerusform>%n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>submits</source>
        <comment>role of a host, short</comment>
        <translation>отправка</translation>
    </message>
    <message>
        <source>%1 on %2 at %3 UTC</source>
        <comment>tm-2 on 1 March 2027 at 15:40 UTC</comment>
        <translation>%1 — %2 в %3 UTC</translation>
    </message>
    <message>
        <source>Not all hosts were asked at the same time: %1.</source>
        <translation>Узлы опрошены не в одно и то же время: %1.</translation>
    </message>
    <message>
        <source>TaskManager, data</source>
        <comment>what is reached</comment>
        <translation>TaskManager, данные</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a connection</comment>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Port, TCP</source>
        <translation>Порт, TCP</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>how a connection goes now</comment>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>For the network team: needed and not open</source>
        <translation>Для сетевых администраторов: нужно, но не открыто</translation>
    </message>
    <message>
        <source>StarRocks, queries</source>
        <comment>what is reached</comment>
        <translation>StarRocks, запросы</translation>
    </message>
    <message>
        <source>StarRocks, load</source>
        <comment>what is reached</comment>
        <translation>StarRocks, загрузка</translation>
    </message>
    <message>
        <source>StarRocks, back end</source>
        <comment>what is reached</comment>
        <translation>StarRocks, BE</translation>
    </message>
</context>
</TS>
