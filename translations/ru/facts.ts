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
        <source>The address of Flink's REST asks for a login (HTTP %1), so something stands in front of Flink.</source>
        <translation>Адрес REST API Flink требует входа (HTTP %1): значит, перед Flink стоит что-то ещё, например прокси.</translation>
    </message>
    <message>
        <source>Write the JobManager's own address as flink.rest in the profile; Flink itself has no passwords.</source>
        <translation>Укажите в профиле как flink.rest адрес самого JobManager: у Flink паролей нет.</translation>
    </message>
    <message>
        <source>The answer to %1 is empty (HTTP %2).</source>
        <translation>Ответ на %1 пуст (HTTP %2).</translation>
    </message>
    <message>
        <source>Not Flink, but another program answers there (HTTP %1): “%2”.</source>
        <translation>Там отвечает не Flink, а другая программа (HTTP %1): «%2».</translation>
    </message>
    <message>
        <source>The answer to %1 is broken or breaks off: %2</source>
        <translation>Ответ на %1 повреждён или обрывается: %2</translation>
    </message>
    <message>
        <source>Not Flink, but another program answers there: the answer has no “%1”.</source>
        <translation>Там отвечает не Flink, а другая программа: в ответе нет «%1».</translation>
    </message>
    <message>
        <source>The answer of Flink's REST is not understood: “%1” is missing or impossible (%2).</source>
        <translation>Ответ REST API Flink непонятен: значение «%1» отсутствует или невозможно (%2).</translation>
    </message>
    <message>
        <source>The clock of host %1 could not be read.</source>
        <translation>Не удалось узнать время на узле %1.</translation>
    </message>
</context>
</TS>
