using System.Runtime.InteropServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Readiness;

/// <summary>The order in which findings are told: blockers first; then what concerns the whole workbook, then departments in their order; then by cell.</summary>
internal static class FindingOrder
{
    /// <summary>In order; findings alike in all of it stay as they came.</summary>
    public static List<Finding> Sort(IEnumerable<Finding> findings, CompanyPlan plan)
    {
        List<Finding> sorted = [.. findings];
        var keys = new Key[sorted.Count];
        var departments = Places(plan.Departments.Select(d => d.Name), StringComparer.Ordinal);
        var tabs = Places(sorted.Select(f => f.Cell?.Tab ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var finding = sorted[i];
            keys[i] = new Key(
                finding.Severity,
                finding.Department is null ? -1 : departments.GetValueOrDefault(finding.Department, int.MaxValue),
                tabs[finding.Cell?.Tab ?? ""],
                finding.Cell?.Address ?? default,
                finding.Code,
                i);
        }

        keys.AsSpan().Sort(CollectionsMarshal.AsSpan(sorted));
        return sorted;
    }

    private static Dictionary<string, int> Places(IEnumerable<string> names, StringComparer comparer)
    {
        var places = new Dictionary<string, int>(comparer);
        foreach (var name in names)
        {
            places.TryAdd(name, places.Count);
        }

        return places;
    }

    /// <summary>All that a finding is sorted by, at hand: a plan has thousands.</summary>
    private readonly record struct Key(Severity Severity, int Department, int Tab, CellAddress Cell, string Code, int Place) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            if (Severity != other.Severity)
            {
                return Severity < other.Severity ? -1 : 1;
            }

            if (Department != other.Department)
            {
                return Department < other.Department ? -1 : 1;
            }

            if (Tab != other.Tab)
            {
                return Tab < other.Tab ? -1 : 1;
            }

            var where = Cell.CompareTo(other.Cell);
            where = where != 0 || ReferenceEquals(Code, other.Code) ? where : string.CompareOrdinal(Code, other.Code);
            return where != 0 ? where : Place.CompareTo(other.Place);
        }
    }
}
