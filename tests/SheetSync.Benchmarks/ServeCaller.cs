using System.Diagnostics;
using System.Net.Http.Headers;

namespace SheetSync.Benchmarks;

/// <summary>Owners who press <em>Sync now</em> in the menu of their sheet, twelve times a minute each time another one, and wait for the answer.</summary>
internal sealed class ServeCaller(ServeScene scene) : IDisposable
{
    /// <summary>Of the sample workbook.</summary>
    private const string Owner = "michael.grant@example.com";

    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private int calls;

    /// <summary>How long each call took, while something else goes on.</summary>
    /// <exception cref="HttpRequestException">A call was not answered, or refused.</exception>
    public async Task<IReadOnlyList<TimeSpan>> CallDuringAsync(Task work)
    {
        var answers = new List<Task<TimeSpan>>();
        while (!work.IsCompleted)
        {
            answers.Add(CallAsync());
            await Task.WhenAny(work, Task.Delay(Gap));
        }

        return await Task.WhenAll(answers);
    }

    public void Dispose() => http.Dispose();

    private async Task<TimeSpan> CallAsync()
    {
        // Another stride than that of the edits, from the other end.
        var number = calls++;
        var id = scene.Ids[^(1 + (int)((long)number * 3571 % scene.Ids.Count))];
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(scene.Addresses.ElementAt(number % scene.Addresses.Count), $"/v1/workbooks/{id}/sync"))
        {
            Content = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json")),
        };
        call.Headers.Authorization = new("Bearer", scene.Server.Admin.OpenId.Mint(Owner, ServeScene.Audience));
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(call);
        return answer.IsSuccessStatusCode
            ? Stopwatch.GetElapsedTime(began)
            : throw new HttpRequestException($"The menu's call was answered by {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
