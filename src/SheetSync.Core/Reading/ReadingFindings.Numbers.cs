using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>Findings of number cells. Argument 0 is the cell's text; argument 1, where there is one, is said at each.</summary>
public static partial class ReadingFindings
{
    public static FindingKind ErrorCell { get; } = Warning("SS0150", new("Ошибка в ячейке", "Error in a cell"),
        "«{0}» — ошибка формулы. Исправьте формулу или введите значение.",
        "“{0}” is a formula error. Fix the formula or type a value.");

    /// <summary>1: an example or what the number seems to be.</summary>
    public static FindingKind NotANumber { get; } = Warning("SS0151", NumberTitle,
        "«{0}» не число. Введите только число, например {1}; единица и пояснения — в своих столбцах.",
        "“{0}” is not a number. Type the number alone, for example {1}; units and notes have their own columns.");

    /// <summary>1: the first number of the range.</summary>
    public static FindingKind Range { get; } = Warning("SS0152", NumberTitle,
        "«{0}» — диапазон. Введите одно число, например {1}.",
        "“{0}” is a range. Type one number, for example {1}.");

    /// <summary>1: the bound itself.</summary>
    public static FindingKind Bound { get; } = Warning("SS0153", NumberTitle,
        "«{0}» — граница, а не число. Введите {1}; выше или ниже лучше, говорит столбец «Лучше».",
        "“{0}” is a bound, not a number. Type {1}; whether higher or lower is better is said in the column “Better”.");

    public static FindingKind Relative { get; } = Warning("SS0154", NumberTitle,
        "«{0}» — изменение, а не значение. Введите, сколько должно получиться, например 120.",
        "“{0}” is a change, not a value. Type what it should come to, for example 120.");

    public static FindingKind TooLarge { get; } = Warning("SS0155", NumberTitle,
        "«{0}» слишком велико для плана. Введите число до 1 000 000 000 000 000 или возьмите единицу крупнее (млн, млрд).",
        "“{0}” is too large for a plan. Type a number up to 1,000,000,000,000,000 or use a larger unit (millions, billions).");

    /// <summary>1: the number as read.</summary>
    public static FindingKind AmbiguousNumber { get; } = Hint("SS0156", new("Число можно прочесть двояко", "Number can be read in two ways"),
        "«{0}» можно прочесть двояко, прочитано как {1}. Введите число без разделителя тысяч.",
        "“{0}” can be read in two ways and was read as {1}. Type it without a thousands separator.");

    /// <summary>1: the value as read, a share; 2: what it would be as a fraction.</summary>
    public static FindingKind PercentOrPoints { get; } = Warning("SS0157", new("Доля или проценты", "Fraction or percent"),
        "«{0}» в строке с единицей «%» прочитано как {1}. Если имелось в виду {2}, введите число со знаком %.",
        "“{0}” in a row whose unit is % was read as {1}. If {2} is meant, type it with a % sign.");

    public static FindingKind BooleanForNumber { get; } = Warning("SS0158", NumberTitle,
        "Здесь флажок или «{0}», а нужно число. Введите число, например 100.",
        "Here is a checkbox or “{0}” where a number belongs. Type a number, for example 100.");

    /// <summary>0: the date.</summary>
    public static FindingKind DateForNumber { get; } = Warning("SS0159", NumberTitle,
        "Здесь дата {0}, а нужно число: таблица могла принять число за дату. Задайте ячейке числовой формат и введите число снова.",
        "Here is the date {0} where a number belongs: the sheet may have taken a number for a date. Give the cell a number format and type the number again.");

    public static FindingKind NegativeWeight { get; } = Warning("SS0160", new("Вес не прочитан", "Weight not understood"),
        "Вес «{0}» отрицательный, взят вес 1. Введите 0 или больше.",
        "The weight “{0}” is negative, 1 is used. Type 0 or more.");

    public static FindingKind ProgressOverHundred { get; } = Warning("SS0161", new("Готовность больше 100 %", "Progress over 100%"),
        "«{0}» больше 100 %, взято 100 %. Введите готовность от 0 % до 100 %.",
        "“{0}” is over 100%, 100% is used. Type a progress from 0% to 100%.");

    public static FindingKind NegativeProgress { get; } = Warning("SS0162", new("Готовность не прочитана", "Progress not understood"),
        "Готовность «{0}» отрицательная. Введите значение от 0 % до 100 %.",
        "The progress “{0}” is negative. Type a value from 0% to 100%.");

    public static FindingKind UnreadableWeight { get; } = Warning("SS0163", new("Вес не прочитан", "Weight not understood"),
        "«{0}» не вес, взят вес 1. Введите число от 0, например 2.",
        "“{0}” is not a weight, 1 is used. Type a number from 0, for example 2.");
}
