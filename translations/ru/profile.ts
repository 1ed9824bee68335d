<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>profile</name>
    <message>
        <source>The profile %1 cannot be read: %2.</source>
        <translation>Профиль %1 прочитать нельзя: %2.</translation>
    </message>
    <message>
        <source>The profile %1 is a folder, not a file.</source>
        <translation>Профиль %1 — это каталог, а не файл.</translation>
    </message>
    <message>
        <source>“%1”: this profile was made by a newer version of Lockkeeper; please update the program.</source>
        <translation>«%1»: этот профиль создан более новой версией Lockkeeper; обновите программу.</translation>
    </message>
    <message>
        <source>“%1” is too long or holds characters that cannot be seen.</source>
        <translation>Значение «%1» слишком длинное или содержит невидимые символы.</translation>
    </message>
    <message>
        <source>“%1”: there is no readable file %2.</source>
        <translation>«%1»: файла %2 нет или его нельзя прочитать.</translation>
    </message>
    <message>
        <source>“%1” is no user name: letters, digits and . _ - @ + are allowed, no - at the start.</source>
        <translation>«%1» — не имя пользователя: допустимы латинские буквы, цифры и . _ - @ +, в начале не может стоять «-».</translation>
    </message>
    <message>
        <source>“%1” is no host name and no IP address.</source>
        <translation>«%1» — не имя узла и не IP-адрес.</translation>
    </message>
    <message>
        <source>“%1” must be one hop such as admin@bastion:22.</source>
        <translation>«%1» — это один промежуточный узел, например admin@bastion:22.</translation>
    </message>
    <message>
        <source>“%1” must be a fingerprint such as ssh-keygen -l prints it, beginning with SHA256:.</source>
        <translation>«%1» — это отпечаток ключа в том виде, как его печатает ssh-keygen -l; он начинается с SHA256:.</translation>
    </message>
    <message>
        <source>“%1” must be auto or a path on the hosts that begins with /.</source>
        <translation>«%1» — это auto или путь на узлах, который начинается с /.</translation>
    </message>
    <message>
        <source>“%1” must be a list: [one, two].</source>
        <translation>«%1» — это список: [один, два].</translation>
    </message>
    <message>
        <source>“hosts” lists no host.</source>
        <translation>В списке «hosts» нет ни одного узла.</translation>
    </message>
    <message>
        <source>“%1” (%2): a host of this name is already listed in line %3; give one of them another “name”.</source>
        <translation>«%1» (%2): узел с таким именем уже есть в строке %3; дайте одному из них другое имя («name»).</translation>
    </message>
    <message>
        <source>“%1” is no address such as fe1:%2.</source>
        <translation>«%1» — не адрес вида fe1:%2.</translation>
    </message>
    <message>
        <source>“%1” names no check; “lockkeeper checks” lists them.</source>
        <translation>«%1»: такой проверки нет; список даёт команда «lockkeeper checks».</translation>
    </message>
    <message>
        <source>“%1” must be auto or an address such as http://host:8081, without a password.</source>
        <translation>«%1» — это auto или адрес вида http://host:8081, без пароля.</translation>
    </message>
    <message>
        <source>“%1” names no host of this profile.</source>
        <translation>«%1»: такого узла в этом профиле нет.</translation>
    </message>
    <message>
        <source>The secrets file %1 is not a regular file.</source>
        <translation>Файл секретов %1 — не обычный файл.</translation>
    </message>
    <message>
        <source>The secrets file %1 belongs to another account and is not used.</source>
        <translation>Файл секретов %1 принадлежит другой учётной записи, поэтому он не используется.</translation>
    </message>
    <message>
        <source>Other accounts may read or run the secrets file %1, so it is not used.</source>
        <translation>Файл секретов %1 доступен другим учётным записям или помечен исполняемым, поэтому он не используется.</translation>
    </message>
    <message>
        <source>Make it private: chmod 600 %1</source>
        <translation>Закройте его от других: chmod 600 %1</translation>
    </message>
    <message>
        <source>The secrets file %1 cannot be read: %2.</source>
        <translation>Файл секретов %1 прочитать нельзя: %2.</translation>
    </message>
    <message>
        <source>the key “%1” is unknown; did you mean “%2”?</source>
        <translation>ключ «%1» неизвестен; возможно, имелся в виду «%2»?</translation>
    </message>
    <message>
        <source>the key “%1” is unknown; known are: %2.</source>
        <translation>ключ «%1» неизвестен; известны: %2.</translation>
    </message>
    <message>
        <source>the file must consist of “key: value” lines.</source>
        <translation>файл должен состоять из строк «ключ: значение».</translation>
    </message>
    <message>
        <source>“%1” must be a text; put it in quotes.</source>
        <translation>значение «%1» должно быть текстом; возьмите его в кавычки.</translation>
    </message>
    <message>
        <source>“%1” must hold “key: value” lines.</source>
        <translation>раздел «%1» должен состоять из строк «ключ: значение».</translation>
    </message>
    <message>
        <source>“%1” must be a single value.</source>
        <translation>у «%1» должно быть одно значение.</translation>
    </message>
    <message>
        <source>“%1” is empty or holds characters that cannot be seen.</source>
        <translation>значение «%1» пусто или содержит невидимые символы.</translation>
    </message>
    <message>
        <source>“%1” is “%2”; it must be one of: %3.</source>
        <translation>значение «%1» — «%2», а допустимы только: %3.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>«%1» — это целое число от %2 до %3.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>«%1» — это true или false.</translation>
    </message>
    <message>
        <source>“%1” must be a date such as 2027-03-01.</source>
        <translation>«%1» — это дата вида 2027-03-01.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>не указан ключ «%1».</translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not allowed.</source>
        <translation>якоря и ссылки (&amp; и *) не допускаются.</translation>
    </message>
    <message>
        <source>tags (! and !!) are not allowed.</source>
        <translation>теги (! и !!) не допускаются.</translation>
    </message>
    <message>
        <source>the key “%1” is doubled; it first stands in line %2.</source>
        <translation>ключ «%1» повторяется; впервые он указан в строке %2.</translation>
    </message>
    <message>
        <source>one section holds more than %1 keys.</source>
        <translation>в одном разделе больше %1 ключей.</translation>
    </message>
    <message>
        <source>a key must be a plain word.</source>
        <translation>ключом может быть только простое слово.</translation>
    </message>
    <message>
        <source>the file holds more than %1 values.</source>
        <translation>в файле больше %1 значений.</translation>
    </message>
    <message>
        <source>the file is nested deeper than %1.</source>
        <translation>вложенность в файле больше %1.</translation>
    </message>
    <message>
        <source>the file is larger than %1.</source>
        <translation>файл больше %1.</translation>
    </message>
    <message>
        <source>the file is not text in UTF-8.</source>
        <translation>файл — не текст в UTF-8.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>файл пуст.</translation>
    </message>
    <message>
        <source>the file holds more than one document (---).</source>
        <translation>в файле больше одного документа (---).</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1.</source>
        <translation>это не YAML: %1.</translation>
    </message>
    <message>
        <source>This is no host name and no IP address.</source>
        <translation>Это не имя узла и не IP-адрес.</translation>
    </message>
    <message>
        <source>The name is no address, and there is no HostName.</source>
        <translation>Это имя не может быть адресом, а HostName не указан.</translation>
    </message>
    <message>
        <source>This is no user name that can be used.</source>
        <translation>Такое имя пользователя использовать нельзя.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Порт должен быть числом от 1 до 65535.</translation>
    </message>
    <message>
        <source>The path of this key cannot be told; it is left out.</source>
        <translation>Путь к этому ключу установить нельзя; он пропущен.</translation>
    </message>
    <message>
        <source>Only the agent of SSH_AUTH_SOCK is asked, not another one.</source>
        <translation>Используется только агент из SSH_AUTH_SOCK, другой — нет.</translation>
    </message>
    <message>
        <source>The agent&apos;s keys that match the listed ones are offered first, but others too; “agent: false” of the host prevents that.</source>
        <translation>Сначала предлагаются ключи агента из числа указанных, но затем и другие; «agent: false» у узла это исключает.</translation>
    </message>
    <message>
        <source>Commands of the configuration are not run; use ProxyJump.</source>
        <translation>Команды из конфигурации не запускаются; используйте ProxyJump.</translation>
    </message>
    <message>
        <source>More than one hop on the way is not possible.</source>
        <translation>Больше одного промежуточного узла на пути не поддерживается.</translation>
    </message>
    <message>
        <source>This is no hop such as admin@bastion:22.</source>
        <translation>Это не промежуточный узел вида admin@bastion:22.</translation>
    </message>
    <message>
        <source>The hop is logged in to with the keys of the host itself.</source>
        <translation>На промежуточный узел вход идёт с ключами самого узла.</translation>
    </message>
    <message>
        <source>This setting is not used here.</source>
        <translation>Эта настройка здесь не используется.</translation>
    </message>
    <message>
        <source>Names are dialled as they are, nothing is added to them.</source>
        <translation>Имена используются как есть, к ним ничего не добавляется.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Кавычка не закрыта.</translation>
    </message>
    <message>
        <source>Conditions are not evaluated: what follows, up to the next Host line, is left out.</source>
        <translation>Условия не вычисляются: всё до следующей строки Host пропущено.</translation>
    </message>
    <message>
        <source>Files are included too deep here.</source>
        <translation>Здесь файлы вложены слишком глубоко.</translation>
    </message>
    <message>
        <source>The SSH configuration %1 names more than %2 hosts.</source>
        <translation>В конфигурации SSH %1 больше %2 узлов.</translation>
    </message>
    <message>
        <source>The SSH configuration %1 cannot be read: %2</source>
        <translation>Конфигурация SSH %1 не читается: %2</translation>
    </message>
    <message>
        <source>it holds more than %1 words.</source>
        <translation>в ней больше %1 слов.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>это не обычный файл.</translation>
    </message>
    <message>
        <source>it is larger than %1.</source>
        <translation>она больше %1.</translation>
    </message>
</context>
</TS>
