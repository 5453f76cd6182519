using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

/// <summary>
/// Bodies that are well-formed by Google's published types and otherwise random: the emulator carries them out or refuses them, and never
/// fails itself.
/// </summary>
public sealed class FuzzTests
{
    private const int BodiesPerRequest = 60;

    private static readonly string[] Words =
        ["ROWS", "COLUMNS", "A1", "A1:B2", "Sheet1", "*", "title", "userEnteredValue", "=A1+1", "", "x", "MERGE_ALL", "PASTE_NORMAL", "ASCENDING", "DOCUMENT", "GRID", "SOLID", "NUMBER_GREATER", ","];

    private static readonly Dictionary<string, (string Name, string Kind)[]> Types = Load();

    private static Dictionary<string, (string Name, string Kind)[]> Load()
    {
        using var reader = new StreamReader(typeof(EmulatorServer).Assembly.GetManifestResourceStream("fields.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => words.Skip(1).Select(word => word.Split(':', 2)).Select(parts => (parts[0], parts[1])).ToArray());
    }

    private static JsonNode? Value(Random random, string kind, int depth)
    {
        if (kind.EndsWith("[]", StringComparison.Ordinal))
            return new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, kind[..^2], depth + 1))]);
        return kind switch
        {
            "s" => JsonValue.Create(Words[random.Next(Words.Length)]),
            "n" => JsonValue.Create(random.Next(8) switch { 0 => -1, 1 => 1000, 2 => int.MaxValue, 3 => 0.5, var small => small - 4 }),
            "b" => JsonValue.Create(random.Next(2) == 0),
            "*" => new JsonArray(new JsonArray(1, "x", null)),
            _ when kind[0] == '{' => new JsonObject { ["0"] = Value(random, kind[1..^1], depth + 1) },
            _ => Object(random, kind, depth + 1),
        };
    }

    private static JsonObject Object(Random random, string type, int depth)
    {
        var json = new JsonObject();
        foreach (var (name, kind) in Types[type])
        {
            if (depth < 7 && random.NextDouble() < (depth < 3 ? 0.7 : 0.4))
                json[name] = Value(random, kind, depth);
        }
        return json;
    }

    [Fact]
    public async Task BatchUpdate_RandomWellTypedBodies_NeverBreakTheEmulator()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C3", """[["a",1,"=B1"],["b",2,true],["c","x y","=SUM(B:B)"]]""", "USER_ENTERED");
        var failures = new List<string>();
        var done = 0;
        foreach (var (name, kind) in Types["Request"])
        {
            var random = new Random(name.Length * 7919);
            for (var i = 0; i < BodiesPerRequest; i++)
            {
                var body = new JsonObject { ["requests"] = new JsonArray(new JsonObject { [name] = Object(random, kind, 0) }) }.ToJsonString();
                var (status, json) = await client.SendAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}:batchUpdate", body);
                if ((int)status == 500)
                    failures.Add($"{json["error"]!["message"]} ← {body}");
                done += (int)status == 200 ? 1 : 0;
            }
        }
        failures.ShouldBeEmpty();
        done.ShouldBeGreaterThan(100);
        await client.FieldsAsync(id, "*");
    }

    [Fact]
    public async Task Create_RandomWellTypedBodies_NeverBreakTheEmulator()
    {
        await using var client = await Client.StartAsync();
        var random = new Random(5);
        var failures = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            var body = Object(random, "Spreadsheet", 0).ToJsonString();
            var (status, json) = await client.SendAsync(HttpMethod.Post, "/v4/spreadsheets", body);
            if ((int)status == 500)
                failures.Add($"{json["error"]!["message"]} ← {body}");
        }
        failures.ShouldBeEmpty();
    }
}
