namespace SheetSync.Storage.Tables;

/// <summary>What is to be done so that a table whose rows are a set (<see cref="Table.IsSet"/>) holds others.</summary>
/// <param name="Gone">Numbers of rows to delete.</param>
/// <param name="Added">Rows to insert, with numbers that are free then.</param>
internal sealed record SetChange(IReadOnlyList<int> Gone, TableRows Added)
{
    /// <param name="stored">The rows that are there.</param>
    /// <param name="wanted">The rows that should be; their numbers mean nothing.</param>
    public static SetChange Between(IReadOnlyList<Row> stored, TableRows wanted)
    {
        var numbers = new Dictionary<IReadOnlyList<object?>, int>(stored.Count, Content.Comparer);
        var gone = new List<int>();
        var last = 0;
        foreach (var row in stored)
        {
            var number = (int)row.Values[0]!;
            last = Math.Max(last, number);
            if (!numbers.TryAdd(row.Values, number))
            {
                gone.Add(number);
            }
        }

        List<object?[]> missing = [.. wanted.Rows.Where(row => !numbers.Remove(row))];
        gone.AddRange(numbers.Values);
        var added = new TableRows(wanted.Table);
        for (var at = 0; at < missing.Count; at++)
        {
            added.AddStored([at < gone.Count ? gone[at] : ++last, .. missing[at][1..]]);
        }

        return new(gone, added);
    }

    /// <summary>Rows are the same whatever their number.</summary>
    private sealed class Content : IEqualityComparer<IReadOnlyList<object?>>
    {
        public static Content Comparer { get; } = new();

        public bool Equals(IReadOnlyList<object?>? left, IReadOnlyList<object?>? right)
        {
            for (var at = 1; at < left!.Count; at++)
            {
                if (!object.Equals(left[at], right![at]))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(IReadOnlyList<object?> row)
        {
            var hash = new HashCode();
            for (var at = 1; at < row.Count; at++)
            {
                hash.Add(row[at]);
            }

            return hash.ToHashCode();
        }
    }
}
