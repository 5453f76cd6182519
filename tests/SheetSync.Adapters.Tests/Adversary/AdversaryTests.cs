using System.Globalization;
using SheetSync.Google;
using SheetSync.Testing.Emulation;
using Xunit.Abstractions;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>
/// A person inserts, deletes, sorts, moves and retypes rows and columns, renames, duplicates, hides and deletes tabs, protects ranges and edits
/// cells at every point between the service's requests. However many interleavings: no cell of theirs is changed, and after the next quiet sync
/// every service cell is right and every id unique. <c>SHEETSYNC_INTERLEAVINGS</c> says how many, <c>SHEETSYNC_SEED</c> where to begin.
/// </summary>
public sealed class AdversaryTests(ITestOutputHelper output)
{
    private const int OfOneWorkbook = 12;

    [Fact]
    public async Task Person_EditingBetweenAllRequests_KeepsEveryCellAndGetsRightFlags()
    {
        var (count, first) = (Setting("SHEETSYNC_INTERLEAVINGS", 100), Setting("SHEETSYNC_SEED", 1));
        await using var google = await EmulatedGoogle.StartAsync();
        using var sheets = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = google.Address, CredentialsFile = google.KeyFile, Retries = 0 });
        var (done, acts, writes, partial, stale, overtaken, violations) = (0, 0, 0, 0, 0, 0, new List<string>());
        for (var seed = first; done < count && violations.Count < 40; seed++)
        {
            var scene = await AdversaryScene.OpenAsync(google, sheets, seed);
            for (var i = 0; i < OfOneWorkbook && done < count; i++, done++)
            {
                await scene.PlayAsync(seed);
                if (scene.Violations.Count > 0)
                {
                    break;
                }
            }

            scene.Close();
            acts += scene.Acts;
            writes += scene.Writes;
            partial += scene.Partial;
            stale += scene.Stale;
            overtaken += scene.Overtaken;
            violations.AddRange(scene.Violations);
        }

        var line = $"{done} interleavings, {violations.Count} violations ({acts} edits of people, {writes} writes compared, {partial} syncs locked out in part, {stale} given up as stale; "
            + $"{overtaken} notes in service columns replaced by writes that edits had overtaken)";
        output.WriteLine(line);
        Console.WriteLine(line);
        string.Join('\n', violations).ShouldBeEmpty();
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
