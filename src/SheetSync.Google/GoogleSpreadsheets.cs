using Google.Apis.Http;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using Polly.Timeout;
using SheetSync.Application;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Adoption;
using SheetSync.Google.Auth;
using SheetSync.Google.Faults;
using SheetSync.Google.Http;
using SheetSync.Google.Reading;
using SheetSync.Google.Writing;

namespace SheetSync.Google;

/// <summary>Spreadsheets at Google, through its client. <see cref="Create"/> needs no host.</summary>
public sealed class GoogleSpreadsheets : ISpreadsheets, IDisposable
{
    private const int BrokenReads = 2;

    private readonly GoogleOptions options;
    private readonly SheetsService service;
    private readonly FaultTranslator faults;

    private GoogleSpreadsheets(GoogleOptions options, SheetsService service, string email)
    {
        this.options = options;
        this.service = service;
        ServiceAccount = email;
        faults = new FaultTranslator(options.Endpoint, email);
    }

    /// <summary>E-mail of the service account: what people share their spreadsheets with.</summary>
    public string ServiceAccount { get; }

    /// <summary>Reads the key file and prepares the client; asks Google nothing yet.</summary>
    /// <exception cref="ConfigurationException">An option is out of range, or the key file is not set, missing or broken.</exception>
    public static GoogleSpreadsheets Create(GoogleOptions options, TimeProvider? time = null)
    {
        if (options.Validate() is [var first, ..])
        {
            throw new ConfigurationException(first);
        }

        var pipeline = Pipelines.Build(options, time ?? TimeProvider.System);
        var key = ServiceAccountKey.Load(options.CredentialsFile, new GoogleHttpFactory(pipeline, metered: false));
        var client = new SheetsService(new BaseClientService.Initializer
        {
            ApplicationName = "SheetSync",
            BaseUri = options.Endpoint.ToString(),
            HttpClientInitializer = key,
            HttpClientFactory = new GoogleHttpFactory(pipeline, metered: true),
            HttpClientTimeout = options.TotalTimeout,
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        });
        return new GoogleSpreadsheets(options, client, key.Id);
    }

