namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Serve</c>: the hosted service.</summary>
public sealed record ServeSettings
{
    /// <summary>Key <c>Address</c>: where it listens, <c>http://host:port</c>; port 0 takes a free one. Default http://127.0.0.1:8080.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:8080");

    /// <summary>Key <c>StopTime</c>: within so long a process that is told to stop has ended; for four fifths of it syncs under way may finish. Default 30 s; 1 s – 10 min.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Key <c>PublicAddress</c>: where the service is reached from outside, <c>https://…</c>; null: it is not, and what needs it is left out.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Key <c>PollInterval</c>: how often each account's log of changes is read, one request. Default 10 s; 1 s – 1 h.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Key <c>Push</c>: where <see cref="PublicAddress"/> is set, Google is asked to say when something has changed, instead of being asked all the
    /// time. Default true.
    /// </summary>
    public bool Push { get; init; } = true;

    /// <summary>Key <c>PushPollInterval</c>: how often a log is read all the same whose channel works, for messages can be lost. Default 1 min; 1 s – 1 h, at least <see cref="PollInterval"/>.</summary>
    public TimeSpan PushPollInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Key <c>ChannelTime</c>: how long a channel is to last; a new one takes its place when a quarter of that is left. Default 7 days, the most that Google gives; 1 min – 7 days.</summary>
    public TimeSpan ChannelTime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Where Google's messages are to go; null where none can come: Google calls https addresses only (an emulator this machine's too).</summary>
    public Uri? PushAddress => Push && PublicAddress is { } address && (address.Scheme == "https" || address.IsLoopback)
        ? new Uri(address.GetLeftPart(UriPartial.Authority) + address.AbsolutePath.TrimEnd('/') + PushPath)
        : null;

    /// <summary>The longest that a log is left unread.</summary>
    public TimeSpan LongestPoll => PushAddress is null ? PollInterval : PushPollInterval;

    /// <summary>Of the route that takes Google's messages.</summary>
    public const string PushPath = "/google/changes";

    /// <summary>Key <c>SweepInterval</c>: how long a workbook is left alone of which nothing is heard. Default 12 h; 1 min – 7 days.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Key <c>ParkedRetry</c>: how often a workbook that fails for good is tried. Default 6 h; 1 min – 7 days. An edit is tried within a minute, sharing it again at once.</summary>
    public TimeSpan ParkedRetry { get; init; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Key <c>Workers</c>: so many syncs at a time of workbooks that somebody edited, in this process, and so many in the background, in all
    /// processes together. Default 8; 2 – 100.
    /// </summary>
    public int Workers { get; init; } = 8;

    /// <summary>
    /// Key <c>AutoAdd</c>: domains of e-mail addresses; a spreadsheet with a Settings tab that somebody of such a domain shares with a service
    /// account is added by itself. Default none: it is only listed as found.
    /// </summary>
    public IReadOnlyList<string> AutoAdd { get; init; } = [];

    internal static ServeSettings Read(SettingsSection section)
    {
        var defaults = new ServeSettings();
        var poll = section.Duration("PollInterval", defaults.PollInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));

        // Whoever asks rarely does not want to be asked more often for having an address.
        var least = poll > defaults.PushPollInterval ? poll : defaults.PushPollInterval;
        var beside = section.Duration("PushPollInterval", least, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        if (beside < poll)
        {
            section.Problem(
                $"Serve:PushPollInterval ({beside:c}) меньше Serve:PollInterval ({poll:c}): опрос при работающем канале не может быть чаще обычного.",
                $"Serve:PushPollInterval ({beside:c}) is below Serve:PollInterval ({poll:c}): polls beside a channel cannot be more frequent than without one.");
        }

        return new ServeSettings
        {
            Address = section.Address("Address", "http://0.0.0.0:8080") ?? defaults.Address,
            PublicAddress = section.Address("PublicAddress", "https://plan.example.com"),
            StopTime = section.Duration("StopTime", defaults.StopTime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            PollInterval = poll,
            Push = section.Flag("Push", defaults.Push),
            PushPollInterval = beside,
            ChannelTime = section.Duration("ChannelTime", defaults.ChannelTime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7)),
            SweepInterval = section.Duration("SweepInterval", defaults.SweepInterval, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7)),
            ParkedRetry = section.Duration("ParkedRetry", defaults.ParkedRetry, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7)),
            Workers = section.Number("Workers", defaults.Workers, 2, 100),
            AutoAdd = [.. section.List("AutoAdd").Select(domain => domain.TrimStart('@').ToLowerInvariant())],
        };
    }
}
