using System.CommandLine;
using System.Globalization;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Commands;

/// <summary>What a command was asked: its parsed line, the common options read, the settings.</summary>
internal sealed class Invocation
{
    private static readonly LocalText BadLanguage = new(
        "--lang: «{0}» — не язык этой программы. Укажите ru или en.",
        "--lang: “{0}” is no language of this program. Give ru or en.");

    private static readonly LocalText BadDay = new(
        "--today: «{0}» — не дата. Укажите день так: 2027-11-12.",
        "--today: “{0}” is not a date. Give a day like this: 2027-11-12.");

    private readonly ParseResult parsed;
    private readonly Lazy<AppSettings> settings;

    public Invocation(ParseResult parsed, CommonOptions common, CliConsole console, Language language, Logging logging)
    {
        this.parsed = parsed;
        Console = console;
        Language = language;
        Json = parsed.GetValue(common.Json);
        Chosen = ReadLanguage(parsed.GetValue(common.Lang));
        Today = ReadDay(parsed.GetValue(common.Today));
        var (config, data) = (parsed.GetValue(common.Config), parsed.GetValue(common.Data));
        settings = new(() => AppSettings.Load(config, data, console.Environment), LazyThreadSafetyMode.None);
        Logging = logging;
        logging.Use(() => Settings.Logging);
        if (config is not null)
        {
            // Whoever names a file wants to hear what is wrong with it.
            _ = Settings;
        }
    }

    public CliConsole Console { get; }

    /// <summary>Of errors and of what is not about one workbook.</summary>
    public Language Language { get; }

    /// <summary><c>--lang</c> as given; null: reports are in the workbook's language.</summary>
    public Language? Chosen { get; }

    public bool Json { get; }

    /// <summary><c>--today</c>; null: the current day in the workbook's zone.</summary>
    public DateOnly? Today { get; }

    /// <summary>Read by the first who asks: a file is judged without any.</summary>
    /// <exception cref="CommandFailure">With <see cref="ExitCode.Usage"/> and every problem found.</exception>
    public AppSettings Settings => settings.Value;

    public Logging Logging { get; }

    public string Get(Argument<string> argument) => parsed.GetRequiredValue(argument).Trim();

    public string? Get(Option<string> option) => parsed.GetValue(option);

    /// <summary>An argument that may be left out; null then.</summary>
    public string? GetOptional(Argument<string?> argument) => parsed.GetValue(argument)?.Trim();

    public bool Has(Option<bool> option) => parsed.GetValue(option);

    private static Language? ReadLanguage(string? text) => text is null
        ? null
        : UserLanguage.Parse(text) ?? throw new CommandFailure(ExitCode.Usage, BadLanguage, text);

    private static DateOnly? ReadDay(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandFailure(ExitCode.Usage, BadDay, text);
}
