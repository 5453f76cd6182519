using System.Globalization;
using SheetSync.Core.Identity;
using SheetSync.Core.Tests.Identity;

namespace SheetSync.Core.Tests.Properties;

/// <summary>
/// Simulated people edit a workbook, fifty edits a sequence, a sync after every one to four of them, several people at once among them, and some edits
/// while a sync is between reading and writing: an item keeps its id as long as at least half of its title's words stay from one sync to the next,
/// no two items ever share one, and the reason of every id is recorded (domain.md §4). <c>SHEETSYNC_SEQUENCES</c> asks for more.
/// </summary>
public class IdentityProperties
{
    private const int Edits = 50;

    private static readonly int Sequences =
        int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_SEQUENCES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 150;

    [Fact]
    public void Items_ThroughEditsOfSeveralPeople_KeepTheirIds()
    {
        var reasons = new HashSet<IdReason>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var book = new EditedWorkbook();
            var people = new SimulatedPeople(seed, book);
            var history = new List<string>();
            for (var edit = 0; edit < Edits;)
            {
                for (var together = people.Next(1, 5); together > 0; together--, edit++)
                {
                    history.Add(people.Edit());
                }

                Sync(book, people, reasons, $"seed {seed}\n{string.Join('\n', history.TakeLast(12))}");
                history.Add("sync");
            }
        }

        // Otherwise the people would be too tame to prove anything.
        reasons.ShouldBe(Enum.GetValues<IdReason>(), ignoreOrder: true);
    }

    private static void Sync(EditedWorkbook book, SimulatedPeople people, HashSet<IdReason> reasons, string history)
    {
        var expected = book.Rows.Select(row => (Row: row, row.Id, row.TypedId, row.IsReworded)).ToList();
        var given = book.Sync(people.Reorder);
        given.Count.ShouldBe(expected.Count, $"{history}: an item was not seen");
        given.Select(g => g.Given.Id).Distinct().Count().ShouldBe(expected.Count, $"{history}: ids are shared");
        foreach (var (row, id, typed, reworded) in expected)
        {
            var assignment = given.First(g => ReferenceEquals(g.Row, row)).Given;
            reasons.Add(assignment.Reason);
            assignment.Typed.ShouldBe(typed);
            var story = $"{history}\n«{row.Title}», typed {typed}, {assignment.Reason}";
            if (id is null)
            {
                assignment.Reason.ShouldNotBe(IdReason.Unchanged, story);
                continue;
            }

            assignment.Id.Value.ShouldBe(id, story);
            assignment.Reason.ShouldBe((reworded, typed == id) switch
            {
                (false, true) => IdReason.Unchanged,
                (false, false) => IdReason.Recovered,
                (true, true) => IdReason.Reworded,
                _ => IdReason.Resembles,
            }, story);
        }
    }
}
