using System.Collections.Concurrent;
using Google.Apis.Drive.v3;
using Google.Apis.Sheets.v4;
using Polly.CircuitBreaker;
using SheetSync.Application;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Changes;
using SheetSync.Google.Faults;
using SheetSync.Google.Http;
using SheetSync.Google.Quota;

namespace SheetSync.Google;

/// <summary>
/// All service accounts as one: each workbook goes through an account that it is shared with, each account keeps its own quota. The
/// first one makes new spreadsheets.
/// </summary>
public sealed class GoogleAccounts : ISpreadsheets, INewSpreadsheets, IChangeLogs, IDisposable
{
    private readonly List<GoogleSpreadsheets> accounts = [];
    private readonly List<DriveChangeLog> logs = [];
    private readonly List<AccountQuota> quotas = [];
    private readonly Pipelines pipelines;
    private readonly ConcurrentDictionary<SpreadsheetId, GoogleSpreadsheets> homes = new();

    private GoogleAccounts(Pipelines pipelines) => this.pipelines = pipelines;

    /// <summary>E-mails of the service accounts: what people share their spreadsheets with.</summary>
    public IReadOnlyList<string> Emails => [.. accounts.Select(account => account.ServiceAccount)];

    public IReadOnlyList<IChangeLog> All => logs;

    /// <summary>Reads' and writes' limiters of every account.</summary>
    public IReadOnlyList<QuotaLimiter> Quota => [.. quotas.SelectMany(quota => new[] { quota.Reads, quota.Writes })];

    /// <summary>So much failed of late that Google is left in peace for a moment: nothing is sent.</summary>
    public bool IsCircuitOpen => pipelines.State.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Reads the key files; asks Google nothing yet.</summary>
    /// <exception cref="ConfigurationException">An option is out of range, or a key file is not set, missing or broken.</exception>
    public static GoogleAccounts Create(GoogleOptions options, IQuotaLedger ledger, TimeProvider? time = null)
    {
        options.ThrowIfWrong();
        var all = new GoogleAccounts(new Pipelines(options, time ?? TimeProvider.System));
        try
        {
            foreach (var file in options.AllCredentials)
            {
                all.Add(options, file, ledger);
            }

            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    public void Learn(SpreadsheetId id, string account)
    {
        if (accounts.Find(known => known.ServiceAccount == account) is { } home)
        {
            homes[id] = home;
        }
    }

    /// <summary>E-mail of the account that calls about a workbook go through.</summary>
    public string AccountOf(SpreadsheetId id) => Home(id).ServiceAccount;

    public async Task<ReadResult> ReadAsync(SpreadsheetId id, CancellationToken ct)
    {
        var home = Home(id);
        try
        {
            return await home.ReadAsync(id, ct);
        }
        catch (SheetsException refused) when (accounts.Count > 1 && refused.Fault is SheetsFault.AccessDenied or SheetsFault.NotFound)
        {
            foreach (var other in accounts.Where(account => account != home))
            {
                try
                {
                    var read = await other.ReadAsync(id, ct);
                    homes[id] = other;
                    return read with { Requests = read.Requests + refused.Requests };
                }
                catch (SheetsException again) when (again.Fault is SheetsFault.AccessDenied or SheetsFault.NotFound)
                {
                    refused.Requests += again.Requests;
                }
            }

            throw;
        }
    }

    public Task<WriteResult> ApplyAsync(SpreadsheetId id, IReadOnlyList<CellEdit> edits, CancellationToken ct) => Home(id).ApplyAsync(id, edits, ct);

    public Task<WriteResult> AdoptAsync(SpreadsheetId id, AdoptionPlan plan, CancellationToken ct) => Home(id).AdoptAsync(id, plan, ct);

    public Task<WriteResult> RemoveAsync(SpreadsheetId id, RemovalPlan plan, CancellationToken ct) => Home(id).RemoveAsync(id, plan, ct);

    public Task<MadeSpreadsheet> CreateAsync(NewWorkbook workbook, CancellationToken ct) => accounts[0].CreateAsync(workbook, ct);

    public Task<MadeSpreadsheet> LayAsync(SpreadsheetId id, NewWorkbook workbook, CancellationToken ct) => Home(id).LayAsync(id, workbook, ct);

    public Task ShareAsync(SpreadsheetId id, string email, CancellationToken ct) => Home(id).ShareAsync(id, email, ct);

    public void Dispose()
    {
        accounts.ForEach(account => account.Dispose());
        logs.ForEach(log => log.Dispose());
        quotas.ForEach(quota => quota.Dispose());
    }

    private GoogleSpreadsheets Home(SpreadsheetId id) => homes.GetValueOrDefault(id) ?? accounts[0];

    private void Add(GoogleOptions options, string? credentialsFile, IQuotaLedger ledger)
    {
        var clients = new GoogleClients(options, credentialsFile, pipelines, key =>
        {
            var quota = new AccountQuota(ledger, key.Id, key.ProjectId ?? key.Id, options.Quota);
            quotas.Add(quota);
            return quota;
        });
        accounts.Add(GoogleSpreadsheets.Create(clients));
        logs.Add(new DriveChangeLog(
            clients.Drive(DriveService.ScopeConstants.DriveMetadataReadonly), clients.Sheets(SheetsService.ScopeConstants.Spreadsheets),
            clients.Email, new FaultTranslator(options.Endpoint, clients.Email)));
    }
}
