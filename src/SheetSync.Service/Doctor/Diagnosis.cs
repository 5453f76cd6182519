using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

internal enum Health
{
    Ok,

    /// <summary>Works, and may not for long or not as wished.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Fault,

    /// <summary>Not set up, or not to be told before something else works.</summary>
    Skipped,
}

/// <summary>What one look found. Texts hold no secret.</summary>
/// <param name="Check">A word for scripts, of a closed set: <c>credentials</c>, <c>google</c>, <c>clock</c>, <c>database</c> …</param>
/// <param name="Title">What was looked at, in a word or two.</param>
/// <param name="Found">What was found, one sentence.</param>
/// <param name="Advice">What to do; null where nothing is.</param>
internal sealed record Diagnosis(string Check, Health State, LocalText Title, LocalText Found, LocalText? Advice = null)
{
    /// <summary>The workbook's id, the account's address: what of several; null where there is but one.</summary>
    public string? Subject { get; init; }
}

/// <summary>One part of the installation that is looked at. Never throws for what it is there to find.</summary>
internal interface IExamination
{
    /// <param name="found">What the examinations before have found.</param>
    Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct);
}
