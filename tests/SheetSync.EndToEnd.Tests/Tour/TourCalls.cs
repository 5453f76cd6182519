using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SheetSync.EndToEnd.Tests.AddOn;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>The tour's calls, as its page makes them.</summary>
internal sealed partial class TourCalls(Demo demo, string language) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(3) };

    public Task<TourStanding> StateAsync() => AskAsync(HttpMethod.Get, "/tour/state");

    public Task<TourStanding> MoveAsync(string station) => AskAsync(HttpMethod.Post, $"/tour/move?station={station}");

    public Task<TourStanding> StartOverAsync() => AskAsync(HttpMethod.Post, "/tour/start-over");

    /// <summary>As of when the board is, as its head says.</summary>
    public async Task<string> BoardsDayAsync()
    {
        var page = await http.GetStringAsync(new Uri(demo.Tour, $"/board/{demo.Id}?lang={language}"));
        return AsOf().Match(page).Groups[1].Value;
    }

    /// <summary>As another site would send it, which cannot add headers.</summary>
    public async Task<HttpStatusCode> MoveFromElsewhereAsync(string station)
    {
        using var answer = await http.PostAsync(new Uri(demo.Tour, $"/tour/move?station={station}"), null);
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("as of ([^<]*)</p>")]
    private static partial Regex AsOf();

    private async Task<TourStanding> AskAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(demo.Tour, path));
        request.Headers.Add("X-Requested-With", "tour");
        request.Headers.Add("Accept-Language", language);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return new TourStanding(JsonDocument.Parse(text).RootElement);
    }
}

/// <summary>How things stand, as the page shows it.</summary>
internal sealed record TourStanding(JsonElement Document)
{
    public string Today => Document.GetProperty("today").GetString()!;

    public string? Station => Document.GetProperty("station").GetString();

    public bool LaidOut => Document.GetProperty("laidOut").GetBoolean();

    public int Mails => Document.GetProperty("mailCount").GetInt32();

    public string Figure(string key) => Document.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("key").GetString() == key).GetProperty("value").GetString()!;
}
