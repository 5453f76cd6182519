using System.Globalization;
using SheetSync.Benchmarks;
using SheetSync.Benchmarks.Compare;
using SheetSync.Benchmarks.Parts;

// dotnet run -c Release --project tests/SheetSync.Benchmarks -- read [runs]
var runs = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var asked) ? asked : 30;
switch (args.Length > 0 ? args[0] : "read")
{
    case "read":
        ReadBenchmark.Run(runs, (6, 40), (12, 200), (40, 1000));
        return 0;
    case "parts":
        return PartsProgram.Run(args[1..]);
    case "read12":
        ReadBenchmark.Run(runs, (12, 200));
        return 0;
    case "board":
        BoardBenchmark.Run(runs, (12, 40), (12, 200));
        return 0;
    case "profile":
        ReadBenchmark.Repeat(Step(), Number(2, int.MaxValue), TimeSpan.FromSeconds(25));
        return 0;
    case "allocations":
        AllocationProfile.Print(Step(), TimeSpan.FromSeconds(5));
        return 0;
    case "emulator":
        await EmulatorBenchmark.ReadAsync(runs);
        return 0;
    case "clients":
        await EmulatorBenchmark.ClientsAsync(args.Length > 1 ? runs : 60);
        return 0;
    case "addon":
        return await AddOnBenchmark.RunAsync(
            Environment.GetEnvironmentVariable("SHEETSYNC_DLL") ?? "src/SheetSync.Service/bin/Release/net10.0/sheetsync.dll", args.Length > 1 ? runs : 10);
    case "serve":
        await ServeBenchmark.RunAsync(Number(1, 1000), TimeSpan.FromSeconds(Number(2, 60)), drain: args.Contains("drain"));
        return 0;
    case "compare":
        return await CompareProgram.RunAsync(args[1..]);
    case "requests":
        await RequestsProgram.RunAsync();
        return 0;
    case "curve":
        return await ServeCurve.RunAsync(args[1..]);
    case "coldstart":
        return await ColdStart.RunAsync(args[1..]);
    case "start":
        return await StartProgram.RunAsync(args[1..]);
    case SyncWorker.Command:
        await SyncWorker.RunAsync(args[1..]);
        return 0;
    case FloorWorker.Command:
        await FloorWorker.RunAsync(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("Usage: read|read12|board|emulator|addon [runs], clients [seconds], serve [workbooks] [seconds] [drain], profile|allocations [scan|decode|read|decide|adopted] [runs] [large], "
            + string.Join(", ", PartsProgram.Usage, CompareProgram.Usage, RequestsProgram.Usage, ColdStart.Usage, StartProgram.Usage, ServeCurve.Usage));
        return 2;
}

Action Step() => ReadBenchmark.Job(args.Length > 1 ? args[1] : "decide", args.Contains("large") ? (40, 1000) : (12, 200));

int Number(int at, int otherwise) => args.Length > at && int.TryParse(args[at], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
