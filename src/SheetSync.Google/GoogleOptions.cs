using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Google.Quota;

namespace SheetSync.Google;

/// <summary>How to reach Google (or an emulator of it). Section <c>Google</c> of the configuration; <see cref="Validate"/> is called at start.</summary>
public sealed record GoogleOptions
{
    /// <summary>Google's own address of the Sheets API.</summary>
    public static readonly Uri GoogleEndpoint = new("https://sheets.googleapis.com/");

    /// <summary>Address of the Sheets API: <c>http</c> or <c>https</c>, no path. Default Google's; an emulator's in demo and tests.</summary>
    public Uri Endpoint { get; init; } = GoogleEndpoint;

    /// <summary>Key file of a service account (JSON, from Google's console). No default.</summary>
    public string? CredentialsFile { get; init; }

    /// <summary>Key files of more service accounts: each workbook is worked on by one that it is shared with, and each account has its own quota.</summary>
    public IReadOnlyList<string> CredentialsFiles { get; init; } = [];

    /// <summary>Limits that Google sets, shared by all replicas of the service; a single command keeps no count.</summary>
    public QuotaOptions Quota { get; init; } = new();

    /// <summary>Limit of one attempt, until the answer's head is there. Default 180 s, Google's own limit; 1 s – 10 min.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Limit of one call with all its attempts and waits. Default 5 min; 1 s – 1 h, at least <see cref="AttemptTimeout"/>.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after the first. Default 5; 0 – 20.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first retry; doubles each time, with jitter. Default 500 ms; 1 ms – 1 min.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait between attempts, also for <c>Retry-After</c>: a longer one ends the call with its time. Default 32 s; 1 ms – 10 min.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(32);

    internal bool IsGoogle => Endpoint.Host.EndsWith("googleapis.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>Address of the Drive API beside that of Sheets; null: Google's own.</summary>
    internal string? DriveEndpoint => IsGoogle ? null : $"{Endpoint.GetLeftPart(UriPartial.Authority)}/drive/v3/";

    /// <summary>Address of a spreadsheet that links to cells begin with.</summary>
    internal string LinkBase(SpreadsheetId id) => IsGoogle
        ? $"https://docs.google.com/spreadsheets/d/{id.Value}/edit"
        : $"{Endpoint.GetLeftPart(UriPartial.Authority)}/spreadsheets/d/{id.Value}/edit";

    /// <summary>How many service accounts are configured, at least one.</summary>
    public int AccountCount => AllCredentials.Count;

    /// <summary>Every key file that is set, each once; one null where none is.</summary>
    public IReadOnlyList<string?> AllCredentials =>
        CredentialsFiles.Count == 0 ? [CredentialsFile] : [.. new[] { CredentialsFile }.OfType<string>().Concat(CredentialsFiles).Distinct(StringComparer.Ordinal)];

    /// <summary>All that is wrong with the options, for people; empty where nothing is.</summary>
    public IReadOnlyList<LocalText> Validate()
    {
        var faults = new List<LocalText>();
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https") || Endpoint.AbsolutePath != "/")
        {
            faults.Add(new(
                $"Google:Endpoint — «{Endpoint}» не адрес. Укажите, например, {GoogleEndpoint}.",
                $"Google:Endpoint: \"{Endpoint}\" is no address. Give one such as {GoogleEndpoint}."));
        }

        Range(faults, nameof(AttemptTimeout), AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Range(faults, nameof(TotalTimeout), TotalTimeout, AttemptTimeout, TimeSpan.FromHours(1));
        Range(faults, nameof(FirstDelay), FirstDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        Range(faults, nameof(LongestDelay), LongestDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10));
        faults.AddRange(Quota.Validate());
        if (Retries is < 0 or > 20)
        {
            faults.Add(new($"Google:Retries — {Retries}, а должно быть от 0 до 20.", $"Google:Retries is {Retries}; it must be 0 to 20."));
        }

        return faults;
    }

    /// <exception cref="ConfigurationException">With the first of <see cref="Validate"/>.</exception>
    internal void ThrowIfWrong()
    {
        if (Validate() is [var first, ..])
        {
            throw new ConfigurationException(first);
        }
    }

    private static void Range(List<LocalText> faults, string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            faults.Add(new(
                $"Google:{name} — {value}, а должно быть от {least} до {most}.",
                $"Google:{name} is {value}; it must be {least} to {most}."));
        }
    }
}
