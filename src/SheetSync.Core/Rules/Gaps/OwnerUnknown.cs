using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>
/// Criterion owners: the accountable (first) owner is no one of the people table. Reading has already said at that cell what is wrong with the
/// name, and who may be meant; this finding takes that over, so that the cell has one message (<see cref="WithoutRepeats"/>).
/// </summary>
public sealed class OwnerUnknown : IReadinessRule
{
    private const string Code = "SS0209";

    private static readonly HashSet<string> Readings =
        [ReadingFindings.OwnerUnknown.Code, ReadingFindings.OwnerAmbiguous.Code, ReadingFindings.OwnerIsDepartment.Code];

    private static readonly LocalText NotListed = new(
        "«{0}» нет в списке людей. Впишите имя так, как в таблице людей, или добавьте человека туда.",
        "“{0}” is not in the list of people. Write the name as in the people table, or add the person there.");

    /// <summary>1: the owner as written; 2: what is wrong with the name and what to do.</summary>
    public FindingKind Kind { get; } = new(
        Code,
        Severity.Blocker,
        new("Ответственный не найден", "Unknown owner"),
        new("«{0}»: непонятно, кто отвечает. {2}", "“{0}”: it is unclear who is accountable. {2}"));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        var read = new Dictionary<(CellRef? Cell, string? Name), Finding>();
        foreach (var finding in input.Plan.Findings.Where(f => Readings.Contains(f.Code)))
        {
            read.TryAdd((finding.Cell, finding.Arguments[0] as string), finding);
        }

        foreach (var department in input.Plan.Departments)
        {
            foreach (var item in Gap.Owned(department))
            {
                if (item.Owners.Count > 0 && !Gap.HasAccountable(item.Owners, input.Plan))
                {
                    var owner = item.Owners[0];
                    var name = Quote.Of(owner.Text);
                    yield return Kind.At(owner.Cell, department.Name, item.Title, name, Explanation(read.GetValueOrDefault((owner.Cell, name)), name));
                }
            }
        }
    }

    /// <summary>Findings without those of reading that a finding of this rule tells at the same cell, unless the workbook makes them graver than it.</summary>
    public static List<Finding> WithoutRepeats(List<Finding> findings)
    {
        var gravest = new Dictionary<(CellRef? Cell, string? Name), Severity>();
        foreach (var finding in findings.Where(f => f.Code == Code))
        {
            var place = (finding.Cell, finding.Arguments[1] as string);
            if (!gravest.TryGetValue(place, out var told) || finding.Severity < told)
            {
                gravest[place] = finding.Severity;
            }
        }

        return gravest.Count == 0
            ? findings
            : findings.FindAll(f => !Readings.Contains(f.Code) || !gravest.TryGetValue((f.Cell, f.Arguments[0] as string), out var told) || told > f.Severity);
    }

    private static LocalText Explanation(Finding? read, string name) => read is null
        ? new(NotListed.Format(Language.Ru, name), NotListed.Format(Language.En, name))
        : new(read.Kind.Text.Format(Language.Ru, read.Arguments), read.Kind.Text.Format(Language.En, read.Arguments));
}
