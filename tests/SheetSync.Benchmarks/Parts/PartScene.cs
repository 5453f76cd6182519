using System.Text.Json;
using SheetSync.Benchmarks.Compare;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Google.Reading;

namespace SheetSync.Benchmarks.Parts;

/// <summary>
/// What the parts work on. A generated plan, adopted and synced until it was at rest; then people worked for a week, and it is to be synced
/// again: each fifth task has a milestone ticked off that was open.
/// </summary>
internal sealed class PartScene
{
    public const string Sheet = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit";
    private const int EveryTask = 5;
    private const string Id = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh";

    private static PartScene? last;

    private PartScene(PartInput input)
    {
        Input = input;
        var plan = ComparedPlan.Generate(input.Layout, input.Tabs, input.Rows);
        Json = new PlanJson(seed: 1).Write(plan.Tabs);
        Grid = Decode();
        Before = AdoptedWorkbook.Of(Grid, Monday);
        Former = SyncEngine.Decide(Before.Grid, Before.Known, Monday);
        Edited = AdoptedWorkbook.Written(Before.Grid, [.. Week(plan)]);
        Decision = SyncEngine.Decide(Edited, Before.Known, Now);
    }

    public static DateTimeOffset Monday { get; } = new(2027, 7, 26, 6, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Now { get; } = Monday.AddDays(7);

    public PartInput Input { get; }

    /// <summary>The answer to one read of the workbook as people made it: the bytes that are scanned, decoded and read.</summary>
    public byte[] Json { get; }

    /// <summary>Decoded from them.</summary>
    public WorkbookGrid Grid { get; }

    /// <summary>A week ago, at rest.</summary>
    public AdoptedWorkbook Before { get; }

    /// <summary>What was decided a week ago.</summary>
    public Decision Former { get; }

    /// <summary>As it is now, with a week's edits.</summary>
    public WorkbookGrid Edited { get; }

    /// <summary>What is decided now.</summary>
    public Decision Decision { get; }

    /// <summary>The newest is kept: one large workbook at a time.</summary>
    public static PartScene Of(PartInput input)
    {
        if (last?.Input != input)
        {
            last = null;
            last = new PartScene(input);
        }

        return last;
    }

    public WorkbookGrid Decode() => GridDecoder.DecodeAsync(new MemoryStream(Json), Id, Sheet, readAhead: false, default).GetAwaiter().GetResult();

    /// <summary>The floor: the same bytes, token by token.</summary>
    public int Scan()
    {
        var reader = new Utf8JsonReader(Json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static IEnumerable<(string Tab, CellAddress Address, CellValue Value)> Week(ComparedPlan plan)
    {
        foreach (var task in plan.Tasks.Where((_, at) => at % EveryTask == 0))
        {
            if (task.Milestones.FirstOrDefault(m => !m.Done) is { Month: > 0 } open)
            {
                yield return (task.Tab, new CellAddress(task.Row, plan.FirstMonthColumn + open.Month), CellValue.OfText("✓ " + task.Title));
            }
        }
    }
}
