using System.CommandLine;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>Options that every command takes, before or after its name. Values are texts: <see cref="Invocation"/> reads them, so that errors are told in the user's language.</summary>
internal sealed class CommonOptions
{
    public CommonOptions(Language language)
    {
        Json = Flag("--json", new("Один документ JSON в стандартный вывод", "One JSON document on standard output"), language);
        Lang = Value("--lang", "ru|en", new("Язык сообщений и отчётов", "Language of messages and reports"), language);
        Today = Value("--today", "YYYY-MM-DD", new("Считать этот день сегодняшним", "Take this day for today"), language);
        Config = Value("--config", "FILE", new("Файл настроек вместо appsettings.json", "Configuration file instead of appsettings.json"), language);
        Data = Value("--data", "DIR", new("Папка данных", "Folder of data"), language);
        Help = Flag("--help", new("Показать справку", "Show help"), language, "-h", "-?");
        Version = Flag("--version", new("Показать версию", "Show the version"), language);
    }

    public Option<bool> Json { get; }

    public Option<string> Lang { get; }

    public Option<string> Today { get; }

    public Option<string> Config { get; }

    public Option<string> Data { get; }

    public Option<bool> Help { get; }

    public Option<bool> Version { get; }

    public IEnumerable<Option> All => [Json, Lang, Today, Config, Data, Help, Version];

    private static Option<bool> Flag(string name, LocalText about, Language language, params string[] aliases) =>
        new(name, aliases) { Description = about.In(language), Recursive = true, Arity = ArgumentArity.Zero };

    private static Option<string> Value(string name, string value, LocalText about, Language language) =>
        new(name) { Description = about.In(language), HelpName = value, Recursive = true, Arity = ArgumentArity.ExactlyOne };
}
