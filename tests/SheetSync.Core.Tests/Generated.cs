using System.Globalization;

namespace SheetSync.Core.Tests;

/// <summary>How many cases generated tests try: 100 000, or what the environment variable SHEETSYNC_GENERATED says.</summary>
internal static class Generated
{
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_GENERATED"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 100_000;
}
