using SheetSync.Emulator.Http;

namespace SheetSync.Benchmarks.Compare;

/// <summary>What the running service asks Google for: told by the emulator's log, workbook by workbook.</summary>
internal static class RequestsProgram
{
    public const string Usage = "requests";
    private const int Workbooks = 5;
    private const string DueCell = "Sales!D35";
    private const string FlagCell = "Sales!V35";

    /// <summary>Longer than one poll of the change log, so that the echo of a write is in the count.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task RunAsync()
    {
        await using var scene = await ServeScene.StartAsync(Workbooks);
        await RestAsync(scene);
        Console.WriteLine("| what happened | workbooks | reads of each | writes of each | polls of the change log, all accounts |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        scene.Server.Admin.Log.Reset();
        await Task.Delay(Quiet);
        Row(scene, $"nothing, for {Quiet.TotalSeconds} s", scene.Ids);

        scene.Server.Admin.Log.Reset();
        var edited = scene.Ids.Take(3).ToList();
        edited.ForEach(id => scene.Server.Admin.Type(id, DueCell, "2027-11-03"));
        await UntilAsync(() => edited.TrueForAll(id => scene.Server.Admin.CellAt(id, FlagCell).Effective.ToString() == "Overdue by 10 days"));
        await RestAsync(scene);
        Row(scene, "an edit", edited);
        Row(scene, "an edit of others", [.. scene.Ids.Except(edited, StringComparer.Ordinal)]);

        await SweepAsync(scene, "midnight: flags change");
        await SweepAsync(scene, "a sweep that finds nothing");
        await scene.StopAsync();
    }

    private static async Task SweepAsync(ServeScene scene, string what)
    {
        scene.Server.Admin.Log.Reset();
        var began = scene.Now;
        await scene.MakeAllDueAsync();
        await UntilAsync(async () => await scene.UndoneAsync(began) == 0);
        await RestAsync(scene);
        Row(scene, what, scene.Ids);
    }

    private static void Row(ServeScene scene, string what, IReadOnlyList<string> ids)
    {
        var entries = scene.Server.Admin.Log.Entries;
        Console.WriteLine($"| {what} | {ids.Count} | {Each(entries, ids, "read")} | {Each(entries, ids, "write")} | {entries.Count(e => e.Kind == "drive")} |");
    }

    private static string Each(IReadOnlyList<RequestLogEntry> entries, IReadOnlyList<string> ids, string kind)
    {
        var counts = ids.Select(id => entries.Count(e => e.Kind == kind && e.Path.Contains(id, StringComparison.Ordinal))).ToList();
        return counts.Min() == counts.Max() ? $"{counts.Max()}" : $"{counts.Min()}–{counts.Max()}";
    }

    /// <summary>Until no request to Sheets has come for a while.</summary>
    private static async Task RestAsync(ServeScene scene)
    {
        for (var before = -1; Sheets(scene) is var now && now != before; before = now)
        {
            await Task.Delay(Quiet);
        }
    }

    private static int Sheets(ServeScene scene) => scene.Server.Admin.Log.Counters is var counters ? counters.Reads + counters.Writes : 0;

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
