using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Plan;

namespace SheetSync.Service.Mail;

/// <summary>
/// The mail that a sync makes due. Every sync asks, whatever caused it: the schedule only has to see that there is one. While the shrink guard
/// holds the digest alone goes out, of the plan before.
/// </summary>
internal sealed class DueMail(IPlanStore store, IOutbox outbox, MailMaker maker, TimeProvider clock, ILogger<DueMail> log, MailedBoard? board = null) : IDueMail
{
    public Task<bool> IsDueAsync(SpreadsheetId workbook, CancellationToken ct) => outbox.IsMailDueAsync(workbook, ct);

    public async Task<MailBatch> ComposeAsync(SyncRun run, CancellationToken ct)
    {
        try
        {
            return await ComposeDueAsync(run, ct);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or StorageException))
        {
            // A sync is worth more than its mail; the next one tries again.
            log.LogError(defect, "The mail of {Workbook} could not be composed", run.Workbook);
            return MailBatch.Nothing;
        }
    }

    /// <summary>Mail of chosen kinds now, whatever the schedule says, for the periods that hold the run's day.</summary>
    public async Task<MailBatch> ComposeNowAsync(SyncRun run, IReadOnlyList<MailKind> kinds, CancellationToken ct)
    {
        var memory = await outbox.MailMemoryAsync(run.Workbook, ct);
        var facts = await MailFacts.OfAsync(store, run, memory.LastDigest, null, ct);
        return facts is null
            ? MailBatch.Nothing
            : await ComposeAsync(facts, memory, [.. kinds.Select(kind => new MailOccasion(kind, PeriodOf(kind, run.Decision.Today), run.Decision.Today, clock.GetUtcNow()))], ct);
    }

    private async Task<MailBatch> ComposeDueAsync(SyncRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var memory = await outbox.MailMemoryAsync(run.Workbook, ct);
        var settings = run.Decision.Plan.Settings;
        if (run.Outcome != SyncOutcome.Held && !run.HasPlan)
        {
            return MailBatch.Nothing;
        }

        var next = MailSchedule.Next(settings, now);
        var due = MailSchedule.Due(settings, now, memory.Since ?? now).Where(o => !memory.Rounds.Contains((o.Kind, o.Period))).ToList();
        if (due.Count == 0 || await MailFacts.OfAsync(store, run, memory.LastDigest, null, ct) is not { } facts)
        {
            return new MailBatch { NextDueAt = next };
        }

        return await ComposeAsync(facts, memory, facts.Held ? [.. due.Where(o => o.Kind == MailKind.Digest)] : due, ct) with { NextDueAt = next };
    }

    private async Task<MailBatch> ComposeAsync(MailFacts known, MailMemory memory, IReadOnlyList<MailOccasion> occasions, CancellationToken ct)
    {
        var mails = new List<OutgoingMail>();
        var rounds = new List<MailRound>();
        foreach (var occasion in occasions)
        {
            var facts = board is null ? known : known with { Source = await board.InAsync(known.Source, known.Workbook, occasion.Kind, ct) };
            var (letters, isDone) = occasion.Kind switch
            {
                MailKind.Digest => Digests(facts),
                MailKind.Escalation => (Escalations(facts, notes: occasions.Any(o => o.Kind == MailKind.Note && o.Day == occasion.Day)), true),
                MailKind.Note => (Notes(facts), true),
                MailKind.Reminder => (Reminders(facts, memory), true),
                _ => (Summaries(facts, memory), facts.Settings.FacilitatorEmails.Count > 0),
            };
            foreach (var (recipient, render) in letters.Where(l => !memory.OptedOut.Contains(l.Recipient)).DistinctBy(l => l.Recipient))
            {
                mails.Add(await maker.MakeAsync(facts.Workbook, recipient, occasion, render, ct));
            }

            if (isDone)
            {
                rounds.Add(new(occasion.Kind, occasion.Period, occasion.Kind == MailKind.Digest ? Told(facts) : null));
            }
        }

        return new MailBatch { Mails = mails, Rounds = rounds };
    }

    private static Standing Told(MailFacts facts) => Standing.Of(facts.Input.Rollup, facts.Input.Overdue, facts.Input.Today);

    /// <summary>Not done while nobody is named as the owner: whoever is named later that week still gets it.</summary>
    private static (IEnumerable<Addressed> Letters, bool IsDone) Digests(MailFacts facts)
    {
        var digest = DigestEngine.Compose(facts.Input);
        var owners = Lower(facts.Settings.OwnerEmails);
        return (owners.Select(o => new Addressed(o, optOut => MailMaker.RenderAsync(digest, facts.Source, optOut))), owners.Count > 0);
    }

    /// <summary>The strategy owner has the digest, and a leader whose note goes out the same day has the same tasks in it.</summary>
    private static IEnumerable<Addressed> Escalations(MailFacts facts, bool notes)
    {
        var told = Lower(facts.Settings.OwnerEmails).ToHashSet(StringComparer.Ordinal);
        if (notes)
        {
            told.UnionWith(LeaderNote.Of(facts.Input).Select(n => Address(n.Leader)));
        }

        return Escalation.Of(facts.Input).Where(e => !told.Contains(Address(e.Person)))
            .Select(e => new Addressed(Address(e.Person), optOut => MailMaker.RenderAsync(LeaderLetters.Compose(e, facts.Source), optOut)));
    }

    private static IEnumerable<Addressed> Notes(MailFacts facts) => LeaderNote.Of(facts.Input)
        .Select(n => new Addressed(Address(n.Leader), optOut => MailMaker.RenderAsync(LeaderLetters.Compose(n, facts.Source), optOut)));

    /// <summary>Nobody twice in a day, though the session may be moved after the first.</summary>
    private IEnumerable<Addressed> Reminders(MailFacts facts, MailMemory memory) => Round(facts, memory).Reminded
        .Where(r => !memory.RemindedAt.TryGetValue(Address(r.Leader), out var at) || DayOf(facts, at) != DayOf(facts, clock.GetUtcNow()))
        .Select(r => new Addressed(Address(r.Leader), optOut => MailMaker.RenderAsync(ReminderLetters.Compose(r, facts.Source), optOut)));

    private static IEnumerable<Addressed> Summaries(MailFacts facts, MailMemory memory)
    {
        var round = Round(facts, memory);
        return Lower(facts.Settings.FacilitatorEmails)
            .Select(f => new Addressed(f, optOut => MailMaker.RenderAsync(ReminderLetters.Compose(round, facts.Source), optOut)));
    }

    private static ReminderRound Round(MailFacts facts, MailMemory memory) =>
        ReminderRound.Of(facts.Input.Plan, facts.Readiness, facts.Input.Today, memory.OptedOut);

    private static DateOnly DayOf(MailFacts facts, DateTimeOffset at) => MailSchedule.DayIn(facts.Settings.TimeZone, at);

    private static string PeriodOf(MailKind kind, DateOnly today) => kind switch
    {
        MailKind.Digest or MailKind.Escalation => MailSchedule.WeekOf(today),
        MailKind.Note => today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static List<string> Lower(IEnumerable<string> addresses) =>
        [.. addresses.Select(a => a.Trim().ToLowerInvariant()).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string Address(Person person) => person.Email!.Trim().ToLowerInvariant();

    private sealed record Addressed(string Recipient, Func<string?, Task<(Letter Letter, string Html, string Text)>> Render);
}

/// <summary>For a command that asks for mail now: composes chosen kinds with the sync it runs.</summary>
internal sealed class MailNow(DueMail due, IReadOnlyList<MailKind> kinds) : IDueMail
{
    public Task<bool> IsDueAsync(SpreadsheetId workbook, CancellationToken ct) => Task.FromResult(true);

    public Task<MailBatch> ComposeAsync(SyncRun run, CancellationToken ct) => due.ComposeNowAsync(run, kinds, ct);
}
