using SheetSync.Core.Grid;

namespace SheetSync.Testing.Grids;

/// <summary>Random workbooks made of what plans are made of, in any order: known names, values of every kind, merges, paint. Deterministic by seed.</summary>
public sealed class GridFuzzer(int seed)
{
    private static readonly string[] Headers =
    [
        "Показатель", "Ключевые показатели", "Ед. изм.", "Лучше", "Свод", "Вес", "База", "План на год", "Цель", "Цели на год", "Результат", "Задача", "Задачи",
        "Ответственный", "Ответственные", "Срок", "Статус", "Готовность %", "Ключевая в месяце", "Комментарий", "№", "⚙ ID", "⚙ Флаг", "План", "Факт",
        "Indicator", "Unit", "Goal", "Task", "Owner", "Due", "Status", "Progress", "Target", "Last year", "Plan Jan", "Январь", "Февраль", "Март", "декабрь",
        "Apr", "05", "июн 2027", "янв 2026", "План/Факт", "Цвет", "Итого",
    ];

    private static readonly string[] Texts =
    [
        "Выручка", "выручка", "1. Выручка", "Рост продаж", "Новый сайт", "Текучесть", "Иванов", "Иванов И. И.", "Ivan Ivanov", "ivanov@example.com", "Смирнова; Кузнецов",
        "млн ₽", "%", "шт.", "выше", "ниже", "сумма", "среднее", "последнее", "10 000,50", "1,234", "15 %", "5–7", "не менее 95 %", "+10 %", "н/д", "—", "-", "",
        "31.03.2027", "31.02", "Q3", "4 кв.", "15 марта", "до 1 мая", "декабрь", "выполнено", "в работе", "готово", "x", "Х", "✓ макет", "тест +", "+5 клиентов", "C++",
        "1) раз\n2) два\n3) три", "=1+1", "Итого", "Всего", "План", "Факт", "Показатели", "Цели", "Задачи", "Отчёт за год", "Итоги", "Рынок", "🚀 Старт", "ПРО-1", "ПРО-2", "да", "нет",
        "\u200F\u202Eשלום", "a\u0301", "\u0000", "((", "]", "{0}", "{", "}", "|", "ё", "   ",
    ];

    private readonly Random random = new(seed);

    public WorkbookGrid Next()
    {
        var tabs = new List<SheetGrid> { Settings() };
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            tabs.Add(Tab(Pick(["Продажи", "Склад", "HR", "Sales", "Лист1"]) + i));
        }

        return new WorkbookGrid("fuzz", "План", "https://sheets.example/spreadsheets/d/fuzz/edit", "ru_RU", tabs);
    }

    /// <summary>A tab of random cells in which headers are likely enough to make blocks.</summary>
    public SheetGrid Tab(string title)
    {
        var rows = random.Next(1, 25);
        var columns = random.Next(1, 18);
        var cells = new Cell[rows][];
        for (var r = 0; r < rows; r++)
        {
            var isHeader = random.Next(6) == 0;
            cells[r] = new Cell[random.Next(0, columns + 1)];
            for (var c = 0; c < cells[r].Length; c++)
            {
                cells[r][c] = isHeader ? new Cell(CellValue.OfText(Pick(Headers))) : Cell();
            }
        }

        var merges = Enumerable.Range(0, random.Next(0, 5)).Select(_ => Merge(rows, columns)).ToList();
        return new SheetGrid(random.Next(), title, cells) { Merges = merges, Hidden = random.Next(12) == 0 };
    }

    public Cell Cell()
    {
        var paint = random.Next(15) == 0 ? random.Next(3) * 0x333333 + 0x00ff00 : (int?)null;
        var percent = random.Next(8) == 0 ? CellTraits.PercentFormat : CellTraits.None;
        return new Cell(Value(), percent, paint, random.Next(40) == 0 ? "ivanov@example.com" : null);
    }

    private CellValue Value() => random.Next(12) switch
    {
        0 or 1 or 2 => CellValue.Blank,
        3 => CellValue.OfNumber(Number()),
        4 => CellValue.OfSerialDate(random.Next(-800000, 3000000)),
        5 => CellValue.OfBoolean(random.Next(2) == 0),
        6 when random.Next(4) == 0 => CellValue.OfError(Pick(["#REF!", "#N/A", "#DIV/0!"])),
        7 => CellValue.OfText(Pick(Headers)),
        8 when random.Next(4) == 0 => CellValue.OfText(Noise()),
        _ => CellValue.OfText(Pick(Texts)),
    };

    private double Number() => random.Next(8) switch
    {
        0 => double.MaxValue,
        1 => -1e300,
        2 => double.Epsilon,
        3 => 0.1 + 0.2,
        4 => random.Next(1, 13),
        5 => 46000 + random.Next(1000),
        _ => random.NextDouble() * random.Next(1, 100000) - 100,
    };

    private string Noise()
    {
        var chars = new char[random.Next(1, 40)];
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x500);
        }

        return new string(chars);
    }

    private CellRange Merge(int rows, int columns)
    {
        var first = new CellAddress(random.Next(1, rows + 1), random.Next(1, columns + 1));
        return new CellRange(first, new CellAddress(first.Row + random.Next(0, 4), first.Column + random.Next(0, 4)));
    }

    private SheetGrid Settings()
    {
        string[] keys =
        [
            "Компания", "Финансовый год", "Первый месяц года", "Часовой пояс", "Язык", "Дата сессии", "E-mail владельца", "День дайджеста", "Час дайджеста", "Льготный срок, дней",
            "Зелёный от", "Жёлтый от", "Потолок выполнения", "Уровень 2 с дня", "Уровень 3 с дня", "Отключённые правила", "Строгость правил", "Письма руководителям", "Незнакомая",
        ];
        var rows = new List<Cell[]>();
        for (var i = random.Next(0, 12); i > 0; i--)
        {
            rows.Add([new Cell(CellValue.OfText(Pick(keys))), Cell()]);
        }

        rows.Add([.. new[] { "Вкладка", "Отдел", "Руководитель", "E-mail", "Вес", "Зависят другие" }.Select(t => new Cell(CellValue.OfText(t)))]);
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            rows.Add([new Cell(CellValue.OfText(Pick(["Продажи1", "Склад2", "Нет такой", "HR1"]))), Cell(), Cell(), Cell(), Cell(), Cell()]);
        }

        rows.Add([.. new[] { "Имя", "E-mail", "Отдел" }.Select(t => new Cell(CellValue.OfText(t)))]);
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            rows.Add([new Cell(CellValue.OfText(Pick(["Иван Иванов", "Иванов Пётр", "Анна Смирнова", "Smith, John"]))), Cell(), Cell()]);
        }

        return new SheetGrid(0, random.Next(3) == 0 ? "Settings" : "Настройки", [.. rows]);
    }

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
