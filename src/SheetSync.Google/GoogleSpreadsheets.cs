using Google.Apis.Drive.v3;
using Google.Apis.Drive.v3.Data;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using Polly.Timeout;
using SheetSync.Application;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Adoption;
using SheetSync.Google.Faults;
using SheetSync.Google.Http;
using SheetSync.Google.Reading;
using SheetSync.Google.Templates;
using SheetSync.Google.Writing;

namespace SheetSync.Google;

/// <summary>Spreadsheets at Google, through its client. <see cref="Create"/> needs no host.</summary>
public sealed class GoogleSpreadsheets : ISpreadsheets, INewSpreadsheets, IDisposable
{
    private const int BrokenReads = 2;

    private readonly GoogleOptions options;
    private readonly SheetsService service;
    private readonly DriveService drive;
    private readonly FaultTranslator faults;

    private GoogleSpreadsheets(GoogleOptions options, SheetsService service, DriveService drive, string email)
    {
        this.options = options;
        this.service = service;
        this.drive = drive;
        ServiceAccount = email;
        faults = new FaultTranslator(options.Endpoint, email);
    }

    /// <summary>E-mail of the service account: what people share their spreadsheets with.</summary>
    public string ServiceAccount { get; }

    /// <summary>Reads the key file of the first account and prepares the client; asks Google nothing yet.</summary>
    /// <exception cref="ConfigurationException">An option is out of range, or the key file is not set, missing or broken.</exception>
    public static GoogleSpreadsheets Create(GoogleOptions options, TimeProvider? time = null)
    {
        options.ThrowIfWrong();
        return Create(new GoogleClients(options, options.AllCredentials[0], new Pipelines(options, time ?? TimeProvider.System), _ => null));
    }

    internal static GoogleSpreadsheets Create(GoogleClients clients) => new(
        clients.Options, clients.Sheets(SheetsService.ScopeConstants.Spreadsheets),

        // Only the spreadsheets that this account made, and only when one is shared: a token of its own.
        clients.Drive(DriveService.ScopeConstants.DriveFile), clients.Email);

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
        }, writing: true);

    /// <summary>At most two requests: everything that is added in one, then the proof of google.md that a write by metadata skips nulls.</summary>
    public Task<WriteResult> AdoptAsync(SpreadsheetId id, AdoptionPlan plan, CancellationToken ct)
    {
        if (plan.Obstacles.Count > 0)
        {
            throw new ArgumentException("A plan with obstacles is not carried out.", nameof(plan));
        }

        return plan.IsEmpty ? Task.FromResult(default(WriteResult)) : GuardAsync(id, async meter =>
        {
            await AdoptAsync(id, [], AdoptionRequests.For(plan), ct);
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

    public async Task<MadeSpreadsheet> CreateAsync(NewWorkbook workbook, CancellationToken ct)
    {
        var body = new Spreadsheet
        {
            Properties = new SpreadsheetProperties
            {
                Title = workbook.Design.Title, Locale = workbook.Language == Core.Texts.Language.Ru ? "ru_RU" : "en_US", TimeZone = workbook.TimeZone,
            },
            Sheets = [.. TemplateRequests.Tabs(workbook).Select(tab => new Sheet { Properties = tab })],
        };
        var (id, counted) = await GuardAsync(default(SpreadsheetId), async meter =>
        {
            var create = service.Spreadsheets.Create(body);
            create.Fields = "spreadsheetId";
            return (new SpreadsheetId((await create.ExecuteAsync(ct)).SpreadsheetId), meter.Count);
        });
        try
        {
            var filled = await FillAsync(id, [], workbook, ct);
            return filled with { Requests = counted + filled.Requests };
        }
        catch (SheetsException fault)
        {
            throw new SheetsException(fault.Fault, GoogleTexts.MadeNotFilled(options.LinkBase(id), fault.Text), fault)
            {
                Requests = counted + fault.Requests, RetryAfter = fault.RetryAfter,
            };
        }
    }

    public Task<MadeSpreadsheet> LayAsync(SpreadsheetId id, NewWorkbook workbook, CancellationToken ct) => FillAsync(
        id, [.. TemplateRequests.Tabs(workbook).Select(tab => new Request { AddSheet = new AddSheetRequest { Properties = tab } })], workbook, ct);

    public Task ShareAsync(SpreadsheetId id, string email, CancellationToken ct) => GuardAsync(id, async _ =>
    {
        var create = drive.Permissions.Create(new Permission { Type = "user", Role = "writer", EmailAddress = email }, id.Value);
        create.Fields = "id";
        return await create.ExecuteAsync(ct);
    });

    public void Dispose()
    {
        service.Dispose();
        drive.Dispose();
    }

    private Task<MadeSpreadsheet> FillAsync(SpreadsheetId id, IReadOnlyList<Request> tabs, NewWorkbook workbook, CancellationToken ct) => GuardAsync(id, async meter =>
    {
        await AdoptAsync(id, [.. tabs, .. TemplateRequests.Contents(workbook)], AdoptionRequests.For(workbook.Service), ct);
        return new MadeSpreadsheet(id, options.LinkBase(id), meter.Count);
    });

    /// <summary>What is added, in one atomic request, then the proof on a column that it made.</summary>
    private async Task AdoptAsync(SpreadsheetId id, IReadOnlyList<Request> before, AdoptionRequests adoption, CancellationToken ct)
    {
        await ChangeAsync(id, [.. before, .. adoption.Requests], ct);
        if (adoption.Proof is { } proof)
        {
            var answer = await WriteAsync(id, proof.Write(), "responses(updatedRange,updatedData)", ct);
            if (!proof.Holds(answer))
            {
                await ChangeAsync(id, adoption.TakeMarksOff(), ct);
                throw new SheetsException(SheetsFault.Invalid, GoogleTexts.NullClears);
            }
        }
    }

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

            // What somebody edited or waits for is decided on; in the background most workbooks are as they were, and need no reading.
            return await GridDecoder.DecodeAsync(stream, id.Value, options.LinkBase(id), CallUrgency.Current is not Urgency.Background, limit.Token);
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

    /// <param name="writing">It was read just now: what is refused is the writing alone.</param>
    private async Task<T> GuardAsync<T>(SpreadsheetId id, Func<RequestMeter, Task<T>> call, bool writing = false)
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
            var translated = faults.Translate(fault, id, writing);
            translated.Requests = meter.Count;
            throw translated;
        }
    }
}
