using System.Globalization;
using SheetSync.Core.Identity;

namespace SheetSync.Core.Tests.Identity;

/// <summary>People at work on a workbook: each edit is one thing that one of them does; the same seed does the same.</summary>
internal sealed class SimulatedPeople(int seed, EditedWorkbook book)
{
    private static readonly string[] Shared = ["запуск", "сайта", "новый", "отчёт", "клиентов", "склад", "рост", "план", "отдела", "CRM"];

    private readonly Random random = new(seed);
    private readonly HashSet<string> titles = [];
    private int words;
    private int families;

    public int Next(int from, int to) => random.Next(from, to);

    /// <summary>One edit that leaves it decidable which row is which; what does not is taken back.</summary>
    public string Edit()
    {
        while (true)
        {
            var (done, undo) = Any();
            if (book.IsDecidable())
            {
                return done;
            }

            undo();
        }
    }

    /// <summary>Something done to the order of rows while a sync is under way.</summary>
    public void Reorder()
    {
        switch (random.Next(8))
        {
            case 0:
                Sort();
                break;
            case 1:
                Insert();
                break;
        }
    }

    private (string Done, Action Undo) Any()
    {
        var rows = book.Rows.ToList();
        if (rows.Count < 4)
        {
            return Insert();
        }

        var row = rows[random.Next(rows.Count)];
        var other = rows[random.Next(rows.Count)];
        return random.Next(14) switch
        {
            0 => Insert(),
            1 => Delete(row),
            2 => Sort(),
            3 => Move(row, book.Find(row).Tab),
            4 or 5 => Move(row, random.Next(EditedWorkbook.Tabs)),
            6 => Copy(row),
            7 => Type(row, null),
            8 => WipeTab(book.Find(row).Tab),
            9 or 10 => Swap(row, other),
            11 => Type(row, random.Next(4) == 0 ? "ПРО-" + random.Next(900, 999) : random.Next(3) == 0 ? "не id" : other.TypedId),
            _ => Reword(row),
        };
    }

    private (string, Action) Insert()
    {
        var kind = (ItemKind)random.Next(3);
        var block = book[random.Next(EditedWorkbook.Tabs), kind];
        var row = New(kind);
        block.Insert(random.Next(block.Count + 1), row);
        return ("insert " + row.Title, () => book.Remove(row));
    }

    private EditedRow New(ItemKind kind)
    {
        var isOwn = random.Next(2) == 0;
        string title;
        do
        {
            title = isOwn ? Words(random.Next(1, 6)) : string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Shared[random.Next(Shared.Length)]).Append(Words(1)));
        }
        while (!titles.Add(title));

        var goals = book.Rows.Where(r => r.Kind == ItemKind.Goal).ToList();
        var parent = kind == ItemKind.Task && goals.Count > 0 ? goals[random.Next(goals.Count)].Title : null;
        return new EditedRow { Kind = kind, Title = title, Family = isOwn ? ++families : 0, Parent = parent };
    }

    private (string, Action) Delete(EditedRow row)
    {
        var (_, block) = book.Find(row);
        var at = block.IndexOf(row);
        book.Remove(row);
        return ("delete " + row.Title, () => block.Insert(at, row));
    }

    private (string, Action) Sort()
    {
        var block = book[random.Next(EditedWorkbook.Tabs), (ItemKind)random.Next(3)];
        EditedRow[] before = [.. block];
        block.Sort((a, b) => string.CompareOrdinal(a.Title, b.Title) * (before.Length % 2 == 0 ? 1 : -1));
        return ("sort", Undo);

        void Undo()
        {
            block.Clear();
            block.AddRange(before);
        }
    }

    private (string, Action) Move(EditedRow row, int tab)
    {
        var (_, from) = book.Find(row);
        var at = from.FindIndex(r => ReferenceEquals(r, row));
        from.RemoveAt(at);
        var to = book[tab, row.Kind];
        to.Insert(random.Next(to.Count + 1), row);
        return ($"move {row.Title} to tab {tab}", Undo);

        void Undo()
        {
            to.RemoveAll(r => ReferenceEquals(r, row));
            from.Insert(at, row);
        }
    }

    /// <summary>A copied row carries the copied id; its person gives it a title of its own.</summary>
    private (string, Action) Copy(EditedRow row)
    {
        var copy = new EditedRow { Kind = row.Kind, Title = row.Title + " " + Words(1), Family = row.Family, Parent = row.Parent, TypedId = row.TypedId };
        titles.Add(copy.Title);
        var (_, block) = book.Find(row);
        block.Insert(random.Next(block.Count + 1), copy);
        return ("copy " + row.Title, () => block.RemoveAll(r => ReferenceEquals(r, copy)));
    }

    private static (string, Action) Type(EditedRow row, string? id)
    {
        var before = row.TypedId;
        row.TypedId = id;
        return ($"type {id} beside {row.Title}", () => row.TypedId = before);
    }

    private (string, Action) WipeTab(int tab)
    {
        var rows = Enum.GetValues<ItemKind>().SelectMany(kind => book[tab, kind]).Select(r => (Row: r, r.TypedId)).ToList();
        rows.ForEach(r => r.Row.TypedId = null);
        return ($"wipe tab {tab}", () => rows.ForEach(r => r.Row.TypedId = r.TypedId));
    }

    private static (string, Action) Swap(EditedRow row, EditedRow other)
    {
        (row.TypedId, other.TypedId) = (other.TypedId, row.TypedId);
        return ($"swap ids of {row.Title} and {other.Title}", () => (row.TypedId, other.TypedId) = (other.TypedId, row.TypedId));
    }

    /// <summary>Changes a few words while at least half of them stay since the last sync, down to exactly that.</summary>
    private (string, Action) Reword(EditedRow row)
    {
        var before = row.Title;
        for (var tries = 0; tries < 20; tries++)
        {
            var changed = before.Split(' ').ToList();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                ChangeWord(changed);
            }

            var title = string.Join(' ', changed);
            if ((row.Id is null || EditedWorkbook.Similarity(title, row.KnownTitle!) >= 0.5) && titles.Add(title))
            {
                row.Title = title;
                return ($"reword {before} to {title}", () => row.Title = before);
            }
        }

        return ("nothing", () => { });
    }

    private void ChangeWord(List<string> changed)
    {
        switch (random.Next(3))
        {
            case 0:
                changed.Insert(random.Next(changed.Count + 1), Words(1));
                break;
            case 1 when changed.Count > 1:
                changed.RemoveAt(random.Next(changed.Count));
                break;
            default:
                changed[random.Next(changed.Count)] = Words(1);
                break;
        }
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => "слово" + (++words).ToString(CultureInfo.InvariantCulture)));
}
