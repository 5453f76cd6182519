using System.CommandLine;
using System.CommandLine.Parsing;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>
/// Usage errors in the user's language. System.CommandLine words them in English (its satellite resources need cultures, which this
/// program runs without) and would exit with 1, so its findings are looked at for what they are, never for their wording.
/// </summary>
internal static class UsageErrors
{
    private static readonly LocalText Unknown = new(
        "«{0}» — неизвестная команда или параметр.", "“{0}” is not a command or option known here.");

    private static readonly LocalText NoCommand = new("Не указана команда.", "No command was given.");

    private static readonly LocalText ArgumentMissing = new(
        "Команде {0} нужен аргумент {1}.", "{0} needs the argument {1}.");

    private static readonly LocalText ValueMissing = new("Параметру {0} нужно значение: {1}.", "{0} needs a value: {1}.");

    private static readonly LocalText ValueTwice = new(
        "Параметр {0} указан несколько раз; нужен один.", "{0} is given several times; give it once.");

    private static readonly LocalText Other = new("Командная строка не понята.", "The command line was not understood.");

    /// <summary>The first error; null where the line is right and names a command that does something.</summary>
    public static CommandFailure? In(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return Failure(parsed, Unknown, parsed.UnmatchedTokens[0]);
        }

        foreach (var error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult option when option.IdentifierTokenCount > 1:
                    return Failure(parsed, ValueTwice, option.Option.Name);
                case OptionResult option:
                    return Failure(parsed, ValueMissing, option.Option.Name, option.Option.HelpName);
                case ArgumentResult { Parent: OptionResult option }:
                    return Failure(parsed, option.IdentifierTokenCount > 1 ? ValueTwice : ValueMissing, option.Option.Name, option.Option.HelpName);
                case ArgumentResult argument:
                    return Failure(parsed, ArgumentMissing, PathOf(parsed), argument.Argument.HelpName);
                case CommandResult { Command: SubCommand command } when command.Arguments.Count > 0:
                    return Failure(parsed, ArgumentMissing, PathOf(parsed), command.Arguments[0].HelpName);
            }
        }

        return parsed.CommandResult.Command is not SubCommand ? Failure(parsed, NoCommand)
            : parsed.Errors.Count > 0 ? Failure(parsed, Other)
            : null;
    }

    /// <summary>The command as typed: <c>sheetsync workbook add</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                names.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', names);
    }

    private static CommandFailure Failure(ParseResult parsed, LocalText text, params IReadOnlyList<object?> arguments)
    {
        var path = PathOf(parsed);
        return new CommandFailure(ExitCode.Usage, text, arguments)
        {
            Details = [new($"Справка: {path} --help", $"Help: {path} --help")],
        };
    }
}
