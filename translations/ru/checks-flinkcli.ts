<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>It finds no Java: neither env.java.home, nor JAVA_HOME, nor java in PATH of a non-interactive login.</source>
        <translation>Он не находит Java: нет ни env.java.home, ни JAVA_HOME, ни java в PATH неинтерактивного входа.</translation>
    </message>
    <message>
        <source>The Java that its settings name cannot be run, so its scripts stop.</source>
        <translation>Java, на которую указывают настройки, не запускается, и скрипты останавливаются.</translation>
    </message>
    <message>
        <source>It meets Java 24 or newer, which Flink 1.20 cannot use.</source>
        <translation>Ему досталась Java 24 или новее, а Flink 1.20 с ней не работает.</translation>
    </message>
    <message>
        <source>Its Java is older than this Flink needs.</source>
        <translation>Его Java старше, чем нужно этому Flink.</translation>
    </message>
    <message>
        <source>Its configuration (rest.address, rest.port) leads to a place where no JobManager listens.</source>
        <translation>Его конфигурация (rest.address, rest.port) ведёт туда, где JobManager не слушает.</translation>
    </message>
    <message>
        <source>Its configuration (rest.address) names a host that does not resolve.</source>
        <translation>В его конфигурации (rest.address) стоит имя узла, которое не разрешается.</translation>
    </message>
    <message>
        <source>A left-over YARN properties file sends it to YARN instead of this cluster.</source>
        <translation>Оставшийся файл свойств YARN отправляет его в YARN вместо этого кластера.</translation>
    </message>
    <message>
        <source>Its login lacks a permission that it needs.</source>
        <translation>Этой учётной записи не хватает прав.</translation>
    </message>
    <message>
        <source>Its own words are quoted in the result.</source>
        <translation>Его собственные слова приведены в результате.</translation>
    </message>
    <message>
        <source>Flink&apos;s client on host %1 ended with status %2, so no pipeline can be submitted from there.</source>
        <translation>Клиент Flink на узле %1 завершился с кодом %2, поэтому отправить оттуда пайплайн нельзя.</translation>
    </message>
    <message>
        <source>Run bin/flink list on host %1 by hand, cure what it says, and check again.</source>
        <translation>Запустите на узле %1 bin/flink list вручную, устраните то, на что он жалуется, и проверьте ещё раз.</translation>
    </message>
    <message>
        <source>Flink&apos;s client was not asked, because the JobManager does not answer: it would retry for more than a minute and say nothing more.</source>
        <translation>Клиент Flink не запускался, потому что JobManager не отвечает: он повторял бы попытки больше минуты и ничего нового не сказал бы.</translation>
    </message>
    <message>
        <source>See the check flink.jobmanager first.</source>
        <translation>Сначала посмотрите на проверку flink.jobmanager.</translation>
    </message>
    <message>
        <source>Flink&apos;s client on host %1 ended well, but what it printed is not a list of jobs.</source>
        <translation>Клиент Flink на узле %1 завершился успешно, но напечатал не список заданий.</translation>
    </message>
    <message>
        <source>Run bin/flink list on that host by hand and see what it says.</source>
        <translation>Запустите на этом узле bin/flink list вручную и посмотрите, что он скажет.</translation>
    </message>
    <message>
        <source>It lists no running job.</source>
        <translation>Работающих заданий в списке нет.</translation>
    </message>
    <message numerus="yes">
        <source>It lists %n job(s).</source>
        <translation>
            <numerusform>В списке %n задание.</numerusform>
            <numerusform>В списке %n задания.</numerusform>
            <numerusform>В списке %n заданий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flink&apos;s client works on host %1.</source>
        <translation>Клиент Flink на узле %1 работает.</translation>
    </message>
    <message>
        <source>That says nothing about TaskManagers.</source>
        <translation>О TaskManager&apos;ах это ничего не говорит.</translation>
    </message>
    <message>
        <source>Flink&apos;s client on host %1 did not finish within 45 seconds.</source>
        <translation>Клиент Flink на узле %1 не уложился в 45 секунд.</translation>
    </message>
    <message>
        <source>Check again when the host is less busy; if it stays so, run bin/flink list by hand.</source>
        <translation>Проверьте ещё раз, когда узел будет менее занят; если не поможет, запустите bin/flink list вручную.</translation>
    </message>
    <message>
        <source>It is not known from which host pipelines are submitted.</source>
        <translation>Неизвестно, с какого узла отправляют пайплайны.</translation>
    </message>
    <message>
        <source>Write cdc.submit-host in the profile.</source>
        <translation>Укажите cdc.submit-host в профиле.</translation>
    </message>
    <message>
        <source>Flink&apos;s command line</source>
        <translation>Командная строка Flink</translation>
    </message>
    <message>
        <source>bin/flink list</source>
        <translation>bin/flink list</translation>
    </message>
    <message>
        <source>Flink CDC submits a pipeline with the same Java, class path and configuration as Flink&apos;s client on that host.</source>
        <translation>Flink CDC отправляет пайплайн с той же Java, теми же библиотеками и той же конфигурацией, что и клиент Flink на этом узле.</translation>
    </message>
    <message>
        <source>Ready: status 0 and a list of jobs, be it empty. Critical: any other status. Not checked: the JobManager does not answer, or the client took longer than 45 seconds. It says nothing about TaskManagers: the status is 0 without any.</source>
        <translation>Готов: код 0 и список заданий, пусть и пустой. Критично: любой другой код. Не удалось проверить: JobManager не отвечает или клиент работал дольше 45 секунд. О TaskManager&apos;ах это не говорит ничего: код 0 бывает и без них.</translation>
    </message>
    <message>
        <source>not shown; “Jobs”, “Running Jobs” lists the same jobs</source>
        <translation>не отображается; те же задания видны в «Jobs», «Running Jobs»</translation>
    </message>
</context>
</TS>
