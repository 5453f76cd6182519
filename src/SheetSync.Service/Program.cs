using SheetSync.Service.Commands;

return await CommandLine.RunAsync(args, CliConsole.OfProcess());
