using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Tests.Properties;

/// <summary>
/// Simulated people edit a workbook, fifty edits a sequence, a sync after every one to three (people at once work on different rows): an item keeps
/// its id as long as no edit leaves less than half of its title's words, and no two items ever share one (domain.md §4).
/// </summary>
public class IdentityProperties
{
    private const int Edits = 50;

    [Fact]
    public void Items_ThroughEditsOfSeveralPeople_KeepTheirIds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var sheet = new People(seed);
            sheet.Sync();
            for (var edit = 0; edit < Edits;)
            {
                for (var together = sheet.Next(1, 4); together > 0; together--, edit++)
                {
                    sheet.Edit();
                }

                sheet.Sync();
            }
        }
    }

    private sealed class Row
    {
        public required string Title { get; set; }

        public required string TitleAtSync { get; set; }

        public required string Department { get; set; }

        public string? TypedId { get; set; }

        /// <summary>The id that the item must keep; null until the first sync gives one.</summary>
        public string? Id { get; set; }
    }

    private sealed class People(int seed)
    {
        private readonly Random random = new(seed);
        private readonly List<Row> rows = [];
        private readonly HashSet<Row> touched = [];
        private readonly HashSet<string> titles = [];
        private KnownItems known = KnownItems.None;
        private int words;

        public int Next(int from, int to) => random.Next(from, to);

        public void Edit()
        {
            var row = Untouched();
            switch (random.Next(row is null ? 1 : 11))
            {
                case 0 or 1 or 2:
                    rows.Insert(random.Next(rows.Count + 1), New());
                    break;
                case 3:
                    rows.Remove(row!);
                    break;
                case 4:
                    rows.Sort((a, b) => string.CompareOrdinal(a.Title, b.Title));
                    break;
                case 5:
                    rows.Remove(row!);
                    rows.Insert(random.Next(rows.Count + 1), row!);
                    break;
                case 6:
                    row!.Department = "Отдел " + random.Next(3);
                    break;
                case 7:
                    Copy(row!);
                    break;
                case 8:
                    row!.TypedId = null;
                    break;
                case 9:
                    var other = Untouched() ?? row!;
                    (row!.TypedId, other.TypedId) = (other.TypedId, row.TypedId);
                    break;
                default:
                    Reword(row!);
                    break;
            }
        }

        public void Sync()
        {
            var seen = rows.Select((r, i) => new SeenItem(ItemKind.Task, r.Department, r.Title, null, r.TypedId, new CellRef(r.Department, 1, new CellAddress(i + 1, 1)))).ToList();
            var result = IdentityEngine.Identify(seen, known);
            known = result.Known;
            result.Assignments.Select(a => a.Id).Distinct().Count().ShouldBe(rows.Count, $"seed {seed}: ids are shared");
            for (var i = 0; i < rows.Count; i++)
            {
                var given = result.Assignments[i];
                if (rows[i].Id is { } id)
                {
                    given.Id.Value.ShouldBe(id, $"seed {seed}: «{rows[i].TitleAtSync}» → «{rows[i].Title}», typed {rows[i].TypedId}, {given.Reason}");
                }

                rows[i].Id = rows[i].TypedId = given.Id.Value;
                rows[i].TitleAtSync = rows[i].Title;
            }

            touched.Clear();
        }

        private Row? Untouched()
        {
            var free = rows.Where(r => !touched.Contains(r)).ToList();
            var row = free.Count == 0 ? null : free[random.Next(free.Count)];
            if (row is not null)
            {
                touched.Add(row);
            }

            return row;
        }

        private Row New()
        {
            var title = Title(random.Next(1, 6));
            titles.Add(title);
            return new Row { Title = title, TitleAtSync = title, Department = "Отдел " + random.Next(3) };
        }

        /// <summary>A copied row carries the copied id; its person gives it a title of its own.</summary>
        private void Copy(Row row)
        {
            var title = row.Title + " " + Title(1);
            titles.Add(title);
            rows.Insert(random.Next(rows.Count + 1), new Row { Title = title, TitleAtSync = row.Title, Department = row.Department, TypedId = row.TypedId });
        }

        /// <summary>Changes words while the title stays at least half the same as at the last sync, down to exactly that.</summary>
        private void Reword(Row row)
        {
            var changed = row.Title.Split(' ').ToList();
            switch (random.Next(3))
            {
                case 0:
                    changed.Add(Title(1));
                    break;
                case 1 when changed.Count > 1:
                    changed.RemoveAt(random.Next(changed.Count));
                    break;
                default:
                    changed[random.Next(changed.Count)] = Title(1);
                    break;
            }

            var title = string.Join(' ', changed);
            if ((row.Id is null || Similarity(title, row.TitleAtSync) >= 0.5) && titles.Add(title))
            {
                row.Title = title;
            }
        }

        private string Title(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => "слово" + (++words).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        private static double Similarity(string a, string b)
        {
            var one = Normal.Normalize(a).Words;
            var other = Normal.Normalize(b).Words;
            return (double)one.Intersect(other).Count() / one.Union(other).Count();
        }
    }
}
