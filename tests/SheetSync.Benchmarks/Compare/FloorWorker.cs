using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SheetSync.Google.Reading;

namespace SheetSync.Benchmarks.Compare;

/// <summary>What cannot be avoided: the round trips of a sync with the same bytes by a plain client, and a scan of these bytes.</summary>
internal static class FloorWorker
{
    public const string Command = "compare-floor";

    private const int Scans = 7;

    /// <param name="arguments">Address of the emulator, access token.</param>
    public static async Task RunAsync(string[] arguments)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(arguments[0]), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", arguments[1]);
        var body = Array.Empty<byte>();
        Say(new { ready = true });
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var asked = JsonSerializer.Deserialize<JsonElement>(line);
            if (asked.GetProperty("job").GetString() == "scan")
            {
                Say(new { milliseconds = Enumerable.Range(0, Scans).Min(_ => Scan(body)), bytes = body.Length });
                continue;
            }

            var id = asked.GetProperty("id").GetString();
            var mask = asked.GetProperty("job").GetString() == "ping" ? "spreadsheetId" : GridSchema.FieldMask;
            body = await http.GetByteArrayAsync($"/v4/spreadsheets/{id}?prettyPrint=false&fields={Uri.EscapeDataString(mask)}");
            if (asked.TryGetProperty("write", out var write) && write.GetString() is { } file)
            {
                await WriteAsync(http, id!, file);
            }

            Say(new { done = true });
            Say(new { answer = "" });
        }
    }

    private static async Task WriteAsync(HttpClient http, string id, string file)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await http.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdateByDataFilter?fields={Uri.EscapeDataString("responses(updatedRange)")}", content);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static double Scan(byte[] json)
    {
        var start = Stopwatch.GetTimestamp();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            // Only the tokens' ends are found: less is no reading.
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Say(object answer) => Console.WriteLine(JsonSerializer.Serialize(answer));
}