    public Task<ReadResult> ReadAsync(SpreadsheetId id, CancellationToken ct) => GuardAsync(id, async meter =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new ReadResult(await ReadOnceAsync(id, ct), meter.Count);
            }
            catch (Exception cut) when (cut is System.Text.Json.JsonException or IOException && attempt < BrokenReads)
            {
                // The connection broke inside the body, where the pipeline no longer looks.
            }
        }
    });

    public Task<WriteResult> ApplyAsync(SpreadsheetId id, IReadOnlyList<CellEdit> edits, CancellationToken ct) => edits.Count == 0
        ? Task.FromResult(default(WriteResult))
        : GuardAsync(id, async meter =>
        {
            if (Growth.For(edits) is { Count: > 0 } growth)
            {
                await ChangeAsync(id, growth, ct);
            }

            var body = EditBatch.From(edits);
            await WriteAsync(id, body, "responses(updatedRange)", ct);
            return new WriteResult(edits.Count, meter.Count);
        });

    /// <summary>At most two requests: everything that is added in one, then the proof of google.md that a write by metadata skips nulls.</summary>
    public Task<WriteResult> AdoptAsync(SpreadsheetId id, AdoptionPlan plan, CancellationToken ct)
    {
        if (plan.Obstacles.Count > 0)
        {
            throw new ArgumentException("A plan with obstacles is not carried out.", nameof(plan));
        }

        return plan.IsEmpty ? Task.FromResult(default(WriteResult)) : GuardAsync(id, async meter =>
        {
            var adoption = AdoptionRequests.For(plan);
            await ChangeAsync(id, adoption.Requests, ct);
            if (adoption.Proof is { } proof)
            {
                var answer = await WriteAsync(id, proof.Write(), "responses(updatedRange,updatedData)", ct);
                if (!proof.Holds(answer))
                {
                    await ChangeAsync(id, adoption.TakeMarksOff(), ct);
                    throw new SheetsException(SheetsFault.Invalid, GoogleTexts.NullClears);
                }
            }

            return new WriteResult(plan.Columns.Sum(c => c.HeaderRows.Count), meter.Count);
        });
    }

    /// <summary>One request; where something stays because a person wrote there, one more to empty our cells there, and one to find our warnings.</summary>
    public Task<WriteResult> RemoveAsync(SpreadsheetId id, RemovalPlan plan, CancellationToken ct)
    {
        if (plan.Obstacles.Count > 0)
        {
            throw new ArgumentException("A plan with obstacles is not carried out.", nameof(plan));
        }

        return plan.IsEmpty ? Task.FromResult(default(WriteResult)) : GuardAsync(id, async meter =>
        {
            var clearing = plan.KeptColumns.SelectMany(c => c.Clearing).ToList();
            if (clearing.Count > 0)
            {
                await WriteAsync(id, EditBatch.From(clearing), "responses(updatedRange)", ct);
            }

            var kept = plan.KeptColumns.Count + plan.KeptTabs.Count > 0;
            await ChangeAsync(id, RemovalRequests.For(plan, kept ? RemovalRequests.WarningsOn(plan, await WarningsAsync(id, ct)) : []), ct);
            return new WriteResult(clearing.Count, meter.Count);
        });
    }

    public void Dispose() => service.Dispose();

    private Task<Spreadsheet> WarningsAsync(SpreadsheetId id, CancellationToken ct)
    {
        var get = service.Spreadsheets.Get(id.Value);
        get.Fields = "sheets(properties(sheetId),protectedRanges(protectedRangeId,range,description,warningOnly))";
        return get.ExecuteAsync(ct);
    }

    private async Task<Core.Grid.WorkbookGrid> ReadOnceAsync(SpreadsheetId id, CancellationToken ct)
    {
        var get = service.Spreadsheets.Get(id.Value);
        get.Fields = GridSchema.FieldMask;
        get.PrettyPrint = false;

        // The pipeline's limits end with the answer's head; a body that stalls must end too.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.TotalTimeout);
        try
        {
            // ExecuteAsStreamAsync would buffer the body and pass errors off as content.
            using var request = get.CreateRequest();
            using var response = await service.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw await faults.OfAsync(response, id);
            }

            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            return await GridDecoder.DecodeAsync(stream, id.Value, options.LinkBase(id), limit.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutRejectedException("The answer took longer than the total limit.", late);
        }
    }

    private async Task<BatchUpdateValuesByDataFilterResponse> WriteAsync(
        SpreadsheetId id, BatchUpdateValuesByDataFilterRequest body, string fields, CancellationToken ct)
    {
        var update = service.Spreadsheets.Values.BatchUpdateByDataFilter(body, id.Value);
        update.Fields = fields;
        var answer = await update.ExecuteAsync(ct);

        // A filter that matches nothing is no error to Google; to us the column is gone (google.md, Writing).
        return (answer.Responses?.Count(r => !string.IsNullOrEmpty(r.UpdatedRange)) ?? 0) >= body.Data.Count
            ? answer
            : throw new SheetsException(SheetsFault.Stale, GoogleTexts.Stale);
    }

    private async Task ChangeAsync(SpreadsheetId id, IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var update = service.Spreadsheets.BatchUpdate(new BatchUpdateSpreadsheetRequest { Requests = [.. requests] }, id.Value);
        update.Fields = "spreadsheetId";
        await update.ExecuteAsync(ct);
    }

    private async Task<T> GuardAsync<T>(SpreadsheetId id, Func<RequestMeter, Task<T>> call)
    {
        using var meter = RequestMeter.Begin();
        try
        {
            return await call(meter);
        }
        catch (SheetsException fault)
        {
            fault.Requests = meter.Count;
            throw;
        }
        catch (Exception fault) when (FaultTranslator.IsKnown(fault))
        {
            var translated = faults.Translate(fault, id);
            translated.Requests = meter.Count;
            throw translated;
        }
    }
}
