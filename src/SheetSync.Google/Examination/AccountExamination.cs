using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Google.Examination;

/// <summary>What was found out about one service account by asking Google as it.</summary>
public sealed record AccountExamination
{
    /// <summary>The account's address; null where the key could not be read.</summary>
    public string? Email { get; init; }

    /// <summary>Why the key cannot be used; null where it can.</summary>
    public LocalText? KeyFault { get; init; }

    /// <summary>Why Google gave no token; null where it did.</summary>
    public LocalText? TokenFault { get; init; }

    public ApiExamination Sheets { get; init; } = ApiExamination.NotAsked;

    public ApiExamination Drive { get; init; } = ApiExamination.NotAsked;

    /// <summary>How far this computer's clock is ahead of Google's, within a second or so; null where no answer came.</summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>Spreadsheets that the account sees, and whether it may edit them; null where Drive did not tell.</summary>
    public IReadOnlyDictionary<SpreadsheetId, bool>? MayEdit { get; init; }
}

/// <param name="Asked">False where it came to no request.</param>
/// <param name="Fault">Why it does not work; null where it does.</param>
/// <param name="Took">Until the answer's head was there.</param>
public sealed record ApiExamination(bool Asked, LocalText? Fault, TimeSpan Took)
{
    public static ApiExamination NotAsked { get; } = new(false, null, TimeSpan.Zero);

    public bool Works => Asked && Fault is null;
}
