<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>facts</name>
    <message>
        <source>The facts file cannot be used: %1 (at %2).</source>
        <translation>Файл с фактами не годится: %1 (место: %2).</translation>
    </message>
    <message>
        <source>Save the facts again with “lockkeeper facts --profile … --json FILE”.</source>
        <translation>Сохраните факты заново: «lockkeeper facts --profile … --json ФАЙЛ».</translation>
    </message>
    <message>
        <source>this is not an object</source>
        <translation>здесь должен быть объект</translation>
    </message>
    <message>
        <source>this is not a string</source>
        <translation>здесь должна быть строка</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>здесь должно быть число</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>не указано имя</translation>
    </message>
    <message>
        <source>this is not a time</source>
        <translation>здесь должно быть время</translation>
    </message>
    <message>
        <source>this is no facts file of Lockkeeper</source>
        <translation>это не файл с фактами Lockkeeper</translation>
    </message>
    <message>
        <source>The facts file has schema %1; this version reads schema %2.</source>
        <translation>Файл с фактами записан по схеме %1, а эта версия читает схему %2.</translation>
    </message>
    <message>
        <source>Host %1 was not asked for this (%2).</source>
        <translation>Узел %1 об этом не спрашивали (%2).</translation>
    </message>
    <message>
        <source>this is not a list</source>
        <translation>здесь должен быть список</translation>
    </message>
    <message>
        <source>Find out what listens on that port (ss -ltnp), and write the right address as flink.rest in the profile.</source>
        <translation>Выясните, какая программа слушает этот порт (ss -ltnp), и укажите в профиле правильный адрес как flink.rest.</translation>
    </message>
    <message>
        <source>The JobManager is still starting (or electing its leader) and does not answer questions yet.</source>
        <translation>JobManager ещё запускается (или выбирает лидера) и пока не отвечает на запросы.</translation>
    </message>
    <message>
        <source>Wait a minute and check again.</source>
        <translation>Подождите минуту и повторите проверку.</translation>
    </message>
    <message>
        <source>The address of Flink&apos;s REST asks for a login (HTTP %1), so something stands in front of Flink.</source>
        <translation>Адрес REST API Flink требует входа (HTTP %1): значит, перед Flink стоит что-то ещё, например прокси.</translation>
    </message>
    <message>
        <source>Write the JobManager&apos;s own address as flink.rest in the profile; Flink itself has no passwords.</source>
        <translation>Укажите в профиле как flink.rest адрес самого JobManager: у Flink паролей нет.</translation>
    </message>
    <message>
        <source>The answer to %1 is empty (HTTP %2).</source>
        <translation>Ответ на %1 пуст (HTTP %2).</translation>
    </message>
    <message>
        <source>The answer to %1 is broken or breaks off: %2</source>
        <translation>Ответ на %1 повреждён или обрывается: %2</translation>
    </message>
    <message>
        <source>The answer of Flink&apos;s REST is not understood: “%1” is missing or impossible (%2).</source>
        <translation>Ответ REST API Flink непонятен: значение «%1» отсутствует или невозможно (%2).</translation>
    </message>
    <message>
        <source>The clock of host %1 could not be read.</source>
        <translation>Не удалось узнать время на узле %1.</translation>
    </message>
    <message>
        <source>Flink cannot read the value “%1”.</source>
        <translation>Flink не может прочесть значение «%1».</translation>
    </message>
    <message>
        <source>The key %1 has no value, which Flink does not accept.</source>
        <translation>У ключа %1 нет значения, а Flink этого не принимает.</translation>
    </message>
    <message>
        <source>The file uses YAML aliases, which Lockkeeper does not follow.</source>
        <translation>В файле есть псевдонимы YAML (aliases), которые Lockkeeper не раскрывает.</translation>
    </message>
    <message>
        <source>The file is larger or deeper than Lockkeeper reads.</source>
        <translation>Файл больше или глубже, чем читает Lockkeeper.</translation>
    </message>
    <message>
        <source>The tag %1 means nothing to Flink.</source>
        <translation>Тег %1 для Flink ничего не значит.</translation>
    </message>
    <message>
        <source>The file is not a list of “key: value” pairs.</source>
        <translation>Файл не состоит из пар «ключ: значение».</translation>
    </message>
    <message>
        <source>“%1” cannot be a key of Flink&apos;s configuration.</source>
        <translation>«%1» не может быть ключом конфигурации Flink.</translation>
    </message>
    <message>
        <source>The key %1 is given a second time, which Flink refuses.</source>
        <translation>Ключ %1 задан второй раз, и Flink такой файл не принимает.</translation>
    </message>
    <message>
        <source>Line %1 of the configuration: %2</source>
        <translation>Строка %1 конфигурации: %2</translation>
    </message>
    <message>
        <source>The configuration is not UTF-8 text.</source>
        <translation>Конфигурация — не текст в UTF-8.</translation>
    </message>
    <message>
        <source>The configuration holds control characters, which Flink&apos;s YAML reader refuses.</source>
        <translation>В конфигурации есть управляющие символы, которых Flink при чтении YAML не принимает.</translation>
    </message>
    <message>
        <source>This is not valid YAML: %1.</source>
        <translation>Это не YAML: %1.</translation>
    </message>
    <message>
        <source>The file holds more than one YAML document; Flink reads only files with one.</source>
        <translation>В файле больше одного документа YAML, а Flink читает только файлы с одним.</translation>
    </message>
    <message>
        <source>A tab stands where YAML allows only spaces.</source>
        <translation>Здесь стоит табуляция, а YAML допускает только пробелы.</translation>
    </message>
    <message>
        <source>The quote that is opened here is never closed.</source>
        <translation>Кавычка, открытая здесь, нигде не закрыта.</translation>
    </message>
    <message>
        <source>There is no file %1 on host %2.</source>
        <translation>Файла %1 на узле %2 нет.</translation>
    </message>
    <message>
        <source>The file %1 on host %2 is too large to be Flink&apos;s configuration (over 256 KiB).</source>
        <translation>Файл %1 на узле %2 слишком велик для конфигурации Flink (больше 256 КиБ).</translation>
    </message>
    <message>
        <source>User %1 may not read %2 on host %3.</source>
        <translation>Пользователю %1 нельзя читать %2 на узле %3.</translation>
    </message>
    <message>
        <source>Log in as the account that runs Flink, or give this account read access.</source>
        <translation>Войдите под учётной записью, от которой работает Flink, или дайте этой право на чтение.</translation>
    </message>
    <message>
        <source>No Flink was found on host %1.</source>
        <translation>На узле %1 Flink не найден.</translation>
    </message>
    <message>
        <source>Name its folder in the profile, as flink.home or as flink-home of this host.</source>
        <translation>Укажите его каталог в профиле: flink.home или flink-home этого узла.</translation>
    </message>
    <message>
        <source>Host %1 has several Flink installations and none of them runs a JobManager: %2.</source>
        <translation>На узле %1 несколько установок Flink, и ни в одной не запущен JobManager: %2.</translation>
    </message>
    <message>
        <source>Name the right one in the profile, as flink-home of this host.</source>
        <translation>Укажите нужную в профиле: flink-home этого узла.</translation>
    </message>
    <message>
        <source>The version of Flink in %1 on host %2 cannot be told: lib holds %3.</source>
        <translation>Версию Flink в %1 на узле %2 определить нельзя: в lib лежит %3.</translation>
    </message>
    <message>
        <source>The network answers of the host were not understood.</source>
        <translation>Не удалось понять ответы узла о сети.</translation>
    </message>
    <message>
        <source>The saved answer of PostgreSQL is not readable.</source>
        <translation>Сохранённый ответ PostgreSQL не читается.</translation>
    </message>
    <message>
        <source>PostgreSQL did not tell %1.</source>
        <translation>PostgreSQL не сообщил %1.</translation>
    </message>
    <message>
        <source>What PostgreSQL told as %1 was not understood.</source>
        <translation>Не удалось понять, что PostgreSQL сообщил как %1.</translation>
    </message>
    <message>
        <source>Host %1 gave no usable answer to %2.</source>
        <translation>Узел %1 не дал пригодного ответа на %2.</translation>
    </message>
    <message>
        <source>Which Java Flink&apos;s env.java.home means could not be told: several Flink homes disagree, or the path was not looked at.</source>
        <translation>Не удалось понять, какую Java задаёт env.java.home: несколько каталогов Flink указывают разное либо этот путь не был осмотрен.</translation>
    </message>
    <message>
        <source>On host %1 no Java of a known version was found.</source>
        <translation>На узле %1 не найдена Java известной версии.</translation>
    </message>
    <message>
        <source>It is not known which host runs the JobManager.</source>
        <translation>Неизвестно, на каком узле работает JobManager.</translation>
    </message>
    <message>
        <source>List the JobManager&apos;s host in the profile, and see the check flink.home.</source>
        <translation>Добавьте узел JobManager&apos;а в профиль и посмотрите на проверку flink.home.</translation>
    </message>
    <message>
        <source>The profile says so (flink.mode: %1).</source>
        <translation>Так указано в профиле (flink.mode: %1).</translation>
    </message>
    <message>
        <source>Process %1 on host %2 runs %3 in a container (%4).</source>
        <translation>Процесс %1 на узле %2 выполняет %3 в контейнере (%4).</translation>
    </message>
    <message>
        <source>Process %1 on host %2 runs %3 in a container.</source>
        <translation>Процесс %1 на узле %2 выполняет %3 в контейнере.</translation>
    </message>
    <message>
        <source>Process %1 on host %2 runs %3.</source>
        <translation>Процесс %1 на узле %2 выполняет %3.</translation>
    </message>
    <message>
        <source>The JobManager&apos;s effective configuration has %1: %2.</source>
        <translation>В действующей конфигурации JobManager&apos;а есть %1: %2.</translation>
    </message>
    <message>
        <source>No Flink process runs, but host %1 has the log %2.</source>
        <translation>Процессов Flink нет, но на узле %1 есть журнал %2.</translation>
    </message>
    <message>
        <source>No Flink process, log or configuration told how it is run.</source>
        <translation>Ни процессы, ни журналы, ни конфигурация Flink не говорят, в каком режиме он работает.</translation>
    </message>
    <message>
        <source>Nothing stands before the colon.</source>
        <translation>Перед двоеточием ничего не стоит.</translation>
    </message>
    <message>
        <source>Not Flink, but another program answers at %1 (HTTP %2): “%3”.</source>
        <translation>По адресу %1 отвечает не Flink, а другая программа (HTTP %2): «%3».</translation>
    </message>
    <message>
        <source>Not Flink, but another program answers at %1: the answer has no “%2”.</source>
        <translation>По адресу %1 отвечает не Flink, а другая программа: в ответе нет «%2».</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <translation>«%1» не регулярное выражение: %2.</translation>
    </message>
    <message>
        <source>“%1” takes too long on the name “%2”: write it without repetitions inside of repetitions.</source>
        <translation>«%1» слишком долго разбирает имя «%2»: напишите без повторений внутри повторений.</translation>
    </message>
    <message>
        <source>“%1” has no schema: a pattern is schema.table.</source>
        <translation>В «%1» нет схемы: шаблон пишется как схема.таблица.</translation>
    </message>
    <message>
        <source>The front end %1 of StarRocks does not accept the user %2 or the password (HTTP %3), so it did not tell which back ends take the rows.</source>
        <translation>FE StarRocks %1 не принимает пользователя %2 или его пароль (HTTP %3), поэтому не сообщил, какие BE принимают строки.</translation>
    </message>
    <message>
        <source>Check sink.user in the profile and the secret sink-password.</source>
        <translation>Проверьте sink.user в профиле и секрет sink-password.</translation>
    </message>
    <message>
        <source>What listens at %1 did not send the load on to a back end, as a front end of StarRocks does: it answered with HTTP status %2.</source>
        <translation>Программа, отвечающая на %1, не перенаправила загрузку на BE, как это делает FE StarRocks: она ответила кодом HTTP %2.</translation>
    </message>
    <message>
        <source>Check that sink.load in the profile names the http_port of a front end of StarRocks (8030).</source>
        <translation>Проверьте, что sink.load в профиле указывает на http_port FE StarRocks (8030).</translation>
    </message>
    <message>
        <source>What StarRocks said of its back ends was not understood.</source>
        <translation>Ответ StarRocks о его BE разобрать не удалось.</translation>
    </message>
</context>
</TS>
