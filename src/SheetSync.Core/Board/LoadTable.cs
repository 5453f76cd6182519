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
        var rows = new List<PersonRow>();
        PersonLoad?[]? year = null;
        PersonLoad? before = null;
        foreach (var load in input.Readiness.Load)
        {
            // Two people may bear one name: their months follow each other, so a month that does not is another person's.
            if (year is null || before!.Person != load.Person || before.Month.CompareTo(load.Month) >= 0)
            {
                rows.Add(new(load.Person, year = new PersonLoad?[12]));
            }

            year[load.Month.Number - 1] = before = load;
        }

        return new(input.Readiness.LoadLimit, [.. rows.OrderByDescending(p => p.MonthsOver).ThenByDescending(p => p.Most)]);
    }
}
