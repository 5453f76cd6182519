using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Json;

namespace SheetSync.Service.Commands;

/// <summary>From arguments to an exit code: usage errors and help first, then the command, then its failure in words.</summary>
internal static class CommandLine
{
    private static readonly LocalText About = new(
        "SheetSync читает план компании из Google Таблицы или файла .xlsx, проверяет его, считает KPI и показывает просроченное.",
        "SheetSync reads a company's plan from a Google spreadsheet or an .xlsx file, checks it, computes KPI and shows what is overdue.");

    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, CliConsole console)
    {
        var language = UserLanguage.Of(args, console.Environment);
        var common = new CommonOptions(language);
        var root = Root(common, language, args);
        var parsed = root.Parse(args, Parser);
        if (parsed.GetValue(common.Help))
        {
            new HelpPage(console.Out, language, console.Width).Write(parsed.CommandResult.Command, UsageErrors.PathOf(parsed), common);
            return (int)ExitCode.Done;
        }

        if (parsed.GetValue(common.Version))
        {
            await console.Out.WriteLineAsync(Version());
            return (int)ExitCode.Done;
        }

        using var interrupt = new Interrupt();
        using var logging = new Logging();
        try
        {
            if (UsageErrors.In(parsed) is { } wrong)
            {
                throw wrong;
            }

            var invocation = new Invocation(parsed, common, console, language, logging);
            return (int)await ((SubCommand)parsed.CommandResult.Command).RunAsync(invocation, interrupt.Token);
        }
        catch (Exception failure)
        {
            return (int)Tell(failure, parsed, common, console, language, logging);
        }
    }

    /// <summary>In the order of the help page.</summary>
    private static readonly KeyValuePair<string, Func<Language, Command>>[] Makers =
    [
        new("demo", language => new DemoCommand(language)),
        new("serve", language => new ServeCommand(language)),
        new("check", language => new CheckCommand(language)),
        new("plan", language => new PlanCommand(language)),
        new("rollup", language => new RollupCommand(language)),
        new("overdue", language => new OverdueCommand(language)),
        new("sync", language => new SyncCommand(language)),
        new("adopt", language => new AdoptCommand(language)),
        new("workbook", language => new WorkbookCommand(language)),
        new("digest", language => new DigestCommand(language)),
        new("approve", language => new ApproveCommand(language)),
        new("drift", language => new DriftCommand(language)),
        new("export", language => new ExportCommand(language)),
        new("template", language => new TemplateCommand(language)),
        new("explain", language => new ExplainCommand(language)),
        new("rules", language => new RulesCommand(language)),
        new("emulator", language => new EmulatorCommand(language)),
        new("doctor", language => new DoctorCommand(language)),
        new("migrate", language => new MigrateCommand(language)),
    ];

    /// <summary>All commands; of a line that begins with the name of one that one alone, for making all takes as long as an empty program.</summary>
    internal static IReadOnlyList<Command> Commands(Language language, string? first)
    {
        var named = Array.FindAll(Makers, maker => maker.Key == first);
        return Array.ConvertAll(named.Length > 0 ? named : Makers, maker => maker.Value(language));
    }

    private static Command Root(CommonOptions common, Language language, string[] args)
    {
        // A plain command, not a RootCommand: that one brings options and directives of its own, worded in English.
        var root = new Command("sheetsync", About.In(language));
        foreach (var option in common.All)
        {
            root.Options.Add(option);
        }

        foreach (var command in Commands(language, args.FirstOrDefault()))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static ExitCode Tell(
        Exception failure, ParseResult parsed, CommonOptions common, CliConsole console, Language language, Logging logging)
    {
        var (code, message) = Failures.Explain(failure, language, logging.For("SheetSync"));
        console.Error.WriteLine(message);
        if (parsed.GetValue(common.Json))
        {
            console.Out.Write(ErrorJson.Text(code, message));
        }

        return code;
    }

    private static string Version() =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}

/// <summary>Ctrl+C and SIGTERM ask the command to stop; a second Ctrl+C ends the process as usual.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interrupt() => registrations =
        [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        if (!source.IsCancellationRequested)
        {
            signal.Cancel = true;
            source.Cancel();
        }
    }
}
