using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Emulator;

namespace SheetSync.Testing.Emulation;

/// <summary>
/// An emulator on a free port with a service account's key file, for one test. People type into its sheets through
/// <see cref="Type"/>; what a sheet holds in the end is read through <see cref="Value"/>, not through the product.
/// </summary>
public sealed class EmulatedGoogle : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private EmulatedGoogle(EmulatorServer server, DirectoryInfo folder)
    {
        Server = server;
        this.folder = folder;
        KeyFile = Path.Combine(folder.FullName, "key.json");
        File.WriteAllText(KeyFile, server.Admin.KeyFile());
    }

    public EmulatorServer Server { get; }

    public Uri Address => Server.Address;

    /// <summary>Path of the key file of the account that every spreadsheet made here is shared with.</summary>
    public string KeyFile { get; }

    /// <summary>That account's e-mail.</summary>
    public string Account => Server.Admin.Accounts.All.Single().Email;

    public static async Task<EmulatedGoogle> StartAsync() =>
        new(await EmulatorServer.StartAsync(new EmulatorOptions()), Directory.CreateTempSubdirectory("sheetsync-"));

    /// <summary>A spreadsheet with the named tabs; the first takes the place of <c>Sheet1</c> and has id 0, the next 1, 2 ….</summary>
    public string Create(string title, params IReadOnlyList<string> tabs)
    {
        var id = Server.Admin.Create(title);
        Change(id, $$"""{"updateSheetProperties":{"fields":"title","properties":{"title":{{Json(tabs[0])}},"sheetId":0} } }""");
        for (var i = 1; i < tabs.Count; i++)
        {
            Change(id, $$"""{"addSheet":{"properties":{"title":{{Json(tabs[i])}},"sheetId":{{i}} } } }""");
        }

        return id;
    }

    /// <summary>
    /// Types rows as a person would, starting at a cell: <c>a | b | 12</c> is three cells of a row; a blank between bars stays blank.
    /// </summary>
    public void Type(string id, string cell, string rows)
    {
        var values = new JsonArray([.. rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => (JsonNode)new JsonArray([.. row.Split('|', StringSplitOptions.TrimEntries).Select(v => JsonValue.Create(v))]))]);
        Server.Admin.Type(id, cell, values);
    }

    /// <summary>One batchUpdate request as a person's doing.</summary>
    public void Change(string id, string request) => Server.Admin.BatchUpdate(id, [JsonNode.Parse(request)]);

    /// <summary>What a cell holds, as text in a neutral spelling; empty for blank.</summary>
    public string Value(string id, string a1) => Server.Admin.CellAt(id, a1).Effective.ToString();

    /// <summary>A column's cells from row 1 on, joined with <c>|</c>.</summary>
    public string Column(string id, string tab, string letters, int rows) => string.Join(
        '|', Enumerable.Range(1, rows).Select(row => Value(id, $"'{tab}'!{letters}{row.ToString(CultureInfo.InvariantCulture)}")));

    public (int Reads, int Writes) Requests => (Server.Admin.Log.Counters.Reads, Server.Admin.Log.Counters.Writes);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Json(string text) => JsonValue.Create(text).ToJsonString();
}
