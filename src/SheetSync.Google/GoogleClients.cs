using Google.Apis.Auth.OAuth2;
using Google.Apis.Drive.v3;
using Google.Apis.Http;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using SheetSync.Google.Auth;
using SheetSync.Google.Http;
using SheetSync.Google.Quota;

namespace SheetSync.Google;

/// <summary>Makes Google's clients for one service account, with this service's handlers below them.</summary>
internal sealed class GoogleClients
{
    private readonly string? credentialsFile;
    private readonly Pipelines pipelines;
    private readonly AccountQuota? quota;

    /// <param name="quotaOf">The limiters of an account; null where none is kept.</param>
    /// <exception cref="Application.ConfigurationException">The key file is not set, missing or broken.</exception>
    public GoogleClients(GoogleOptions options, string? credentialsFile, Pipelines pipelines, Func<ServiceAccountCredential, AccountQuota?> quotaOf)
    {
        Options = options;
        this.credentialsFile = credentialsFile;
        this.pipelines = pipelines;
        var key = Load(SheetsService.ScopeConstants.Spreadsheets);
        Email = key.Id;
        quota = quotaOf(key);
    }

    public GoogleOptions Options { get; }

    public string Email { get; }

    public SheetsService Sheets(string scope) => new(Client(Load(scope), Options.Endpoint.ToString(), quota));

    /// <summary>Drive's quota is another one, and far away.</summary>
    public DriveService Drive(string scope) => new(Client(Load(scope), Options.DriveEndpoint, null));

    private ServiceAccountCredential Load(string scope) =>
        ServiceAccountKey.Load(credentialsFile, scope, new GoogleHttpFactory(pipelines, metered: false, quota: null));

    private BaseClientService.Initializer Client(IConfigurableHttpClientInitializer credential, string? address, AccountQuota? limits) => new()
    {
        ApplicationName = "SheetSync",
        BaseUri = address,
        HttpClientInitializer = credential,
        HttpClientFactory = new GoogleHttpFactory(pipelines, metered: true, limits),
        HttpClientTimeout = Options.TotalTimeout,
        DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
    };
}
