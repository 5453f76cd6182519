using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Drive.v3;
using Google.Apis.Http;
using Google.Apis.Sheets.v4;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Google.Auth;
using SheetSync.Google.Faults;
using SheetSync.Google.Http;

namespace SheetSync.Google.Examination;

/// <summary>Asks Google what works for a service account, step by step, for <c>doctor</c>. Changes nothing. A fault is a finding, never an exception.</summary>
public sealed class GoogleExamination(GoogleOptions options, TimeProvider clock)
{
    /// <summary>An id that no spreadsheet has: "not found" proves that the API is on and the token is taken.</summary>
    private static readonly SpreadsheetId Nobody = new("sheetsync-doctor-asks-whether-the-api-is-on");

    /// <summary>Drive's largest page.</summary>
    private const int PageSize = 1000;

    private readonly GoogleOptions patient = options with
    {
        Retries = Math.Min(options.Retries, 1),
        AttemptTimeout = Shorter(options.AttemptTimeout, TimeSpan.FromSeconds(20)),
        TotalTimeout = Shorter(options.TotalTimeout, TimeSpan.FromSeconds(45)),
    };

    public async Task<AccountExamination> ExamineAsync(string? keyFile, CancellationToken ct)
    {
        var pipelines = new Pipelines(patient, TimeProvider.System);
        ServiceAccountCredential sheetsKey, driveKey;
        try
        {
            sheetsKey = ServiceAccountKey.Load(keyFile, SheetsService.ScopeConstants.Spreadsheets, new GoogleHttpFactory(pipelines, metered: false, quota: null));
            driveKey = ServiceAccountKey.Load(keyFile, DriveService.ScopeConstants.DriveMetadataReadonly, new GoogleHttpFactory(pipelines, metered: false, quota: null));
        }
        catch (ConfigurationException broken)
        {
            return new AccountExamination { KeyFault = broken.Text };
        }

        using var http = new GoogleHttpFactory(pipelines, metered: true, quota: null).CreateHttpClient(new CreateHttpClientArgs());
        http.Timeout = patient.TotalTimeout;
        var asking = new Asking(http, new FaultTranslator(patient.Endpoint, sheetsKey.Id), clock);
        var found = new AccountExamination { Email = sheetsKey.Id };
        if (await asking.FaultOfAsync(() => sheetsKey.GetAccessTokenForRequestAsync(null, ct)) is { } refused)
        {
            // The clock is a usual reason: it is looked at without a token.
            await asking.GetAsync(patient.Endpoint, null, ct);
            return found with { TokenFault = refused, ClockAhead = asking.ClockAhead };
        }

        var sheets = await SheetsAsync(asking, sheetsKey, ct);
        var (drive, mayEdit) = await DriveAsync(asking, driveKey, ct);
        return found with { Sheets = sheets, Drive = drive, MayEdit = mayEdit, ClockAhead = asking.ClockAhead };
    }

    private async Task<ApiExamination> SheetsAsync(Asking asking, ServiceAccountCredential key, CancellationToken ct)
    {
        var address = new Uri(patient.Endpoint, $"v4/spreadsheets/{Nobody.Value}?fields=spreadsheetId");
        var answer = await asking.GetAsync(address, key, ct);
        return new ApiExamination(true, answer.Fault is SheetsFault.NotFound or null ? null : answer.Text, answer.Took);
    }

    /// <summary>One request tells of a thousand spreadsheets whether they may be edited.</summary>
    private async Task<(ApiExamination Drive, IReadOnlyDictionary<SpreadsheetId, bool>? MayEdit)> DriveAsync(
        Asking asking, ServiceAccountCredential key, CancellationToken ct)
    {
        const string Query = "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false";
        var start = (patient.DriveEndpoint ?? "https://www.googleapis.com/drive/v3/")
            + $"files?q={Uri.EscapeDataString(Query)}&pageSize={PageSize}&supportsAllDrives=true&includeItemsFromAllDrives=true"
            + "&fields=nextPageToken,files(id,capabilities(canEdit))";
        var mayEdit = new Dictionary<SpreadsheetId, bool>();
        string? page = null;
        do
        {
            var answer = await asking.GetAsync(new Uri(page is null ? start : $"{start}&pageToken={Uri.EscapeDataString(page)}"), key, ct);
            if (answer.Body is not { } body)
            {
                return (new ApiExamination(true, answer.Disabled ? GoogleTexts.DriveDisabled(key.Id) : answer.Text, answer.Took), null);
            }

            using var document = JsonDocument.Parse(body);
            foreach (var file in document.RootElement.TryGetProperty("files", out var files) ? files.EnumerateArray() : default)
            {
                mayEdit[new SpreadsheetId(file.GetProperty("id").GetString()!)] =
                    file.TryGetProperty("capabilities", out var may) && may.TryGetProperty("canEdit", out var edit) && edit.GetBoolean();
            }

            page = document.RootElement.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
            if (page is null)
            {
                return (new ApiExamination(true, null, answer.Took), mayEdit);
            }
        }
        while (true);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private sealed record Answer(string? Body, SheetsFault? Fault, LocalText? Text, bool Disabled, TimeSpan Took);

    /// <summary>Requests of one examination, and what their answers say of the clock.</summary>
    private sealed class Asking(HttpClient http, FaultTranslator faults, TimeProvider clock)
    {
        public TimeSpan? ClockAhead { get; private set; }

        /// <summary>Null where it succeeds.</summary>
        public async Task<LocalText?> FaultOfAsync(Func<Task> work)
        {
            try
            {
                await work();
                return null;
            }
            catch (Exception fault) when (FaultTranslator.IsKnown(fault))
            {
                return faults.Translate(fault, default).Text;
            }
        }

        public async Task<Answer> GetAsync(Uri address, ServiceAccountCredential? key, CancellationToken ct)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (key is not null)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await key.GetAccessTokenForRequestAsync(null, ct));
                }

                var (sent, sentAt) = (Stopwatch.GetTimestamp(), clock.GetUtcNow());
                using var response = await http.SendAsync(request, ct);
                var took = Stopwatch.GetElapsedTime(sent);
                if (response.Headers.Date is { } date)
                {
                    // The header has whole seconds, cut: half a second is what is lost on average.
                    ClockAhead = sentAt + (took / 2) - date - TimeSpan.FromSeconds(0.5);
                }

                if (response.IsSuccessStatusCode)
                {
                    return new Answer(await response.Content.ReadAsStringAsync(ct), null, null, false, took);
                }

                var fault = await faults.OfAsync(response, Nobody);
                return new Answer(null, fault.Fault, fault.Text, (await ErrorBody.ReadAsync(response)).IsDisabled, took);
            }
            catch (Exception fault) when (FaultTranslator.IsKnown(fault))
            {
                var translated = faults.Translate(fault, Nobody);
                return new Answer(null, translated.Fault, translated.Text, false, Stopwatch.GetElapsedTime(started));
            }
        }
    }
}
