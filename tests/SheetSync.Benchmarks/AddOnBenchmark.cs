using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SheetSync.Emulator;
using SheetSync.Emulator.Trouble;

namespace SheetSync.Benchmarks;

/// <summary>From a click in the sheet's menu to the answer: a check of a 12-department workbook, every request to Google taking 150 ms.</summary>
internal static class AddOnBenchmark
{
    private const string Audience = "benchmark.apps.googleusercontent.com";
    private const string Facilitator = "facilitator@example.com";
    private const int Departments = 12;
    private const int Rows = 60;
    private const int Latency = 150;

    /// <param name="program">The built <c>sheetsync.dll</c>.</param>
    public static async Task<int> RunAsync(string program, int runs)
    {
        if (!File.Exists(program))
        {
            await Console.Error.WriteLineAsync($"Build src/SheetSync.Service first: there is no {program}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("sheetsync-benchmark-");
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions());
        var key = Path.Combine(folder.FullName, "key.json");
        await File.WriteAllTextAsync(key, emulator.Admin.KeyFile());
        var id = Workbook(emulator);
        var place = new Dictionary<string, string>
        {
            ["SHEETSYNC__Google__Endpoint"] = emulator.Address.GetLeftPart(UriPartial.Authority), ["SHEETSYNC__Google__CredentialsFile"] = key,
            ["SHEETSYNC__Data"] = folder.FullName, ["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0", ["SHEETSYNC__Serve__PollInterval"] = "01:00:00",
            ["SHEETSYNC__Api__Audiences"] = Audience, ["SHEETSYNC__Api__CertificatesUrl"] = new Uri(emulator.Address, "oauth2/v3/certs").AbsoluteUri,
            ["SHEETSYNC__Api__RequestsPerMinute"] = "10000",
        };
        await FirstDocumentAsync(program, place, ends: true, "adopt", id, "--json");
        await FirstDocumentAsync(program, place, ends: true, "sync", id, "--json");
        emulator.Admin.Log.Reset();
        var (service, document) = await FirstDocumentAsync(program, place, ends: false, "serve", "--json");
        try
        {
            await MeasureAsync(emulator, new Uri(document.GetProperty("address").GetString()!), id, runs);
            return 0;
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
            service.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(EmulatorServer emulator, Uri service, string id, int runs)
    {
        // The service syncs once by itself after its start.
        while (emulator.Admin.Log.Counters.Reads == 0)
        {
            await Task.Delay(100);
        }

        emulator.Admin.Troubles.Add(new TroubleOrder { Path = "/v4/", Times = null, DelayMilliseconds = Latency });
        using var http = new HttpClient { BaseAddress = service, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.Admin.OpenId.Mint(Facilitator, Audience));
        foreach (var action in new[] { "readiness", "sync" })
        {
            var times = new List<TimeSpan>();
            var (reads, writes) = (0, 0);
            for (var run = -2; run < runs; run++)
            {
                // Something to write: a person moves a task on.
                emulator.Admin.Type(id, "'Отдел 1'!F40", run % 2 == 0 ? "0.4" : "0.6");
                emulator.Admin.Log.Reset();
                var started = Stopwatch.GetTimestamp();
                using var answer = await http.PostAsync($"/v1/workbooks/{id}/{action}", new StringContent("{}", Encoding.UTF8, "application/json"));
                var took = Stopwatch.GetElapsedTime(started);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
                }

                // The first ones compile and open what later ones find.
                if (run >= 0)
                {
                    times.Add(took);
                    (reads, writes) = (Math.Max(reads, emulator.Admin.Log.Counters.Reads), Math.Max(writes, emulator.Admin.Log.Counters.Writes));
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{action,-10} {Departments} departments, Google {Latency} ms: best {times[0].TotalMilliseconds,5:0} ms  median {times[times.Count / 2].TotalMilliseconds,5:0} ms  requests to Google: {reads} read, {writes} write, {reads + writes} one after another"));
        }
    }

    /// <summary>Settings with a facilitator, and departments of indicators and tasks.</summary>
    private static string Workbook(EmulatorServer emulator)
    {
        var id = emulator.Admin.Create("План 2027");
        var requests = new List<object> { Titled("updateSheetProperties", 0, "Настройки", "title") };
        requests.AddRange(Enumerable.Range(1, Departments).Select(number => Titled("addSheet", number, $"Отдел {number}", null)));
        emulator.Admin.BatchUpdate(id, Array(JsonSerializer.Serialize(requests)));
        List<object[]> settings = [["Финансовый год", 2027], ["E-mail фасилитатора", Facilitator], ["Вкладка", "Отдел", "Руководитель", "E-mail"]];
        settings.AddRange(Enumerable.Range(1, Departments).Select(n => new object[] { $"Отдел {n}", $"Отдел {n}", $"Иван Фамильный{n}", $"leader{n}@example.com" }));
        emulator.Admin.Type(id, "'Настройки'!A1", Array(JsonSerializer.Serialize(settings)));
        for (var number = 1; number <= Departments; number++)
        {
            emulator.Admin.Type(id, $"'Отдел {number}'!A1", Array(Department()));
        }

        return id;

        static Dictionary<string, object> Titled(string request, int sheetId, string title, string? fields)
        {
            var body = new Dictionary<string, object> { ["properties"] = new { sheetId, title } };
            if (fields is not null)
            {
                body["fields"] = fields;
            }

            return new() { [request] = body };
        }
    }

    private static string Department()
    {
        const string Months = "\"Январь\",\"Февраль\",\"Март\",\"Апрель\",\"Май\",\"Июнь\",\"Июль\",\"Август\",\"Сентябрь\",\"Октябрь\",\"Ноябрь\",\"Декабрь\"";
        var indicators = Enumerable.Range(1, Rows / 2).Select(n => $"""["Показатель {n}","шт.","выше","сумма",1,{n * 90},{n * 100},{string.Join(',', Enumerable.Repeat(n * 8, 12))}]""");
        var tasks = Enumerable.Range(1, Rows / 2).Select(n => $"""["Задача {n}","Цель {n % 5}","Иван Фамильный{(n % Departments) + 1}","","в работе",0.5,"","веха {n}","","","веха","","","","","","","",""]""");
        return $"""[["Показатель","Ед. изм.","Лучше","Свод","Вес","База","План на год",{Months}],{string.Join(',', indicators)},[""],["Задача","Цель","Ответственный","Срок","Статус","Готовность %","Ключевая в месяце",{Months}],{string.Join(',', tasks)}]""";
    }

    private static System.Text.Json.Nodes.JsonArray Array(string json) => (System.Text.Json.Nodes.JsonArray)System.Text.Json.Nodes.JsonNode.Parse(json)!;

    private static async Task<(Process Process, JsonElement Document)> FirstDocumentAsync(string program, Dictionary<string, string> environment, bool ends, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var text = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (line == "}")
            {
                break;
            }
        }

        if (ends)
        {
            await process.WaitForExitAsync();
        }

        return (process, JsonDocument.Parse(text.ToString()).RootElement);
    }
}
