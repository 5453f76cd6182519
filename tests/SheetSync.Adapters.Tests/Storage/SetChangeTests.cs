using SheetSync.Storage.Tables;

namespace SheetSync.Adapters.Tests.Storage;

public sealed class SetChangeTests
{
    private static readonly Table Table = new("things", "thing_no:int, kind, count:int", isSet: true);

    [Fact]
    public void Change_OfTheSameRowsInAnotherOrder_IsNone()
    {
        var change = SetChange.Between(Stored((4, "a", 1), (2, "b", 2)), Wanted(("b", 2), ("a", 1)));

        change.Gone.ShouldBeEmpty();
        change.Added.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Change_ARowThatComesAndOneThatGoes_TakesItsNumber()
    {
        var change = SetChange.Between(Stored((4, "a", 1), (2, "b", 2)), Wanted(("a", 1), ("b", 3), ("c", 1)));

        change.Gone.ShouldBe([2]);
        change.Added.Rows.ShouldBe([new object?[] { 2, "b", 3 }, new object?[] { 5, "c", 1 }]);
    }

    /// <summary>Whatever stood there, afterwards there is what should be, and no number twice.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Change_OfAnyRows_LeavesThoseThatAreWanted(int seed)
    {
        var random = new Random(seed);
        var stored = new List<(int No, string Kind, int Count)>();
        for (var turn = 0; turn < 200; turn++)
        {
            var wanted = Enumerable.Range(0, random.Next(12)).Select(_ => ($"{(char)('a' + random.Next(5))}", random.Next(3))).ToArray();

            var change = SetChange.Between(Stored([.. stored]), Wanted(wanted));

            stored.RemoveAll(row => change.Gone.Contains(row.No));
            stored.AddRange(change.Added.Rows.Select(row => ((int)row[0]!, (string)row[1]!, (int)row[2]!)));
            stored.Select(row => (row.Kind, row.Count)).ShouldBe(wanted, ignoreOrder: true);
            stored.Select(row => row.No).ShouldBeUnique();
        }
    }

    private static IReadOnlyList<Row> Stored(params (int No, string Kind, int Count)[] rows) => [.. rows.Select(row => new Row(Table, [row.No, row.Kind, row.Count]))];

    private static TableRows Wanted(params (string Kind, int Count)[] rows)
    {
        var wanted = new TableRows(Table);
        foreach (var (no, row) in rows.Numbered())
        {
            wanted.Add(no, row.Kind, row.Count);
        }

        return wanted;
    }
}
