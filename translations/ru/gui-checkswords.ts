<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Status</source>
        <comment>a column</comment>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>a filter</comment>
        <translation>Критично</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>a filter</comment>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Not critical</source>
        <comment>a filter</comment>
        <translation>Не критично</translation>
    </message>
    <message>
        <source>Waived</source>
        <comment>a filter</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a filter</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>a filter</comment>
        <translation>Не применимо</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>проверяем…</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n проверка пройдена</numerusform>
            <numerusform>%n проверки пройдены</numerusform>
            <numerusform>%n проверок пройдено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) do not apply here</source>
        <translation>
            <numerusform>%n проверка здесь не применима</numerusform>
            <numerusform>%n проверки здесь не применимы</numerusform>
            <numerusform>%n проверок здесь не применимы</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to sort by this column; a third click puts the worst first again.</source>
        <translation>Щёлкните, чтобы сортировать по столбцу; третий щелчок снова поставит худшее первым.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more host(s)</source>
        <translation>
            <numerusform>%1 и ещё %n узел</numerusform>
            <numerusform>%1 и ещё %n узла</numerusform>
            <numerusform>%1 и ещё %n узлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) counted by host</source>
        <translation>
            <numerusform>%n результат по узлам</numerusform>
            <numerusform>%n результата по узлам</numerusform>
            <numerusform>%n результатов по узлам</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>сегодня в %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a date and a time</comment>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>за %1 с</translation>
    </message>
    <message>
        <source>read only: nothing was changed on the hosts</source>
        <translation>только чтение: на узлах ничего не изменено</translation>
    </message>
    <message>
        <source>Network: who must reach what</source>
        <translation>Сеть: кто до кого должен дотянуться</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, all of them open. Times in ms</source>
        <translation>
            <numerusform>Нужно %n соединение, оно открывается. Время в мс</numerusform>
            <numerusform>Нужны %n соединения, все открываются. Время в мс</numerusform>
            <numerusform>Нужно %n соединений, все открываются. Время в мс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, not open: %1. Times in ms</source>
        <translation>
            <numerusform>Нужно %n соединение, не открываются: %1. Время в мс</numerusform>
            <numerusform>Нужны %n соединения, не открываются: %1. Время в мс</numerusform>
            <numerusform>Нужно %n соединений, не открываются: %1. Время в мс</numerusform>
        </translation>
    </message>
    <message>
        <source>Table for the network team</source>
        <translation>Таблица для сетевой группы</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>milliseconds</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>From %1 to %2: open, %3 ms</source>
        <translation>С %1 на %2: открыто, %3 мс</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>С %1 на %2: %3</translation>
    </message>
    <message>
        <source>Every connection that is needed is open.</source>
        <translation>Все нужные соединения открываются.</translation>
    </message>
    <message>
        <source>#%1 · %2 · no exit code · %3 ms</source>
        <translation>#%1 · %2 · без кода · %3 мс</translation>
    </message>
    <message>
        <source>#%1 · %2 · exit %3 · %4 ms</source>
        <translation>#%1 · %2 · код %3 · %4 мс</translation>
    </message>
    <message>
        <source>From %1 to %2: not needed</source>
        <translation>С %1 на %2: не нужно</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hosts and when: tm-2 today at 15:40</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <comment>hosts and when</comment>
        <translation>Опрошены: %1</translation>
    </message>
</context>
</TS>
