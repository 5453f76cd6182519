using SheetSync.Core.Plan;

namespace SheetSync.Core.Reading;

/// <summary>Findings of owner cells. Argument 0 is the name as written.</summary>
public static partial class ReadingFindings
{
    /// <summary>1: a sentence with the nearest person, or nothing.</summary>
    public static FindingKind UnknownOwner { get; } = Warning("SS0190", new("Неизвестный ответственный", "Unknown owner"),
        "«{0}» нет в таблице людей.{1} Введите имя или e-mail оттуда либо добавьте человека в «Настройки».",
        "“{0}” is not in the people table.{1} Type a name or e-mail from it, or add the person in Settings.");

    /// <summary>1: the candidates.</summary>
    public static FindingKind AmbiguousOwner { get; } = Warning("SS0191", new("Ответственный неоднозначен", "Ambiguous owner"),
        "«{0}» подходит нескольким людям: {1}. Введите имя полностью или e-mail.",
        "“{0}” fits several people: {1}. Type the full name or the e-mail.");

    public static FindingKind DepartmentAsOwner { get; } = Warning("SS0192", new("Отдел вместо человека", "A department instead of a person"),
        "«{0}» — отдел, а ответственным бывает человек. Введите имя или e-mail.",
        "“{0}” is a department, and an owner is a person. Type a name or an e-mail.");
}
