using SheetSync.Core.Plan;

namespace SheetSync.Core.Readiness;

/// <summary>The order in which findings are told: blockers first; then what concerns the whole workbook, then departments in their order; then by cell.</summary>
internal static class FindingOrder
{
    /// <summary>Puts findings in order; those alike in all of it stay as they came.</summary>
    public static void Sort(List<Finding> findings, CompanyPlan plan)
    {
        var keys = new Key[findings.Count];
        var departments = new Ranks(plan.Departments.Select(d => d.Name));
        var tabs = new Ranks(Names(findings, static f => f.Cell?.Tab ?? "").Order(StringComparer.Ordinal));
        var codes = new Ranks(Names(findings, static f => f.Code).Order(StringComparer.Ordinal));
        for (var i = 0; i < keys.Length; i++)
        {
            var finding = findings[i];
            keys[i] = Key.Of(
                finding, finding.Department is { } department ? 1 + departments.Of(department) : 0, tabs.Of(finding.Cell?.Tab ?? ""), codes.Of(finding.Code), i);
        }

        // Told how to compare, for a sorter of keys that compare themselves is compiled at every start.
        keys.AsSpan().Sort(Key.Compare);
        var unsorted = findings.ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            findings[i] = unsorted[keys[i].Place];
        }
    }

    private static HashSet<string> Names(List<Finding> findings, Func<Finding, string> nameOf)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var finding in findings)
        {
            var name = nameOf(finding);
            if (!ReferenceEquals(name, last))
            {
                names.Add(last = name);
            }
        }

        return names;
    }

    /// <summary>The places of names; one that is not among them comes last. Findings of one tab or rule follow each other: its place is at hand.</summary>
    private sealed class Ranks
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private (string? Name, int Place) last;

        public Ranks(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                places.TryAdd(name, places.Count);
            }
        }

        public int Of(string name)
        {
            if (!ReferenceEquals(name, last.Name))
            {
                last = (name, places.GetValueOrDefault(name, places.Count));
            }

            return last.Place;
        }
    }

    /// <summary>All that a finding is sorted by, at hand and in three words: a plan has thousands, and what holds no reference is moved at less cost.</summary>
    /// <param name="Group">Severity, department and tab, the first weighing most; a workbook has at most some thousand tabs, so that 30 bits hold each.</param>
    /// <param name="Cell">Row and column.</param>
    /// <param name="Rest">Code, then the place before sorting, of which no two are alike.</param>
    private readonly record struct Key(ulong Group, ulong Cell, ulong Rest)
    {
        public int Place => (int)(uint)Rest;

        public static Key Of(Finding finding, int department, int tab, int code, int place)
        {
            var cell = finding.Cell?.Address ?? default;
            return new(
                ((ulong)finding.Severity << 60) | ((ulong)department << 30) | (uint)tab,
                ((ulong)cell.Row << 32) | (uint)cell.Column,
                ((ulong)code << 32) | (uint)place);
        }

        public static int Compare(Key one, Key other) =>
            one.Group != other.Group ? (one.Group < other.Group ? -1 : 1)
            : one.Cell != other.Cell ? (one.Cell < other.Cell ? -1 : 1)
            : one.Rest.CompareTo(other.Rest);
    }
}
