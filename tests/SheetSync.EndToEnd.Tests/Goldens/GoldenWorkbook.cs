using SheetSync.Core.Grid;
using SheetSync.Core.Template;
using SheetSync.Testing.Grids;
using SheetSync.Workbooks;

namespace SheetSync.EndToEnd.Tests.Goldens;

/// <summary>
/// A plan with one of everything the reports speak of: settings of rules and one that is unreadable, a department that others depend on, one
/// whose tab is missing, every aggregation and direction, gaps, unknown and ambiguous owners, three levels of overdue, an overloaded person,
/// key tasks, remarks and initiatives. As of 12 November 2027.
/// </summary>
internal static class GoldenWorkbook
{
    private const string Settings = """
        | Компания           | ООО «Ромашка» |
        | Финансовый год     | 2027 |
        | Дата сессии        | 2026-12-10 |
        | Зелёный от         | abc |
        | Отключённые правила | SS0404 |
        | Строгость правил   | SS0306 = подсказка |
        | Пороги правил      | SS0301 = 3; SS0308 = 1-2; SS0302 = много |
        | Льготный срок, дней | 3 |
        |                    |  |
        | Вкладка | Отдел    | Руководитель  | E-mail             | Вес | Зависят другие |
        | Склад   | Склад    | Пётр Кузнецов | kuznetsov@romashka.example | 1 | нет |
        | Продажи | Продажи  | Анна Орлова   | orlova@romashka.example    | 2 | да |
        | Архив   | Архив    |               |                    | 1   | нет |
        |         |          |               |                    |     |     |
        | Имя            | E-mail                     | Отдел   |
        | Анна Орлова    | orlova@romashka.example    | Продажи |
        | Пётр Кузнецов  | kuznetsov@romashka.example | Склад   |
        | Ирина Смирнова | smirnova@romashka.example  | Продажи |
        | Олег Смирнов   | smirnov@romashka.example   | Склад   |
        | Олег Смирнов   | smirnov2@romashka.example  | Продажи |
        """;

    private const string Sales = """
        | Показатель          | Ед. изм. | Лучше | Свод      | Вес | База | План на год | Факт янв | Факт фев | Факт мар | Факт апр | Факт май | Факт июн | Факт июл | Факт авг | Факт сен | Факт окт |
        | Выручка             | млн ₽    | выше  | сумма     | 3   | 100  | 120  | 9    | 10   | 11   | 8    | 10   | 12   | 9    | 10   | 11   | 10  |
        | Текучесть персонала | %        | ниже  | среднее   | 1   | 14   | 12   | 15   | 15   | 15   | 15   | 15   | 15   | 15   | 15   | 15   | 15  |
        | Клиентская база     | клиентов | выше  | последнее | 2   | 400  | 520  | 410  | 415  | 420  | 430  | 440  | 450  | 460  | 470  | 475  | 480 |
        |                     |          |       |           |     |      |      |      |      |      |      |      |      |      |      |      |     |
        | Цель                | Показатель | Результат | Ответственный |
        | Вырасти до 120 млн  | Выручка    |           | Орлова |
        | Сохранить команду   | Текучесть персонала | | Орлова |
        | Стать заметными     |            | 20 публикаций | Смирнов |
        | Открыть филиал      |            |           | Орлова |
        |                     |            |           |        |
        | Цель                | Задача     | Ответственный | Срок | Статус | Готовность % | Ключевая в месяце | Январь | Февраль | Март | Апрель | Май | Июнь | Июль | Август | Сентябрь | Октябрь | Ноябрь | Декабрь |
        | Вырасти до 120 млн  | Обзвонить базу | Анна Орлова | 2027-10-25 | в работе | 60% | октябрь | | | ✓ список | | | | | | 200 звонков | | | |
        |                     | Поднять средний чек | Орлова; Смирнова | | | | октябрь, ноябрь | | | | | | | | | прайс | | скидки | |
        |                     | Новый сайт | Орлова |  |  |  |  | | | | | | | | ✓ макет | | | запуск | |
        |                     | Партнёрская программа | Орлова | | | | | | | | | | | | | | | x | |
        | Сохранить команду   | Опрос сотрудников | Ирина Смирнова | 2027-08-20 | | | | | | | | | | | | | | | |
        |                     | Система наставников | Смирнова | | готово | | октябрь | | | | | | | | | | ✓ | | |
        |                     | Пересмотр окладов | Ольга П. | | отложено | | | | | | | | | | | | x | | |
        | Стать заметными     | Статьи в прессе | Олег Смирнов | | | | | | | | | | | | | | | | 20 статей |
        | Открыть филиал      | Найти помещение | | | | | | | | | | | | | | | | | |
        |                     |            |        |
        | Отчёт за год        |            |        |
        | Итоги               | Выросли на 12 % |   |
        | Сильные стороны     | Команда    |        |
        | Рынок               | Растёт     |        |
        """;

