using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Application;

/// <summary>A spreadsheet's id as Google gives it. <see cref="Parse"/> takes an address too.</summary>
public readonly record struct SpreadsheetId(string Value)
{
    /// <summary>The id in <c>…/spreadsheets/d/ID/edit…</c>, or the text itself.</summary>
    public static SpreadsheetId Parse(string idOrAddress)
    {
        const string Marker = "/spreadsheets/d/";
        var text = idOrAddress.Trim();
        var at = text.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return new(text);
        }

        var rest = text[(at + Marker.Length)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        return new(end < 0 ? rest : rest[..end]);
    }

    public override string ToString() => Value;
}

/// <summary>Requests that really left the process, retries included, counted at the HTTP layer; token requests are not counted.</summary>
public readonly record struct RequestCount(int Reads, int Writes)
{
    public static RequestCount operator +(RequestCount a, RequestCount b) => new(a.Reads + b.Reads, a.Writes + b.Writes);
}

/// <param name="Cells">Cells that were sent.</param>
public readonly record struct WriteResult(int Cells, RequestCount Requests);

/// <param name="Grid">One revision, structure and cells.</param>
public sealed record ReadResult(WorkbookGrid Grid, RequestCount Requests);

/// <summary>Spreadsheets at Google or an emulator of it. Faults are <see cref="SheetsException"/>.</summary>
public interface ISpreadsheets
{
    /// <summary>The whole workbook in one request.</summary>
    Task<ReadResult> ReadAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Writes the cells in one request; none for an empty list. One more where a service tab must grow.</summary>
    /// <exception cref="SheetsException">With <see cref="SheetsFault.ReadOnly"/> where the spreadsheet may be read and not written.</exception>
    Task<WriteResult> ApplyAsync(SpreadsheetId id, IReadOnlyList<CellEdit> edits, CancellationToken ct);

    /// <summary>Lays down what the plan says: service tabs, marked columns, formats, protection (domain.md §8).</summary>
    Task<WriteResult> AdoptAsync(SpreadsheetId id, AdoptionPlan plan, CancellationToken ct);

    /// <summary>Takes away what the plan says, each column only if it still stands where it was read: else <see cref="SheetsFault.Stale"/>, and nothing is deleted.</summary>
    Task<WriteResult> RemoveAsync(SpreadsheetId id, RemovalPlan plan, CancellationToken ct);
}

public enum SheetsFault
{
    /// <summary>The account may not see or write the spreadsheet, or its credentials are refused.</summary>
    AccessDenied,

    /// <summary>The account may see the spreadsheet and not write it.</summary>
    ReadOnly,
    NotFound,

    /// <summary>Out of quota; see <see cref="SheetsException.RetryAfter"/>.</summary>
    Quota,

    /// <summary>Google did not understand the request.</summary>
    Invalid,

    /// <summary>No network, time-out, 5xx after all retries.</summary>
    Unavailable,

    /// <summary>The workbook changed between read and write (a service column or tab is gone): read again, then decide again.</summary>
    Stale,
}

/// <summary>What Google answered, classified by its reason (style.md §12). <see cref="Text"/> is for people and says what to do.</summary>
public sealed class SheetsException : Exception
{
    public SheetsException(SheetsFault fault, LocalText text, Exception? inner = null)
        : base(text.En, inner)
    {
        Fault = fault;
        Text = text;
    }

    public SheetsFault Fault { get; }

    /// <summary>The message in both languages, ready to be shown.</summary>
    public LocalText Text { get; }

    /// <summary>Requests that were made before it failed.</summary>
    public RequestCount Requests { get; set; }

    /// <summary>When to come back; null where unknown.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>It is about the account or its project, not about one spreadsheet: a key that was revoked, an API that is switched off.</summary>
    public bool IsAboutAccount { get; init; }

    /// <summary>Trying again later may help, with nothing changed by anybody.</summary>
    public bool IsPassing => Fault is SheetsFault.Quota or SheetsFault.Unavailable or SheetsFault.Stale;
}

/// <summary>Something the operator set is missing or wrong: a file, an address, an option. <see cref="Text"/> says what to do.</summary>
public sealed class ConfigurationException(LocalText text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>The message in both languages, ready to be shown.</summary>
    public LocalText Text { get; } = text;
}
