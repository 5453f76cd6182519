using System.Text.Json;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Mail.Views;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// How things stand, for the tour's page: <c>{station,today,laidOut,mailCount,figures:[{key,label,value,note,tone}],cells:{gaps,actuals},mails:{reminder,digest}}</c>.
/// Texts are in the reader's language; <c>cells</c> are fragments of the sheet's address, <c>mails</c> numbers of the newest mail of a kind, null without one.
/// </summary>
/// <param name="plan">Null for the moment in which the year is played anew.</param>
internal sealed class TourView(Language language, StoredPlan? plan, Approval? approval, IReadOnlyList<StoredMail> mails)
{
    public void Write(Utf8JsonWriter writer, TourStation? station, bool laidOut)
    {
        writer.Write("station", station?.ToString().ToLowerInvariant());
        writer.Write("today", plan?.Today);
        writer.Write("laidOut", laidOut);
        writer.Write("mailCount", mails.Count);
        writer.WriteList("figures", Figures(), figure =>
        {
            writer.WriteStartObject();
            writer.Write("key", figure.Key);
            writer.Write("label", figure.Label.In(language));
            writer.Write("value", figure.Value);
            writer.Write("note", figure.Note);
            writer.Write("tone", figure.Tone);
            writer.WriteEndObject();
        });
        writer.WriteObject("cells", () =>
        {
            writer.Write("gaps", Fragment(Gaps()));
            writer.Write("actuals", Fragment(Actuals()));
        });
        writer.WriteObject("mails", () =>
        {
            writer.Write("reminder", Newest(MailKind.Reminder));
            writer.Write("digest", Newest(MailKind.Digest));
        });
    }

    private IEnumerable<Figure> Figures() => plan is null ? [] : [Readiness(plan), Kpi(plan), Overdue(plan), Letters()];

    private Figure Readiness(StoredPlan stored)
    {
        var blockers = stored.Readiness.Findings.Count(finding => finding.Severity == Severity.Blocker);
        var note = blockers == 0 ? TourTexts.Ready.In(language) : TourTexts.Blockers.Format(language, blockers);
        var approved = approval is null ? "" : ", " + TourTexts.Approved.In(language);
        return new("readiness", TourTexts.Readiness, Show.Percent(stored.Readiness.Score, language), note + approved, stored.Readiness.Score >= 0.95m ? "good" : "warn");
    }

    private Figure Kpi(StoredPlan stored) => stored.Rollup.Company.Attainment is not { } kpi || stored.Rollup.AsOf is not { } month
        ? new("kpi", TourTexts.Kpi, "—", TourTexts.NoKpi.In(language), "none")
        : new(
            "kpi", TourTexts.Kpi, Show.Percent(kpi, language),
            TourTexts.AsOf.Format(language, Show.Month(stored.Plan.Settings.FiscalYear.CalendarMonth(month), language)), Vocabulary.Of(stored.Rollup.Company.Status));

    private Figure Overdue(StoredPlan stored) => stored.Overdue.Tasks == 0
        ? new("overdue", TourTexts.Overdue, TourTexts.OverdueTasks.Format(language, 0), TourTexts.NothingOverdue.In(language), "good")
        : new(
            "overdue", TourTexts.Overdue, TourTexts.OverdueTasks.Format(language, stored.Overdue.Tasks),
            TourTexts.Oldest.Format(language, stored.Overdue.Items.Max(item => item.Days)), "bad");

    private Figure Letters() => mails.Count == 0
        ? new("mail", TourTexts.Letters, TourTexts.Sent.Format(language, 0), TourTexts.NoLetters.In(language), "none")
        : new("mail", TourTexts.Letters, TourTexts.Sent.Format(language, mails.Count), TourTexts.Newest.Format(language, MailBoxTexts.Of(mails[0].Mail.Kind).In(language)), "none");

    /// <summary>The tab that has most to do.</summary>
    private CellRef? Gaps() => plan?.Readiness.Findings.Where(finding => finding is { Severity: Severity.Blocker, Cell: not null })
        .GroupBy(finding => finding.Cell!.Value.Tab, StringComparer.Ordinal).OrderByDescending(tab => tab.Count()).FirstOrDefault()?.First().Cell;

    /// <summary>The row of actuals of the first indicator: below its plan.</summary>
    private CellRef? Actuals() => plan?.Plan.Departments.SelectMany(department => department.Indicators).FirstOrDefault() is { } indicator
        ? indicator.Cell with { Address = new(indicator.Cell.Address.Row + 1, FirstMonthColumn + Math.Max(0, (plan.Rollup.AsOf?.Number ?? 1) - 1)) }
        : null;

    /// <summary>Of the shipped template, which the sample is.</summary>
    private const int FirstMonthColumn = 9;

    private static string? Fragment(CellRef? cell) => cell is { SheetId: { } gid } at ? $"#gid={gid}&range={at.A1}" : null;

    private string? Newest(MailKind kind) => mails.FirstOrDefault(mail => mail.Mail.Kind == kind)?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Figure(string Key, LocalText Label, string Value, string Note, string Tone);
}
