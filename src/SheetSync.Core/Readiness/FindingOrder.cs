using System.Runtime.InteropServices;
using SheetSync.Core.Grid;
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
        var tabs = new Ranks(Tabs(findings).Order(StringComparer.Ordinal));
        for (var i = 0; i < keys.Length; i++)
        {
            var finding = findings[i];
            keys[i] = Key.Of(
                finding, finding.Department is { } department ? 1 + departments.Of(department) : 0, tabs.Of(finding.Cell?.Tab ?? ""), i);
        }

        keys.AsSpan().Sort(CollectionsMarshal.AsSpan(findings));
    }

    private static HashSet<string> Tabs(List<Finding> findings)
    {
        var tabs = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var finding in findings)
        {
            var tab = finding.Cell?.Tab ?? "";
            if (!ReferenceEquals(tab, last))
            {
                tabs.Add(last = tab);
            }
        }

        return tabs;
    }

    /// <summary>The places of names; one that is not among them comes last. Findings of one tab follow each other: its place is at hand.</summary>
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

    /// <summary>All that a finding is sorted by, at hand and in few words: a plan has thousands.</summary>
    /// <param name="Group">Severity, department and tab, the first weighing most; a workbook has at most some thousand tabs, so that 30 bits hold each.</param>
    /// <param name="Cell">Row and column.</param>
    private readonly record struct Key(ulong Group, ulong Cell, string Code, int Place) : IComparable<Key>
    {
        public static Key Of(Finding finding, int department, int tab, int place)
        {
            var cell = finding.Cell?.Address ?? default;
            return new(
                ((ulong)finding.Severity << 60) | ((ulong)department << 30) | (uint)tab,
                ((ulong)cell.Row << 32) | (uint)cell.Column,
                finding.Code,
                place);
        }

        public int CompareTo(Key other)
        {
            if (Group != other.Group)
            {
                return Group < other.Group ? -1 : 1;
            }

            if (Cell != other.Cell)
            {
                return Cell < other.Cell ? -1 : 1;
            }

            var code = ReferenceEquals(Code, other.Code) ? 0 : string.CompareOrdinal(Code, other.Code);
            return code != 0 ? code : Place.CompareTo(other.Place);
        }
    }
}
