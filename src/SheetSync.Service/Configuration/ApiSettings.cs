namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Api</c>: what the spreadsheet's add-on calls.</summary>
public sealed record ApiSettings
{
    /// <summary>Where Google publishes the keys of identity tokens, as JSON Web Keys.</summary>
    public static readonly Uri GoogleCertificates = new("https://www.googleapis.com/oauth2/v3/certs");

    /// <summary>
    /// Key <c>Audiences</c>: the OAuth client ids of the add-on's scripts, <c>….apps.googleusercontent.com</c>; a list, or separated by
    /// commas. Not set: the API is off and says so. Set and empty is an error: everybody's tokens, or nobody's, would pass.
    /// </summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Key <c>CertificatesUrl</c>: default Google's; a local issuer's in demo and tests.</summary>
    public Uri CertificatesUrl { get; init; } = GoogleCertificates;

    /// <summary>Key <c>RequestsPerMinute</c>: of one person; as many may come at once. Default 60; 1 – 10 000.</summary>
    public int RequestsPerMinute { get; init; } = 60;

    /// <summary>There is somebody whose tokens can be accepted.</summary>
    public bool IsOn => Audiences.Count > 0;

    internal static ApiSettings Read(SettingsSection section)
    {
        var defaults = new ApiSettings();
        var audiences = section.List("Audiences");
        if (audiences.Count == 0 && section.IsSet("Audiences"))
        {
            section.Problem(
                "Api:Audiences — пусто. Укажите client id скрипта (его показывает журнал при первом вызове) или уберите ключ: тогда API выключен.",
                "Api:Audiences is empty. Give the client id of the script (the log shows it at the first call), or leave the key out: then the API is off.");
        }

        return new ApiSettings
        {
            Audiences = audiences,
            CertificatesUrl = section.Address("CertificatesUrl", GoogleCertificates.AbsoluteUri) ?? defaults.CertificatesUrl,
            RequestsPerMinute = section.Number("RequestsPerMinute", defaults.RequestsPerMinute, 1, 10_000),
        };
    }
}
