using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>Findings about owners (domain.md §3, Owners).</summary>
public static partial class ReadingFindings
{
    /// <summary>1: a sentence that names the nearest person, or nothing.</summary>
    public static FindingKind OwnerUnknown { get; } = Warning(
        "SS0190",
        new LocalText("Ответственный не найден", "Unknown owner"),
        "«{0}» нет в списке людей.{1} Исправьте имя или добавьте человека в таблицу «Имя | E-mail | Отдел» на вкладке «Настройки».",
        "“{0}” is not in the list of people.{1} Correct the name or add the person to the table “Name | E-mail | Department” in the tab “Settings”.");

    public static FindingKind OwnerAmbiguous { get; } = Warning(
        "SS0191",
        new LocalText("Ответственный неоднозначен", "Ambiguous owner"),
        "«{0}» подходит к нескольким людям: {1}. Впишите имя полностью или e-mail.",
        "“{0}” matches several people: {1}. Write the full name or the e-mail.");

    public static FindingKind OwnerIsDepartment { get; } = Warning(
        "SS0192",
        new LocalText("Отдел вместо человека", "A department instead of a person"),
        "«{0}» — отдел, а не человек. Впишите того, кто отвечает.",
        "“{0}” is a department, not a person. Write who is accountable.");
}
