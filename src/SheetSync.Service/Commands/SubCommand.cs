using System.CommandLine;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>One command of <c>sheetsync</c>: what it takes and what it does.</summary>
internal abstract class SubCommand(string name, LocalText about, Language language) : Command(name, about.In(language))
{
    protected Language HelpLanguage { get; } = language;

    /// <summary>Does it. Failures are exceptions: <see cref="Failures"/> turns them into a sentence and an exit code.</summary>
    public abstract Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct);

    protected Argument<string> Takes(string name, LocalText what)
    {
        var argument = new Argument<string>(name) { Description = what.In(HelpLanguage), HelpName = name, Arity = ArgumentArity.ExactlyOne };
        Arguments.Add(argument);
        return argument;
    }

    protected Option<bool> Flag(string name, LocalText what)
    {
        var option = new Option<bool>(name) { Description = what.In(HelpLanguage), Arity = ArgumentArity.Zero };
        Options.Add(option);
        return option;
    }

    protected Option<string> Value(string name, string value, LocalText what)
    {
        var option = new Option<string>(name) { Description = what.In(HelpLanguage), HelpName = value, Arity = ArgumentArity.ExactlyOne };
        Options.Add(option);
        return option;
    }
}
