using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Exports;

/// <summary>A real reader of calendars, <c>tests/calendar</c>.</summary>
internal static class Calendars
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null where the tests are to run; on CI they run, and fail, without it too.</summary>
    public static string? WhySkipped =>
        !Directory.Exists(Path.Combine(Folder(), "node_modules")) && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? "The reader of calendars is not installed: npm install in tests/calendar"
            : null;

    /// <summary><c>{name,version,events:[{uid,summary,description,start,isDate,days,categories,stamp,url,status}]}</c>.</summary>
    public static async Task<JsonElement> ReadAsync(string file)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Folder(), StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add("parse.js");
        start.ArgumentList.Add(file);
        using var reader = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var output = await reader.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "calendar");
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class CalendarFactAttribute : FactAttribute
{
    public CalendarFactAttribute() => Skip = Calendars.WhySkipped;
}
