using SheetSync.Service.Commands;

Rehearsal.Begin(args);
return await CommandLine.RunAsync(args, CliConsole.OfProcess());
