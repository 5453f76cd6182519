using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Drawn;

/// <summary>Values in the ways people type them; every form has one meaning in both languages (domain.md §3, Values).</summary>
internal sealed class CellForms(Random random, FiscalYear year)
{
    private int words;

    public static IReadOnlyList<Person> People { get; } =
    [
        new("Иван Иванов", "ivanov@example.com", "Продажи", null),
        new("Анна Смирнова", "smirnova@example.com", "Продажи", null),
        new("Кузнецов Пётр Ильич", "kuznetsov@example.com", "Склад", null),
        new("John Smith", "smith@example.com", "Sales", null),
        new("Mary Brown-Lee", "brown@example.com", "Sales", null),
        new("Соловьёв Игорь", null, null, null),
    ];

    private static readonly (string Full, string Short)[] Spellings =
    [
        ("Иван  Иванов", "Иванов И."), ("Смирнова Анна", "А. Смирнова"), ("Пётр Кузнецов", "Кузнецов П. И."), ("Smith John", "J. Smith"), ("mary brown-lee", "Brown-Lee"), ("Игорь Соловьев", "Соловьёв (руководитель)"),
    ];

    public bool Often(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public int Next(int from, int to) => random.Next(from, to);

    /// <summary>A word that no other title of the workbook has.</summary>
    public string Word(bool russian)
    {
        string[] syllables = russian
            ? ["ра", "ло", "ми", "ту", "ве", "ки", "са", "ди", "но", "пе"]
            : ["ra", "lo", "mi", "tu", "ve", "ki", "sa", "di", "no", "pe"];
        var number = 1000 + words++;
        return string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => syllables[digit - '0']));
    }

    public string Title()
    {
        var word = Word(Often(0.6));
        return random.Next(11) switch
        {
            0 => $"🚀 Запустить {word}",
            1 => $"1.2. Обновить {word}",
            2 => $"Launch {word} (phase 2)",
            3 => $"ЗАПУСТИТЬ {word}!",
            4 => $"\u200Fשלום {word}",
            5 => $"Внедрить {word}\nи обучить",
            6 => $"C++ for {word}",
            7 => $"{word} +20 % к прошлому году",
            8 => $"Cнизить {word} до 5",
            9 => $"{word}: «всё»; да/нет",
            _ => $"Открыть {word}",
        };
    }

    /// <summary>The title as a reference to it may be spelled.</summary>
    public string Refer(string title) => random.Next(5) switch
    {
        0 => title.ToUpperInvariant(),
        1 => title.Replace(" ", "  ", StringComparison.Ordinal) + " ",
        2 => title + ".",
        _ => title,
    };

    public DrawnCell Number(decimal value) => random.Next(6) switch
    {
        0 when value >= 1000 && value == decimal.Truncate(value) => DrawnCell.Of(value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', Pick(new[] { ' ', '\u00A0', '\u202F' }))),
        1 => DrawnCell.Of(value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')),
        2 => DrawnCell.Of(value.ToString("0.##", CultureInfo.InvariantCulture)),
        _ => DrawnCell.Of((double)value),
    };

    /// <param name="points">Plain numbers are percentage points: the row's unit is %.</param>
    public DrawnCell Share(decimal share, bool points) => random.Next(3) switch
    {
        0 when points => DrawnCell.Of((double)(share * 100)),
        1 => DrawnCell.Of((share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %"),
        _ => DrawnCell.Percent((double)share),
    };

    public DrawnCell Due(DateOnly date)
    {
        var fiscal = year.MonthOf(date);
        return random.Next(8) switch
        {
            0 => DrawnCell.Of(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            1 => DrawnCell.Of(date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
            2 => DrawnCell.Of("до " + date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), "by " + date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
            3 => DrawnCell.Of(DrawnWords.DayAndMonth(date)),
            4 when fiscal is { } month && year.LastDayOf(month) == date => DrawnCell.Of(DrawnWords.Month(date.Month, random.Next(5))),
            5 when fiscal is { } month && year.LastDayOf(month) == date && month.Number % 3 == 0 => DrawnCell.Of($"{month.Quarter} кв.", $"Q{month.Quarter}"),
            6 => DrawnCell.Of(SerialDate.FromDate(date)),
            _ => DrawnCell.Of(date),
        };
    }

    public DrawnCell Owners(IReadOnlyList<int> people)
    {
        if (people.Count == 0)
        {
            return random.Next(6) == 0 ? DrawnCell.Of("—") : DrawnCell.Blank;
        }

        if (random.Next(10) == 0 && people.All(p => People[p].Email is not null))
        {
            var names = string.Join(", ", people.Select(p => People[p].Name));
            return DrawnCell.Of(new Cell(CellValue.OfText(names), chipEmails: string.Join(',', people.Select(p => People[p].Email))));
        }

        var (ru, en) = Pick(new[] { ("; ", "; "), ("\n", "\n"), (" / ", "/"), (" и ", " and "), (", ", ", ") });
        string[] spelled = [.. people.Select(Name)];
        return DrawnCell.Of(string.Join(ru, spelled), string.Join(en, spelled));
    }

    private string Name(int person) => random.Next(4) switch
    {
        0 => Spellings[person].Full,
        1 => Spellings[person].Short,
        2 when People[person].Email is { } email => email,
        _ => People[person].Name,
    };

    /// <summary>A milestone's cell with what it says.</summary>
    public (DrawnCell Cell, string? Text, bool Done) Milestone()
    {
        var text = "веха " + Word(Often(0.5));
        return random.Next(11) switch
        {
            0 => (DrawnCell.Of("x"), null, false),
            1 => (DrawnCell.Of(Pick(new[] { "Х", "•", "●", "X" })), null, false),
            2 => (DrawnCell.Of(1), null, false),
            3 => (DrawnCell.Of(Pick(new[] { "✓", "+", "✔" })), null, true),
            4 => (DrawnCell.Of("готово", "done"), null, true),
            5 => (DrawnCell.Of(new Cell(CellValue.OfBoolean(true), CellTraits.Checkbox)), null, true),
            6 => (DrawnCell.Of("✓ " + text), text, true),
            7 => (DrawnCell.Of(text + " — готово", text + ": done"), text, true),
            8 => (DrawnCell.Of("+5 " + text), "+5 " + text, false),
            9 => (DrawnCell.Of(300), "300", false),
            _ => (DrawnCell.Of(text), text, false),
        };
    }
}
