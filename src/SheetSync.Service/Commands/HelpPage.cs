using System.CommandLine;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>Help of a command, in the user's language.</summary>
internal sealed class HelpPage(TextWriter output, Language language, int width)
{
    private const int Indent = 2;

    private static readonly LocalText Usage = new("Вызов:", "Usage:");
    private static readonly LocalText Commands = new("Команды:", "Commands:");
    private static readonly LocalText Arguments = new("Аргументы:", "Arguments:");
    private static readonly LocalText Options = new("Параметры:", "Options:");
    private static readonly LocalText CommonTitle = new("Общие параметры:", "Common options:");
    private static readonly LocalText Command = new("КОМАНДА", "COMMAND");
    private static readonly LocalText OptionsWord = new("[ПАРАМЕТРЫ]", "[OPTIONS]");

    public void Write(Command command, string path, CommonOptions common)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(Usage.In(language));
        var takes = string.Concat(command.Arguments.Select(a => " " + a.HelpName));
        var sub = command.Subcommands.Count > 0 ? " " + Command.In(language) : "";
        output.WriteLine($"  {path}{sub}{takes} {OptionsWord.In(language)}");
        Section(Commands, command.Subcommands.Select(c => (c.Name + string.Concat(c.Arguments.Select(a => " " + a.HelpName)), c.Description)));
        Section(Arguments, command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description)));
        Section(Options, command.Options.Where(o => !common.All.Contains(o)).Select(Row));
        Section(CommonTitle, common.All.Select(Row));
    }

    private static (string Name, string? About) Row(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name));
        return (option.HelpName is { } value ? $"{names} {value}" : names, option.Description);
    }

    private void Section(LocalText title, IEnumerable<(string Name, string? About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title.In(language));
        var left = Indent + all.Max(row => row.Name.Length) + 2;
        foreach (var (name, about) in all)
        {
            var lines = Wrap(about ?? "", Math.Max(24, width - left)).ToList();
            output.WriteLine((new string(' ', Indent) + name).PadRight(left) + lines[0]);
            lines.Skip(1).ToList().ForEach(line => output.WriteLine(new string(' ', left) + line));
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
