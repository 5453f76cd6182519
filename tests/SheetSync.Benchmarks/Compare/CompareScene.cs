using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;

namespace SheetSync.Benchmarks.Compare;

/// <summary>The emulator, and the generated plan in it: a copy for each program, so that nobody finds another's flags.</summary>
internal sealed class CompareScene : IAsyncDisposable
{
    /// <summary>Typed in pieces: one call's JSON would be as large as the workbook.</summary>
    private const int RowsAtOnce = 500;

    private readonly ComparedPlan plan;
    private readonly string account;
    private readonly string template;

    private CompareScene(EmulatorServer server, ComparedPlan plan, DirectoryInfo folder)
    {
        Server = server;
        Folder = folder;
        this.plan = plan;
        var key = server.Admin.KeyFile("compare", "bench");
        account = JsonNode.Parse(key)!["client_email"]!.GetValue<string>();
        KeyFile = Path.Combine(folder.FullName, "key.json");
        File.WriteAllText(KeyFile, key);
        template = server.Admin.Create("template", share: false);
        Fill();
    }

    public EmulatorServer Server { get; }

    public DirectoryInfo Folder { get; }

    public string KeyFile { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Address => Server.Address.GetLeftPart(UriPartial.Authority);

    public string Token => Server.Admin.IssueToken(account, "bench");

    public static async Task<CompareScene> StartAsync(ComparedPlan plan) =>
        new(await EmulatorServer.StartAsync(new EmulatorOptions()), plan, Directory.CreateTempSubdirectory("sheetsync-compare-"));

    /// <summary>How long every request takes beside the work that it makes; 0: no longer.</summary>
    public void Delay(int milliseconds)
    {
        Server.Admin.Troubles.Clear();
        if (milliseconds > 0)
        {
            Server.Admin.Troubles.Add(new TroubleOrder { DelayMilliseconds = milliseconds, Times = null });
        }
    }

    /// <summary>For programs that bring no columns of their own: with a column for the flags at the end of each header of tasks.</summary>
    public string WithFlagColumn(string name)
    {
        var id = Copy(name);
        foreach (var (title, rows) in plan.Tabs.Skip(1))
        {
            var header = rows.ToList().FindIndex(row => row.Contains("Task")) + 1;
            Server.Admin.Type(id, $"'{title}'!{Letters(plan.FlagColumn)}{header}", ComparedPlan.FlagHeader);
        }

        return id;
    }

    /// <summary>For SheetSync: adopted, which a person does once.</summary>
    public async Task<string> AdoptedAsync(string name, DateOnly today)
    {
        var id = new SpreadsheetId(Copy(name));
        using var sheets = GoogleSpreadsheets.Create(Options);
        using var grid = (await sheets.ReadAsync(id, default)).Grid;
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, TimeProvider.System.GetUtcNow(), today);
        await sheets.AdoptAsync(id, AdoptionEngine.Plan(grid, decision.Plan, decision.Reading), default);
        return id.Value;
    }

    public GoogleOptions Options => new() { Endpoint = Server.Address, CredentialsFile = KeyFile };

    /// <summary>Whether beside every task of a workbook stands what the day asks for.</summary>
    public bool HasFlags(string id, DateOnly today)
    {
        var columns = plan.Tabs.Skip(1).ToDictionary(tab => tab.Title, tab => FlagColumn(id, tab.Title, tab.Rows.ToList().FindIndex(row => row.Contains("Task"))), StringComparer.Ordinal);
        return plan.Tasks.All(task => columns[task.Tab] is { } column && Text(id, task.Tab, task.Row, column) == task.Flag(today));
    }

    /// <summary>The plan as a file.</summary>
    public async Task<string> FileAsync()
    {
        var path = Path.Combine(Folder.FullName, "plan.xlsx");
        using var http = new HttpClient { BaseAddress = Server.Address };
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync($"/emulator/api/workbooks/{template}/xlsx"));
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    private string Copy(string name)
    {
        var id = $"compare-{name}";
        Server.Admin.Store.Add(Server.Admin.Find(template).Current.CopyAs(id, name), "owner@example.com").Share(account, "writer");
        return id;
    }

    private void Fill()
    {
        var settings = new { properties = new { sheetId = 0, title = ComparedPlan.Settings }, fields = "title" };
        var requests = new JsonArray(JsonSerializer.SerializeToNode(new { updateSheetProperties = settings }));
        foreach (var (title, rows) in plan.Tabs.Skip(1))
        {
            var grid = new { rowCount = rows.Count + 20, columnCount = plan.FlagColumn + 1 };
            requests.Add(JsonSerializer.SerializeToNode(new { addSheet = new { properties = new { title, gridProperties = grid } } }));
        }

        Server.Admin.BatchUpdate(template, requests);
        foreach (var (title, rows) in plan.Tabs)
        {
            for (var at = 0; at < rows.Count; at += RowsAtOnce)
            {
                var values = JsonSerializer.SerializeToNode(rows.Skip(at).Take(RowsAtOnce))!.AsArray();
                Server.Admin.Type(template, string.Create(CultureInfo.InvariantCulture, $"'{title}'!A{at + 1}"), values);
            }
        }
    }

    /// <summary>The peers' column, or the product's, whose header ends with the same word; null where there is none.</summary>
    private int? FlagColumn(string id, string tab, int headerRow)
    {
        for (var column = plan.FlagColumn; column < plan.FlagColumn + 12; column++)
        {
            if (Text(id, tab, headerRow + 1, column).EndsWith(ComparedPlan.FlagHeader, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }

    private string Text(string id, string tab, int row, int column)
    {
        var sheet = Server.Admin.Find(id).Current.Sheets.First(s => s.Title == tab);
        return column >= sheet.ColumnCount ? "" : sheet.CellAt(row - 1, column).Effective.ToString();
    }

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
