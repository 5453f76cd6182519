using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.History;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Mail;

/// <summary>What the mails of one workbook are made of.</summary>
/// <param name="Input">Compared with the last digest, or with a day somebody chose.</param>
/// <param name="Readiness">Of the same plan.</param>
/// <param name="Held">The shrink guard holds: the plan is the last that was concluded.</param>
internal sealed record MailFacts(SpreadsheetId Workbook, DigestInput Input, ReadinessReport Readiness, LetterSource Source, bool Held)
{
    public Core.Plan.WorkbookSettings Settings => Input.Plan.Settings;

    /// <param name="last">What the digest is compared with; null for the first.</param>
    /// <param name="language">Null: the workbook's.</param>
    /// <returns>Null where there is no plan to tell of.</returns>
    public static async Task<MailFacts?> OfAsync(IPlanStore store, SyncRun run, ToldDigest? last, Language? language, CancellationToken ct)
    {
        var past = last is null ? [] : Events(await store.HistoryAsync(run.Workbook, last.At, ct));
        return await OfAsync(store, run, last?.Told, past, language, ct);
    }

    /// <summary>Compared with the end of a day: what was seen on later days of the workbook counts.</summary>
    public static async Task<MailFacts?> SinceAsync(IPlanStore store, SyncRun run, Standing standing, Language? language, CancellationToken ct)
    {
        var all = await store.HistoryAsync(run.Workbook, DateTimeOffset.MinValue, ct);
        return await OfAsync(store, run, standing, Events(all.Where(e => e.Day > standing.Day)), language, ct);
    }

    private static async Task<MailFacts?> OfAsync(
        IPlanStore store, SyncRun run, Standing? since, IReadOnlyList<PlanEvent> past, Language? language, CancellationToken ct)
    {
        var decision = run.Decision;
        if (run.Outcome == SyncOutcome.Held)
        {
            // What vanished is not closed: told is the plan before, and only what was recorded of it.
            var stored = await store.LoadPlanAsync(run.Workbook, ct);
            return stored is null ? null : new MailFacts(
                run.Workbook,
                DigestInput.Of(stored.Plan, stored.Rollup, stored.Overdue, decision.Today) with { Since = since, Events = past, Held = decision.Shrink },
                stored.Readiness, Source(stored.Plan.Settings.Language), Held: true);
        }

        return !run.HasPlan ? null : new MailFacts(
            run.Workbook,
            DigestInput.Of(decision) with { Since = since, Events = [.. past, .. decision.Events] },
            decision.Readiness, Source(decision.Plan.Settings.Language), Held: false);

        LetterSource Source(Language own) => LetterSource.Of(
            language ?? own, run.Grid.LinkBase, run.Grid.Sheets.FirstOrDefault(s => s.ServiceTabMark == "overdue")?.SheetId);
    }

    private static IReadOnlyList<PlanEvent> Events(IEnumerable<RecordedEvent> recorded) => [.. recorded.Select(e => e.Event)];
}
