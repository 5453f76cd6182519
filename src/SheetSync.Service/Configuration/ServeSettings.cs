namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Serve</c>: the hosted service.</summary>
public sealed record ServeSettings
{
    /// <summary>Key <c>Address</c>: where it listens, <c>http://host:port</c>; port 0 takes a free one. Default http://127.0.0.1:8080.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:8080");

    /// <summary>Key <c>StopTime</c>: how long a stop waits for syncs under way before they are abandoned. Default 30 s; 1 s – 10 min.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Key <c>PublicAddress</c>: where the service is reached from outside, <c>https://…</c>; null: it is not, and what needs it is left out.</summary>
    public Uri? PublicAddress { get; init; }

    internal static ServeSettings Read(SettingsSection section)
    {
        var defaults = new ServeSettings();
        return new ServeSettings
        {
            Address = section.Address("Address", "http://0.0.0.0:8080") ?? defaults.Address,
            PublicAddress = section.Address("PublicAddress", "https://plan.example.com"),
            StopTime = section.Duration("StopTime", defaults.StopTime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
        };
    }
}
