namespace SheetSync.Testing.Drawn;

/// <summary>
/// What people do to a sheet without changing the plan it says: each takes a drawn workbook and gives it back changed.
/// A merge that a new row or column lands in grows over it, as it does in a sheet.
/// </summary>
public static class HarmlessEdits
{
    /// <summary>Stands in everything that an edit adds as an item of its own.</summary>
    public const string Mark = "вставлено";

    public static DrawnWorkbook BlankRows(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        var rows = block.Rows.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(rows.Count + 1);
            rows.Insert(at, new DrawnRow([.. block.Heads.Select((_, c) => Between(rows, at, c))], false));
        }

        return block with { Rows = rows };
    });

    /// <summary>Fewer than there are known ones, so that known names stay most of the header.</summary>
    public static DrawnWorkbook UnknownColumns(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        var heads = block.Heads.ToList();
        var rows = block.Rows.Select(r => (Row: r, Cells: r.Cells.ToList())).ToList();
        var unknown = DrawnWords.Unknown.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToList();
        foreach (var name in unknown)
        {
            var at = random.Next(heads.Count + 1);
            if (at < heads.Count && heads[at][block.NameRow].JoinsLeft)
            {
                // The name's own cell would be part of the merge: people put the column beside it.
                at = heads.Count;
            }

            var head = new DrawnCell[block.HeadRows];
            for (var level = 0; level < head.Length; level++)
            {
                head[level] = level == block.NameRow ? DrawnCell.Of(name)
                    : at < heads.Count && heads[at][level].JoinsLeft ? DrawnCell.Left
                    : DrawnCell.Blank;
            }

            heads.Insert(at, head);
            foreach (var (_, cells) in rows)
            {
                cells.Insert(at, random.Next(4) == 0 ? DrawnCell.Blank : DrawnCell.Of("чужое " + random.Next(100)));
            }
        }

        return block with { Heads = heads, Rows = [.. rows.Select(r => r.Row with { Cells = r.Cells })] };
    });

    /// <summary>For sheets without merges only.</summary>
    public static DrawnWorkbook PermutedColumns(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        int[] order = [.. Enumerable.Range(0, block.Heads.Count).OrderBy(_ => random.Next())];
        return block with
        {
            Heads = [.. order.Select(i => block.Heads[i])],
            Rows = [.. block.Rows.Select(r => r with { Cells = [.. order.Select(i => r.Cells[i])] })],
        };
    });

    /// <summary>Sorts the rows of every block by the texts of one of its columns, up or down. For sheets in which every parent is written.</summary>
    public static DrawnWorkbook SortedRows(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        var column = random.Next(block.Heads.Count);
        var sorted = block.Rows.OrderBy(r => r.Cells[column].Ru.Value.Display, StringComparer.Ordinal).ToList();
        if (random.Next(2) == 0)
        {
            sorted.Reverse();
        }

        return block with { Rows = sorted };
    });

    /// <summary>Cuts rows and puts them elsewhere in their block. For sheets in which every parent is written.</summary>
    public static DrawnWorkbook MovedRows(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        var rows = block.Rows.ToList();
        for (var i = random.Next(1, 5); i > 0 && rows.Count > 1; i--)
        {
            var row = rows[random.Next(rows.Count)];
            rows.Remove(row);
            rows.Insert(random.Next(rows.Count + 1), row);
        }

        return block with { Rows = rows };
    });

    /// <summary>Sections of a tab in another order; the year report stays below.</summary>
    public static DrawnWorkbook MovedBlocks(DrawnWorkbook book, Random random) =>
        book with { Tabs = [.. book.Tabs.Select(tab => tab with { Blocks = [.. tab.Blocks.OrderBy(_ => random.Next())] })] };

    /// <summary>Inserts rows with items of their own, which carry <see cref="Mark"/>: anywhere, or only where a group begins.</summary>
    public static DrawnWorkbook InsertedRows(DrawnWorkbook book, Random random) => EachBlock(book, block =>
    {
        var rows = block.Rows.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            int[] places = [.. Enumerable.Range(0, rows.Count + 1).Where(at => at == rows.Count || rows[at].StartsGroup)];
            rows.Insert(places[random.Next(places.Length)], Inserted(block, random.Next(10_000)));
        }

        return block with { Rows = rows };
    });

    /// <summary>A row with new parents and a new title and nothing else; in row pairs it is a plan.</summary>
    private static DrawnRow Inserted(DrawnBlock block, int number) => new([.. block.Heads.Select(head => ColumnOf(head[block.NameRow]) switch
    {
        DrawnKind.Indicators when block.Kind is DrawnKind.Indicators or DrawnKind.Single => DrawnCell.Of($"показатель {Mark} {number}"),
        DrawnKind.Goals when block.Kind is DrawnKind.Goals or DrawnKind.Single => DrawnCell.Of($"цель {Mark} {number}"),
        DrawnKind.Tasks => DrawnCell.Of($"задача {Mark} {number}"),
        _ => DrawnCell.Blank,
    })]);

    private static DrawnKind? ColumnOf(DrawnCell name) =>
        DrawnWords.Indicator.Any(w => name == DrawnCell.Of(w)) ? DrawnKind.Indicators
        : DrawnWords.Goal.Any(w => name == DrawnCell.Of(w)) ? DrawnKind.Goals
        : DrawnWords.Task.Any(w => name == DrawnCell.Of(w)) ? DrawnKind.Tasks
        : null;

    /// <summary>The cell of a row that comes in: part of the merge that goes on below it, else blank.</summary>
    private static DrawnCell Between(List<DrawnRow> rows, int at, int column) =>
        at > 0 && at < rows.Count && rows[at].Cells[column].JoinsAbove ? DrawnCell.Above : DrawnCell.Blank;

    private static DrawnWorkbook EachBlock(DrawnWorkbook book, Func<DrawnBlock, DrawnBlock> change) =>
        book with { Tabs = [.. book.Tabs.Select(tab => tab with { Blocks = [.. tab.Blocks.Select(change)] })] };
}
