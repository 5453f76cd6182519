namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Telemetry</c>: metrics and traces to an OpenTelemetry collector. Off unless an endpoint is set.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Key <c>OtlpEndpoint</c>: the collector's address, <c>http://host:4318</c>; with a path where the collector has one. Null: off.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Key <c>Protocol</c>: <c>http/protobuf</c> (default, port 4318 as a rule) or <c>grpc</c> (4317).</summary>
    public bool Grpc { get; init; }

    /// <summary>Key <c>Headers</c> or <c>HeadersFile</c>: what the collector wants to see, <c>name=value,name=value</c>; a secret. Null: nothing.</summary>
    public string? Headers { get; init; }

    /// <summary>Key <c>Interval</c>: how often metrics are sent. Default 1 min; 1 s – 1 h.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Key <c>Traces</c>: the share of syncs and requests that are traced, 0–1. Default 1.</summary>
    public double Traces { get; init; } = 1;

    /// <summary>
    /// Key <c>WorkbookSeries</c>: up to so many registered workbooks each has a series of its own of how stale it is; beyond that there are only the
    /// figures of all together, for series that grow with customers break a collector. Default 50; 0–1000.
    /// </summary>
    public int WorkbookSeries { get; init; } = 50;

    /// <summary>Without the headers, which are a secret.</summary>
    public override string ToString() => $"{OtlpEndpoint}";

    internal static TelemetrySettings Read(SettingsSection section)
    {
        var defaults = new TelemetrySettings();
        return new TelemetrySettings
        {
            OtlpEndpoint = section.Address("OtlpEndpoint", "http://127.0.0.1:4318"),
            Grpc = ReadProtocol(section),
            Headers = section.Secret("Headers"),
            Interval = section.Duration("Interval", defaults.Interval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            WorkbookSeries = section.Number("WorkbookSeries", defaults.WorkbookSeries, 0, 1000),
            Traces = section.Parse<double>("Traces", defaults.Traces, TryParseShare, "0.1"),
        };
    }

    private static bool TryParseShare(string? text, IFormatProvider? provider, out double share) =>
        double.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, provider, out share) && share is >= 0 and <= 1;

    private static bool ReadProtocol(SettingsSection section)
    {
        switch (section.Text("Protocol") ?? "http/protobuf")
        {
            case "http/protobuf":
                return false;
            case "grpc":
                return true;
            case var other:
                section.Problem(
                    $"Telemetry:Protocol — «{other}» не поддерживается. Укажите http/protobuf или grpc.",
                    $"Telemetry:Protocol: “{other}” is not supported. Give http/protobuf or grpc.");
                return false;
        }
    }
}
