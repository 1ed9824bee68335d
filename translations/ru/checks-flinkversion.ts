<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Flink CDC %1 does not work with Flink %2; it is made for Flink %3.</source>
        <translation>Flink CDC %1 с Flink %2 не работает; он сделан для Flink %3.</translation>
    </message>
    <message>
        <source>Use a Flink of that line, or the Flink CDC that fits this Flink (cdc.version in the profile).</source>
        <translation>Возьмите Flink из этого ряда или тот Flink CDC, который подходит к этому Flink (cdc.version в профиле).</translation>
    </message>
    <message>
        <source>The JobManager runs Flink %1, but Flink %2 lies in its home: it was replaced without a restart.</source>
        <translation>JobManager работает на Flink %1, а в его каталоге лежит Flink %2: файлы заменили без перезапуска.</translation>
    </message>
    <message>
        <source>Restart the cluster.</source>
        <translation>Перезапустите кластер.</translation>
    </message>
    <message>
        <source>Fixes for Flink %1 were promised until %2: what is found in it since, also in security, may stay.</source>
        <translation>Исправления для Flink %1 были обещаны до %2: найденное после этого, в том числе в безопасности, может так и остаться.</translation>
    </message>
    <message>
        <source>Use its last release for now, and plan a newer Flink together with a Flink CDC made for it.</source>
        <translation>Пока используйте его последний выпуск и запланируйте более новый Flink вместе с подходящим ему Flink CDC.</translation>
    </message>
    <message>
        <source>Lockkeeper does not know which Flink the version %1 of Flink CDC is made for.</source>
        <translation>Lockkeeper не знает, для какого Flink сделан Flink CDC %1.</translation>
    </message>
    <message>
        <source>Correct cdc.version in the profile, or use a newer Lockkeeper.</source>
        <translation>Исправьте cdc.version в профиле или возьмите более новый Lockkeeper.</translation>
    </message>
    <message>
        <source>Flink CDC %1 has no PostgreSQL source for YAML pipelines; it came with 3.5.</source>
        <translation>В Flink CDC %1 нет источника PostgreSQL для пайплайнов на YAML: он появился в 3.5.</translation>
    </message>
    <message>
        <source>Use Flink CDC 3.5 or newer (cdc.version in the profile).</source>
        <translation>Возьмите Flink CDC 3.5 или новее (cdc.version в профиле).</translation>
    </message>
    <message>
        <source>Flink %1 fits Flink CDC %2.</source>
        <translation>Flink %1 подходит к Flink CDC %2.</translation>
    </message>
    <message>
        <source>Version of Flink</source>
        <translation>Версия Flink</translation>
    </message>
    <message>
        <source>curl -s http://JOBMANAGER:8081/overview; bin/flink --version</source>
        <translation>curl -s http://JOBMANAGER:8081/overview; bin/flink --version</translation>
    </message>
    <message>
        <source>at the top right of every page</source>
        <translation>вверху справа на каждой странице</translation>
    </message>
    <message>
        <source>A Flink CDC release works only with the Flink lines it was built for: with another one its jobs end with NoClassDefFoundError.</source>
        <translation>Выпуск Flink CDC работает только с теми линейками Flink, для которых собран: с другим его задания завершаются с NoClassDefFoundError.</translation>
    </message>
    <message>
        <source>By the files on disk this is Flink %1, which fits Flink CDC %2; the running cluster did not answer.</source>
        <translation>Судя по файлам на диске, это Flink %1, и он подходит к Flink CDC %2; работающий кластер не ответил.</translation>
    </message>
    <message>
        <source>Ready: the line of Flink is one that the chosen Flink CDC supports; where the running cluster does not answer, the files on disk tell it. Critical: it is not. Not critical: its time of fixes has run out when the facts were gathered, or the files on disk are of another version than the running JobManager.</source>
        <translation>Готов: эту линейку Flink поддерживает выбранный Flink CDC; если работающий кластер не отвечает, версия берётся по файлам на диске. Критично: не поддерживает. Не критично: ко времени сбора фактов срок исправлений истёк или файлы на диске другой версии, чем работающий JobManager.</translation>
    </message>
</context>
</TS>
