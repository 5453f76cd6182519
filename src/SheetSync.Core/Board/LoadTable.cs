using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Board;

/// <summary>Open tasks of one person by month.</summary>
/// <param name="Months">Twelve; null where the person has none.</param>
public sealed record PersonRow(string Person, IReadOnlyList<PersonLoad?> Months)
{
    public int Most => Months.Max(m => m?.Tasks.Count ?? 0);

    public int MonthsOver => Months.Count(m => m?.IsOverLimit == true);
}

/// <summary>Load per person and month against the limit.</summary>
/// <param name="Limit">Tasks a person can carry in one month.</param>
/// <param name="People">Those over the limit first, the most months over it before.</param>
public sealed record LoadTable(int Limit, IReadOnlyList<PersonRow> People)
{
    public static LoadTable Of(BoardInput input)
    {
        var people =
            from load in input.Readiness.Load
            group load by load.Person into person
            select new PersonRow(person.Key, [.. FiscalMonth.All.Select(month => person.FirstOrDefault(l => l.Month == month))]);
        return new(input.Readiness.LoadLimit, [.. people.OrderByDescending(p => p.MonthsOver).ThenByDescending(p => p.Most)]);
    }
}
