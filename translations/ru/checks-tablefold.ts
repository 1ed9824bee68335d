<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n more table(s) have problems of this kind; the first of them: %1.</source>
        <translation>
            <numerusform>Такие же затруднения ещё у %n таблицы; первые из них: %1.</numerusform>
            <numerusform>Такие же затруднения ещё у %n таблиц; первые из них: %1.</numerusform>
            <numerusform>Такие же затруднения ещё у %n таблиц; первые из них: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the tables that are told one by one, then check again.</source>
        <translation>Исправьте таблицы, о которых сказано поимённо, и проверьте снова.</translation>
    </message>
    <message>
        <source>The profile lists no tables (source.tables), so nobody knows which ones the pipeline takes.</source>
        <translation>В профиле не перечислены таблицы (source.tables), поэтому неизвестно, какие возьмёт пайплайн.</translation>
    </message>
    <message>
        <source>Add them to the profile: tables: [public.orders].</source>
        <translation>Добавьте их в профиль: tables: [public.orders].</translation>
    </message>
</context>
</TS>