    private const string Stock = """
        | Показатель    | Ед. изм. | Лучше | Свод  | План на год | План янв | Факт янв | План фев | Факт фев | План мар | Факт мар | План окт | Факт окт |
        | Недостача     | млн ₽    | ниже  | сумма | 0    | 0   | 0   | 0   | 0   | 0   | 0,2 | 0 |    |
        | Прибыль       | млн ₽    | выше  | сумма | -10  | -4  | -3  | -3  | -3  | -3  | -4  |   |    |
        | Новые стеллажи | шт.     | выше  | сумма | 10   | 0   | 2   |     |     |     |     |   |    |
        |               |          |       |       |      |     |     |     |     |     |     |   |    |
        | Цель          | Задача   | Ответственный | Срок | Статус | Март | Апрель |
        | Навести порядок | Инвентаризация | Кузнецов | 2027-11-20 | | ✓ план | |
        |                 | Адресное хранение | Смирнов | '31.02 | | | ✓ зоны |
        |                 | Старый проект | Кузнецов | 2027-03-01 | отменено | | |
        """;

    private const string Remarks = """
        | Замечание            | От кого | Кому    | Задача            |
        | Отгрузку обещают без нас | Склад | Продажи | Обзвонить базу  |
        | Нет погрузчика       | Орлова  | Склад   | Купить погрузчик  |
        | Холодно на складе    | Склад   |         |                   |
        """;

    private const string Initiatives = """
        | Инициатива | Отдел   | Охват | Влияние | Уверенность | Затраты | Лёгкость |
        | Чат-бот    | Продажи | 1000  | 2       | 0,8         | 4       | 5        |
        | Солнечные панели | Склад | 10 | 1      | 0,5         |         | 2        |
        """;

    public static WorkbookGrid Grid { get; } = Picture.Workbook(
        Picture.Tab("Склад", Stock), Picture.Tab("Продажи", Sales), Picture.Tab("Замечания", Remarks), Picture.Tab("Инициативы", Initiatives),
        Picture.Tab("Настройки", Settings));

    /// <summary>The same as a file.</summary>
    public static byte[] File() => XlsxWriter.ToBytes(new WorkbookDesign("План", [.. Grid.Sheets.Select(Design)]));

    private static TabDesign Design(SheetGrid sheet) => new(sheet.Title, Cells(sheet).ToDictionary(c => c.Address, c => c.Design)) { Merges = sheet.Merges };

    private static IEnumerable<(CellAddress Address, CellDesign Design)> Cells(SheetGrid sheet) =>
        from row in Enumerable.Range(1, sheet.RowCount)
        from column in Enumerable.Range(1, sheet.ColumnCount)
        let cell = sheet[row, column]
        where !cell.Value.IsBlank
        let format = cell.IsPercent ? "0.0%" : cell.Value.Kind == CellKind.Date ? "dd.mm.yyyy" : null
        select (new CellAddress(row, column), new CellDesign(cell.Value, CellLook.Plain with { Format = format }));
}
