using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What a column was read as, in words; the names of roles themselves stand in the document.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, LocalText> Words = new(StringComparer.Ordinal)
    {
        ["indicator"] = new("показатель", "indicator"),
        ["unit"] = new("единица измерения", "unit"),
        ["better"] = new("направление", "direction"),
        ["aggregation"] = new("свод за год", "rollup of the year"),
        ["weight"] = new("вес", "weight"),
        ["baseline"] = new("факт прошлого года", "actual of last year"),
        ["target"] = new("план на год", "annual target"),
        ["plan"] = new("план", "plan"),
        ["actual"] = new("факт", "actual"),
        ["planOrActual"] = new("план или факт", "plan or actual"),
        ["goal"] = new("цель", "goal"),
        ["result"] = new("результат цели", "result of the goal"),
        ["task"] = new("задача", "task"),
        ["owner"] = new("ответственный", "owner"),
        ["due"] = new("срок", "due date"),
        ["status"] = new("статус", "status"),
        ["progress"] = new("готовность", "progress"),
        ["keyMonth"] = new("ключевая в месяце", "key in month"),
        ["milestone"] = new("веха", "milestone"),
    };

    public static LocalText Of(string role) => Words.TryGetValue(role, out var word) ? word : new(role, role);
}
