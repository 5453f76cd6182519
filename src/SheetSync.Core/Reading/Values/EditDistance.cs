namespace SheetSync.Core.Reading.Values;

/// <summary>Letters to insert, drop, replace or swap with the neighbour to make one word of another.</summary>
internal static class EditDistance
{
    private const int Longest = 40;

    /// <summary>The distance where it is at most <paramref name="limit"/>; null otherwise.</summary>
    public static int? Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (limit < 0 || Math.Abs(one.Length - other.Length) > limit || one.Length > Longest || other.Length > Longest)
        {
            return null;
        }

        Span<int> twoBefore = stackalloc int[Longest + 1];
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], twoBefore[j - 2] + 1);
                }
            }

            var spare = twoBefore;
            twoBefore = before;
            before = row;
            row = spare;
        }

        return before[other.Length] <= limit ? before[other.Length] : null;
    }
}
