<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>“%1” of conf/workers is no host of the profile and was not looked at.</source>
        <translation>Узла «%1» из conf/workers нет в профиле, поэтому на нём ничего не проверено.</translation>
    </message>
    <message>
        <source>%1 could not be reached over SSH.</source>
        <translation>Узел %1 недоступен по SSH.</translation>
    </message>
    <message>
        <source>The processes on %1 could not be seen.</source>
        <translation>Процессы на узле %1 увидеть не удалось.</translation>
    </message>
    <message>
        <source>No TaskManager process runs on %1.</source>
        <translation>На узле %1 процесс TaskManager&apos;а не запущен.</translation>
    </message>
    <message>
        <source>On %1 a TaskManager process runs (pid %2), but it is not registered with the JobManager.</source>
        <translation>На узле %1 процесс TaskManager&apos;а запущен (pid %2), но в JobManager он не зарегистрирован.</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n more.</source>
        <translation>
            <numerusform>То же относится ещё к %n.</numerusform>
            <numerusform>То же относится ещё к %n.</numerusform>
            <numerusform>То же относится ещё к %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the missing TaskManagers: bin/taskmanager.sh start on their hosts, as the user that runs Flink.</source>
        <translation>Запустите недостающие TaskManager&apos;ы: bin/taskmanager.sh start на их узлах, от имени пользователя, под которым работает Flink.</translation>
    </message>
    <message>
        <source>Still listed, but silent, so most likely dead: %1 (the JobManager drops it after heartbeat.timeout).</source>
        <translation>Ещё в списке, но молчит и, скорее всего, уже не работает: %1 (JobManager исключит его по истечении heartbeat.timeout).</translation>
    </message>
    <message>
        <source>The JobManager works, but there are no active TaskManagers: the cluster has no computing resources, so no job can run, Flink CDC included.</source>
        <translation>JobManager работает, но нет активных TaskManager&apos;ов: у кластера нет вычислительных ресурсов, поэтому запустить любое задание, включая CDC, невозможно.</translation>
    </message>
    <message>
        <source>Only %1 of the %2 TaskManagers in conf/workers are registered.</source>
        <translation>Зарегистрировано TaskManager&apos;ов: %1, а в conf/workers их указано %2.</translation>
    </message>
    <message numerus="yes">
        <source>The %n free slot(s) left are enough for this pipeline.</source>
        <translation>
            <numerusform>Оставшегося %n свободного слота для этого пайплайна достаточно.</numerusform>
            <numerusform>Оставшихся %n свободных слотов для этого пайплайна достаточно.</numerusform>
            <numerusform>Оставшихся %n свободных слотов для этого пайплайна достаточно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n free slot(s) left are too few: the pipeline asks for parallelism %1.</source>
        <translation>
            <numerusform>Оставшегося %n свободного слота мало: пайплайну нужен параллелизм %1.</numerusform>
            <numerusform>Оставшихся %n свободных слотов мало: пайплайну нужен параллелизм %1.</numerusform>
            <numerusform>Оставшихся %n свободных слотов мало: пайплайну нужен параллелизм %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No TaskManager is registered, and here that is normal: in this mode they start when a job asks for them and leave when it ends.</source>
        <translation>Ни один TaskManager не зарегистрирован, и здесь это нормально: в этом режиме они запускаются по запросу задания и завершаются вместе с ним.</translation>
    </message>
    <message numerus="yes">
        <source>%n TaskManager(s) are registered; in this mode they come and go with the jobs.</source>
        <translation>
            <numerusform>Зарегистрирован %n TaskManager; в этом режиме они появляются и исчезают вместе с заданиями.</numerusform>
            <numerusform>Зарегистрированы %n TaskManager&apos;а; в этом режиме они появляются и исчезают вместе с заданиями.</numerusform>
            <numerusform>Зарегистрированы %n TaskManager&apos;ов; в этом режиме они появляются и исчезают вместе с заданиями.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TaskManager(s) are running and connected to the JobManager.</source>
        <translation>
            <numerusform>%n TaskManager запущен и подключён к JobManager.</numerusform>
            <numerusform>%n TaskManager&apos;а запущены и подключены к JobManager.</numerusform>
            <numerusform>%n TaskManager&apos;ов запущены и подключены к JobManager.</numerusform>
        </translation>
    </message>
    <message>
        <source>No TaskManager is registered, and it is not known whether they should be: how Flink was started could not be told.</source>
        <translation>Ни один TaskManager не зарегистрирован, и неизвестно, должны ли они быть: не удалось понять, как запущен Flink.</translation>
    </message>
    <message>
        <source>On %1 no further TaskManager process runs than those that are registered, but conf/workers has more lines for it.</source>
        <translation>На узле %1 работают только те процессы TaskManager&apos;ов, которые зарегистрированы, а строк для него в conf/workers больше.</translation>
    </message>
    <message>
        <source>On %1 TaskManager processes run (%2), but not all are registered with the JobManager.</source>
        <translation>На узле %1 работают процессы TaskManager&apos;ов (%2), но не все они зарегистрированы в JobManager.</translation>
    </message>
</context>
</TS>
