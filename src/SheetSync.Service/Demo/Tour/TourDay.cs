using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Template.Sample;

namespace SheetSync.Service.Demo.Tour;

/// <summary>A moment to which a visitor can set the clock.</summary>
internal enum TourStation
{
    /// <summary>Eight days before the session: tabs are being filled.</summary>
    Week,

    /// <summary>The day of the session: the plan is complete but for the sample's known gaps, and approved.</summary>
    Session,

    /// <summary>First actuals, first delays.</summary>
    March,

    /// <summary>The filled sample.</summary>
    November,
}

/// <summary>A day of the company's year that the demo plays: the sheet as it stood, a sync, the mail of that day.</summary>
/// <param name="Station">Where the clock stops; null for days on the way.</param>
/// <param name="ApprovesBefore">Whoever goes on from the session without approving the plan finds it approved.</param>
internal sealed record TourDay(DateOnly Day, IReadOnlyList<MailKind> Mail, TourStation? Station = null, bool ApprovesBefore = false)
{
    private static readonly MailKind[] BeforeSession = [MailKind.ReminderSummary, MailKind.Reminder];
    private static readonly MailKind[] FirstOfMonth = [MailKind.Note, MailKind.Escalation, MailKind.Digest];

    /// <summary>
    /// The year in order. A week before the session reminders are sent from the menu, three days and one day before it by the schedule; of the
    /// year two weeks are played before each stop, so that a digest has one to compare with.
    /// </summary>
    public static IReadOnlyList<TourDay> Year { get; } =
    [
        new(SampleYear.Session.AddDays(-8), BeforeSession, TourStation.Week),
        new(SampleYear.Session.AddDays(-3), BeforeSession),
        new(SampleYear.Session.AddDays(-1), BeforeSession),
        new(SampleYear.Session, [], TourStation.Session),
        new(new DateOnly(2027, 3, 8), [MailKind.Digest], ApprovesBefore: true),
        new(new DateOnly(2027, 3, 15), FirstOfMonth, TourStation.March),
        new(SampleCompany.Today.AddDays(-7), [MailKind.Digest]),
        new(SampleCompany.Today, FirstOfMonth, TourStation.November),
    ];

    public static int IndexOf(TourStation station) => Year.Index().First(day => day.Item.Station == station).Index;
}
