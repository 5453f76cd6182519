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
        var root = Root(common, language);
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

    private static Command Root(CommonOptions common, Language language)
    {
        // A plain command, not a RootCommand: that one brings options and directives of its own, worded in English.
        var root = new Command("sheetsync", About.In(language));
        common.All.ToList().ForEach(root.Options.Add);
        Command[] commands =
        [
            new DemoCommand(language), new ServeCommand(language), new CheckCommand(language), new PlanCommand(language), new RollupCommand(language),
            new OverdueCommand(language), new SyncCommand(language), new AdoptCommand(language), new WorkbookCommand(language),
            new DigestCommand(language), new ApproveCommand(language), new DriftCommand(language), new ExportCommand(language),
            new TemplateCommand(language),
            new ExplainCommand(language), new RulesCommand(language), new EmulatorCommand(language),
            new DoctorCommand(language), new MigrateCommand(language),
        ];
        commands.ToList().ForEach(root.Subcommands.Add);
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
