using System.Diagnostics;

namespace SheetSync.Benchmarks.Compare;

/// <summary>The floor of a start: a console program and a web service that do nothing, built here and now by the same SDK.</summary>
internal static class EmptyPrograms
{
    private const string Project = """
        <Project Sdk="SDK">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <ServerGarbageCollection>false</ServerGarbageCollection>
            <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
          </PropertyGroup>
        </Project>
        """;

    private const string Web = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/readyz", () => "ok");
        await app.StartAsync();
        Console.WriteLine("{\"address\":\"" + app.Urls.First() + "\"}");
        await app.WaitForShutdownAsync();
        """;

    public static Task<string> ConsoleAsync(string folder) => BuildAsync(folder, "empty", "Microsoft.NET.Sdk", "return 0;");

    public static Task<string> WebAsync(string folder) => BuildAsync(folder, "emptyweb", "Microsoft.NET.Sdk.Web", Web);

    private static async Task<string> BuildAsync(string folder, string name, string sdk, string source)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(place, name + ".csproj"), Project.Replace("\"SDK\"", $"\"{sdk}\"", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(place, "Program.cs"), source);
        var output = Path.Combine(place, "out");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", place, "-c", "Release", "-o", output, "-v", "q", "--nologo"])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        var log = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? Path.Combine(output, name + ".dll") : throw new InvalidOperationException($"The empty program does not build: {log}");
    }
}
