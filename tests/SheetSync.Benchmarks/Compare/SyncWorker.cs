using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Google.Apis.Json;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Google.Writing;
using SheetSync.Service.Scheduling;
using SheetSync.Storage;

namespace SheetSync.Benchmarks.Compare;

/// <summary>SheetSync's part of the comparison: a real sync through its own adapters, recorded in a database on the disk, and a look for garbage behind it as in the service.</summary>
internal static class SyncWorker
{
    public const string Command = "compare-sync";

    private const int MostNamed = 5;

    /// <param name="arguments">Address of the emulator, key file, folder of the database.</param>
    public static async Task RunAsync(string[] arguments)
    {
        using var sheets = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = new Uri(arguments[0]), CredentialsFile = arguments[1] });
        var store = new PlanStore(new StorageOptions { DataDirectory = arguments[2] }, TimeProvider.System);
        var phases = new Phases();
        var sync = new WorkbookSync(phases.Around<ISpreadsheets>(sheets), phases.Around<IPlanStore>(store), Decide, TimeProvider.System);
        using var large = new LargeObjects();
        var idle = new IdleCollection();
        IReadOnlyList<CellEdit> edits = [];
        Say(new { ready = true });
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var asked = JsonSerializer.Deserialize<JsonElement>(line);
            switch (asked.TryGetProperty("job", out var job) ? job.GetString() : null)
            {
                case "body":
                    Say(new { file = await BodyAsync(edits, arguments[2]) });
                    break;
                case "watch":
                    large.Watch();
                    Say(new { watching = true });
                    break;
                case "large":
                    var seen = large.Seen();
                    Say(new { bytes = seen.Sum(s => s.Bytes), types = seen.OrderByDescending(s => s.Bytes).Take(MostNamed).Select(s => s.Type) });
                    break;
                default:
                    var today = DateOnly.ParseExact(asked.GetProperty("today").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    using (idle.Sync())
                    {
                        edits = await SyncAsync(new SpreadsheetId(asked.GetProperty("id").GetString()!), today);
                    }

                    break;
            }
        }

        async Task<IReadOnlyList<CellEdit>> SyncAsync(SpreadsheetId id, DateOnly today)
        {
            var pauses = GC.GetTotalPauseDuration();
            var run = await sync.RunAsync(id, SyncMode.Apply, today, default);
            run.Grid.Dispose();
            Say(new { done = true });
            phases.Add("pauses for collections", GC.GetTotalPauseDuration() - pauses);
            Say(new { answer = Answer(run.Decision), phases = phases.Take() });
            return run.Decision.Edits;
        }

        Decision Decide(Core.Grid.WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today)
        {
            var start = Stopwatch.GetTimestamp();
            var decision = SyncEngine.Decide(grid, known, now, today);
            phases.Add("decide", Stopwatch.GetElapsedTime(start));
            return decision;
        }
    }

    /// <summary>The list that every program makes: tab, title, owner, the last month of a milestone, flag.</summary>
    private static string Answer(Decision decision) => ComparedPlan.Checksum(decision.Plan.Departments.SelectMany(department => department.Tasks.Select(task =>
    {
        var flag = decision.Overdue.Flags.GetValueOrDefault(task.Id);
        var text = flag.OverdueDays > 0 ? WriteBackTexts.Overdue.Format(Core.Texts.Language.En, flag.OverdueDays)
            : flag.DueThisMonth ? WriteBackTexts.DueThisMonth.En
            : "";
        return ComparedPlan.Line(department.Tab, task.Title, task.Accountable?.Text ?? "", task.Milestones.Select(m => m.Month.Number).DefaultIfEmpty().Max(), text);
    })));

    /// <summary>What the last sync sent, as it left: for the plain client that sends the same.</summary>
    private static async Task<string?> BodyAsync(IReadOnlyList<CellEdit> edits, string folder)
    {
        if (edits.Count == 0)
        {
            return null;
        }

        var path = Path.Combine(folder, "body.gz");
        await using var file = File.Create(path);
        await using var zip = new GZipStream(file, CompressionLevel.Optimal);
        await using var writer = new StreamWriter(zip);
        await writer.WriteAsync(NewtonsoftJsonSerializer.Instance.Serialize(EditBatch.From(edits)));
        return path;
    }

    private static void Say(object answer) => Console.WriteLine(JsonSerializer.Serialize(answer));
}
