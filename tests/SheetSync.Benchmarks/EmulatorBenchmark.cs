using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator;

namespace SheetSync.Benchmarks;

/// <summary>What the emulator costs: reading a wide workbook by field mask beside serialising the same JSON, and many clients at once.</summary>
internal static class EmulatorBenchmark
{
    private const int Rows = 4000;
    private const int Columns = 25;

    private static readonly string[] Masks =
        ["sheets(properties,merges,data(rowData.values(effectiveValue,formattedValue,userEnteredFormat(numberFormat,backgroundColor))))", "*"];

    private static async Task<(EmulatorServer Server, HttpClient Http, string Id)> StartAsync()
    {
        const string Account = "robot@bench.iam.gserviceaccount.com";
        var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        var id = server.Admin.Create("bench", share: false);
        server.Admin.Share(id, Account);
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Admin.IssueToken(Account));
        return (server, http, id);
    }

    /// <summary>100 000 filled cells, read over HTTP.</summary>
    public static async Task ReadAsync(int runs)
    {
        var (server, http, id) = await StartAsync();
        await using (server)
        using (http)
        {
            await FillAsync(http, id);
            foreach (var mask in Masks)
            {
                var address = $"/v4/spreadsheets/{id}?prettyPrint=false&fields={Uri.EscapeDataString(mask)}";
                var node = JsonNode.Parse(await http.GetByteArrayAsync(address))!;
                var bytes = JsonSerializer.SerializeToUtf8Bytes(node).Length;
                var (read, write) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
                for (var run = 0; run < runs; run++)
                {
                    read = Least(read, await TimeAsync(() => http.GetByteArrayAsync(address)));
                    write = Least(write, await TimeAsync(() => Task.FromResult(JsonSerializer.SerializeToUtf8Bytes(node))));
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{bytes / 1e6,6:0.0} MB  read {read.TotalMilliseconds,7:0} ms  serialise {write.TotalMilliseconds,7:0} ms  ratio {read / write:0.0}  fields={mask}"));
            }
        }
    }

    private static async Task FillAsync(HttpClient http, string id)
    {
        var rows = Enumerable.Range(0, Rows).Select(row => "[" + string.Join(',', Enumerable.Range(0, Columns).Select(column => (column % 3) switch
        {
            0 => $"\"text {row} {column}\"",
            1 => (row * column / 10.0).ToString(CultureInfo.InvariantCulture),
            _ => $"\"{column}%\"",
        })) + "]");
        using var body = new StringContent($$"""{"values":[{{string.Join(',', rows)}}]}""", Encoding.UTF8, "application/json");
        using var response = await http.PutAsync($"/v4/spreadsheets/{id}/values/A1?valueInputOption=USER_ENTERED", body);
        response.EnsureSuccessStatusCode();
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<TimeSpan> TimeAsync(Func<Task<byte[]>> job)
    {
        var start = Stopwatch.GetTimestamp();
        await job();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>200 clients that write and read one workbook; memory is told every ten seconds.</summary>
    public static async Task ClientsAsync(int seconds)
    {
        const int Clients = 200;
        var (server, http, id) = await StartAsync();
        await using (server)
        using (http)
        {
            var (requests, failed) = (0L, 0L);
            var start = Stopwatch.GetTimestamp();
            using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            var report = Task.Run(async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await Task.Delay(TimeSpan.FromSeconds(Math.Min(10, seconds)));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{Stopwatch.GetElapsedTime(start).TotalSeconds,5:0} s  {Interlocked.Read(ref requests),8} requests  {Interlocked.Read(ref failed)} failed  {GC.GetTotalMemory(true) / 1e6:0} MB"));
                }
            });
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
            {
                for (var round = 0; !end.IsCancellationRequested; round++)
                {
                    var json = $$"""{"valueInputOption":"RAW","data":[{"range":"A{{number + 1}}","values":[[{{round}}]]},{"range":"B{{number + 1}}","values":[[{{round}}]]}]}""";
                    using var body = new StringContent(json, Encoding.UTF8, "application/json");
                    using var written = await http.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdate", body);
                    var row = JsonNode.Parse(await http.GetStringAsync($"/v4/spreadsheets/{id}/values/A{number + 1}:B{number + 1}"))!["values"]![0]!;
                    if (!written.IsSuccessStatusCode || row[0]!.ToString() != $"{round}" || row[1]!.ToString() != $"{round}")
                        Interlocked.Increment(ref failed);
                    Interlocked.Add(ref requests, 2);
                }
            }));
            await report;
        }
    }
}
