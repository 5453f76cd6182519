using System.Globalization;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Digests;

/// <summary>When mail is due: a table over zones, changes of the clock, ends of years, fiscal years and changed settings.</summary>
public sealed class MailScheduleTests
{
    private static readonly DateTimeOffset Ever = DateTimeOffset.MinValue;

    private static WorkbookSettings Settings(
        string zone, DayOfWeek day = DayOfWeek.Monday, int hour = 9, string? session = null, bool notes = false, int reminderHour = 9, int firstMonth = 1) => new()
        {
            FiscalYear = new FiscalYear(2027, firstMonth),
            TimeZone = zone,
            Language = Language.Ru,
            DigestDay = day,
            DigestHour = hour,
            ReminderHour = reminderHour,
            NotesToLeaders = notes,
            SessionDate = session is null ? null : DateOnly.ParseExact(session, "yyyy-MM-dd"),
        };

    private static DateTimeOffset Utc(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static MailOccasion? Digest(WorkbookSettings settings, string now, DateTimeOffset? since = null) =>
        MailSchedule.Due(settings, Utc(now), since ?? Ever).SingleOrDefault(o => o.Kind == MailKind.Digest);

    /// <summary>Zone, weekday, hour, now (UTC); then the week and the instant (UTC) of the newest digest.</summary>
    [Theory]
    // The hour comes, to the second, in the zone's own day.
    [InlineData("Europe/Moscow", DayOfWeek.Monday, 9, "2027-11-08T06:00:00", "2027-W45", "2027-11-08T06:00:00")]
    [InlineData("Europe/Moscow", DayOfWeek.Monday, 9, "2027-11-08T05:59:59", "2027-W44", "2027-11-01T06:00:00")]
    [InlineData("Asia/Vladivostok", DayOfWeek.Monday, 9, "2027-11-07T23:00:00", "2027-W45", "2027-11-07T23:00:00")] // Sunday in Greenwich
    [InlineData("America/Los_Angeles", DayOfWeek.Sunday, 20, "2027-11-08T04:00:00", "2027-W44", "2027-11-08T04:00:00")] // Monday in Greenwich
    [InlineData("Pacific/Kiritimati", DayOfWeek.Monday, 0, "2027-11-07T10:00:00", "2027-W45", "2027-11-07T10:00:00")] // UTC+14
    [InlineData("Asia/Kathmandu", DayOfWeek.Monday, 9, "2027-11-08T03:15:00", "2027-W45", "2027-11-08T03:15:00")] // UTC+5:45
    // Late by hours, by days, by weeks: always the newest alone.
    [InlineData("UTC", DayOfWeek.Monday, 9, "2027-11-08T17:00:00", "2027-W45", "2027-11-08T09:00:00")]
    [InlineData("UTC", DayOfWeek.Monday, 9, "2027-11-14T23:59:59", "2027-W45", "2027-11-08T09:00:00")]
    [InlineData("UTC", DayOfWeek.Monday, 9, "2027-11-29T08:59:59", "2027-W47", "2027-11-22T09:00:00")]
    [InlineData("UTC", DayOfWeek.Sunday, 23, "2027-11-15T00:10:00", "2027-W45", "2027-11-14T23:00:00")] // late across the week's end: still that week's
    // The clock goes forward: 02:00 does not exist and becomes 03:00 (Berlin, 2027-03-28; New York, 2027-03-14).
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, 2, "2027-03-28T01:00:00", "2027-W12", "2027-03-28T01:00:00")]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, 2, "2027-03-28T00:59:59", "2027-W11", "2027-03-21T01:00:00")]
    [InlineData("America/New_York", DayOfWeek.Sunday, 2, "2027-03-14T07:00:00", "2027-W10", "2027-03-14T07:00:00")]
    // The same hour before and after: another instant.
    [InlineData("Europe/Berlin", DayOfWeek.Monday, 9, "2027-03-22T08:00:00", "2027-W12", "2027-03-22T08:00:00")]
    [InlineData("Europe/Berlin", DayOfWeek.Monday, 9, "2027-03-29T07:00:00", "2027-W13", "2027-03-29T07:00:00")]
    // The clock goes back: 02:30 comes twice, and so does 02:00; the first counts (Berlin, 2027-10-31).
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, 2, "2027-10-31T00:00:00", "2027-W43", "2027-10-31T00:00:00")]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, 2, "2027-10-31T01:00:00", "2027-W43", "2027-10-31T00:00:00")]
    [InlineData("America/Sao_Paulo", DayOfWeek.Monday, 9, "2027-11-08T12:00:00", "2027-W45", "2027-11-08T12:00:00")] // no daylight saving any more
    // A day that a zone left out: Samoa had no 30 December 2011, a Friday; its mail came a day later, when the clock was as far on.
    [InlineData("Pacific/Apia", DayOfWeek.Friday, 9, "2011-12-30T18:59:59", "2011-W51", "2011-12-23T19:00:00")]
    [InlineData("Pacific/Apia", DayOfWeek.Friday, 9, "2011-12-30T19:00:00", "2011-W52", "2011-12-30T19:00:00")]
    // Ends of years: ISO weeks belong to the year of their Thursday; 2026 has 53 of them, 2027 has 52.
    [InlineData("UTC", DayOfWeek.Monday, 9, "2026-12-28T09:00:00", "2026-W53", "2026-12-28T09:00:00")]
    [InlineData("UTC", DayOfWeek.Friday, 9, "2027-01-01T09:00:00", "2026-W53", "2027-01-01T09:00:00")]
    [InlineData("UTC", DayOfWeek.Sunday, 9, "2027-01-03T09:00:00", "2026-W53", "2027-01-03T09:00:00")]
    [InlineData("UTC", DayOfWeek.Monday, 9, "2027-01-04T09:00:00", "2027-W01", "2027-01-04T09:00:00")]
    [InlineData("UTC", DayOfWeek.Saturday, 9, "2028-01-01T09:00:00", "2027-W52", "2028-01-01T09:00:00")]
    [InlineData("UTC", DayOfWeek.Monday, 9, "2024-12-30T09:00:00", "2025-W01", "2024-12-30T09:00:00")]
    // An unknown zone is UTC.
    [InlineData("Mars/Olympus", DayOfWeek.Monday, 9, "2027-11-08T09:00:00", "2027-W45", "2027-11-08T09:00:00")]
    public void Digest_OfAZoneAndAnInstant_IsTheNewestThatHasCome(string zone, DayOfWeek day, int hour, string now, string week, string at)
    {
        var due = Digest(Settings(zone, day, hour), now).ShouldNotBeNull();
        (due.Period, due.At).ShouldBe((week, Utc(at)));
    }

    [Fact]
    public void Weeks_OfTwoYears_HaveOneDigestEachWhateverTheZone()
    {
        foreach (var zone in (string[])["Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran", "Pacific/Chatham"])
        {
            foreach (var (day, hour) in new[] { (DayOfWeek.Monday, 9), (DayOfWeek.Sunday, 2), (DayOfWeek.Thursday, 0), (DayOfWeek.Saturday, 23) })
            {
                var settings = Settings(zone, day, hour);
                var seen = new List<MailOccasion>();
                for (var now = Utc("2026-01-05T00:00:00"); now < Utc("2028-01-10T00:00:00"); now = now.AddHours(3))
                {
                    var due = MailSchedule.Due(settings, now, Ever).Single();
                    if (seen.Count == 0 || seen[^1] != due)
                    {
                        seen.Add(due);
                    }
                }

                seen.Select(o => o.Period).ShouldBeUnique();
                seen.Zip(seen.Skip(1)).ShouldAllBe(pair => pair.Second.Day == pair.First.Day.AddDays(7));
                seen.Count.ShouldBeInRange(105, 107);
            }
        }
    }

    [Fact]
    public void Digest_FromBeforeTheWorkbookWasAdded_IsNobodys()
    {
        var settings = Settings("UTC");
        Digest(settings, "2027-11-10T12:00:00", Utc("2027-11-09T00:00:00")).ShouldBeNull();
        Digest(settings, "2027-11-15T09:00:00", Utc("2027-11-09T00:00:00"))!.Period.ShouldBe("2027-W46");
    }

    [Theory]
    [InlineData("2027-11-08", "2027-11-08T10:00:00", null)] // on the day of the session there is none
    [InlineData("2027-11-07", "2027-11-08T10:00:00", "2027-W45")] // the day after it is execution
    [InlineData("2027-11-09", "2027-11-10T10:00:00", null)] // Monday's was not due: it is not made up for
    [InlineData("2027-12-20", "2027-11-10T10:00:00", null)]
    [InlineData(null, "2027-11-10T10:00:00", "2027-W45")]
    public void Digest_InPreparation_IsNotDue(string? session, string now, string? week) =>
        Digest(Settings("UTC", session: session), now)?.Period.ShouldBe(week);

    [Fact]
    public void Settings_ThatChange_CountAtOnceAndTheWeekStaysTheSame()
    {
        // Sent on Monday at 9. Whatever day or hour of the week is chosen then, the week is the one that was sent.
        foreach (var (day, hour) in new[] { (DayOfWeek.Monday, 15), (DayOfWeek.Wednesday, 9), (DayOfWeek.Sunday, 23) })
        {
            Digest(Settings("UTC", day, hour), "2027-11-14T23:30:00")!.Period.ShouldBe("2027-W45");
        }

        // Set to an hour that has passed today: due now. Set to one to come: then.
        Digest(Settings("UTC", hour: 8), "2027-11-08T08:30:00")!.Period.ShouldBe("2027-W45");
        Digest(Settings("UTC", hour: 12), "2027-11-08T08:30:00")!.Period.ShouldBe("2027-W44");

        // The zone moved from Moscow to Berlin at 8:30 in Berlin: the hour has not come there.
        Digest(Settings("Europe/Moscow"), "2027-11-08T07:30:00")!.Period.ShouldBe("2027-W45");
        Digest(Settings("Europe/Berlin"), "2027-11-08T07:30:00")!.Period.ShouldBe("2027-W44");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void FiscalYear_MakesNoDifference(int firstMonth) =>
        Digest(Settings("UTC", firstMonth: firstMonth), "2027-03-31T09:00:00")!.Period.ShouldBe("2027-W13");

    [Theory]
    [InlineData("2027-11-01T09:00:00", "2027-11")] // the first Monday
    [InlineData("2027-11-01T08:59:59", "2027-10")]
    [InlineData("2027-11-30T23:00:00", "2027-11")]
    [InlineData("2027-12-05T09:00:00", "2027-11")] // a Sunday
    [InlineData("2027-12-06T09:00:00", "2027-12")]
    [InlineData("2028-01-01T09:00:00", "2027-12")]
    public void Note_IsDueOnTheFirstDigestDayOfTheMonth(string now, string month)
    {
        var due = MailSchedule.Due(Settings("UTC", notes: true), Utc(now), Ever);
        due.Single(o => o.Kind == MailKind.Note).Period.ShouldBe(month);
        due.Single(o => o.Kind == MailKind.Escalation).Period.ShouldBe(due.Single(o => o.Kind == MailKind.Digest).Period);
    }

    [Fact]
    public void Note_NotAskedFor_IsNotDue() =>
        MailSchedule.Due(Settings("UTC"), Utc("2027-11-30T09:00:00"), Ever).Select(o => o.Kind).ShouldBe([MailKind.Digest]);

    /// <summary>The session is on Monday, 20 December 2027; reminders at 18:00 in Moscow (15:00 UTC).</summary>
    [Theory]
    [InlineData("2027-12-13T14:59:59", null)]
    [InlineData("2027-12-13T15:00:00", "2027-12-13")] // S − 7
    [InlineData("2027-12-16T20:00:00", "2027-12-13")] // late, as long as the next has not come
    [InlineData("2027-12-17T10:00:00", null)] // the day of the next one: that one, at its hour
    [InlineData("2027-12-17T15:00:00", "2027-12-17")] // S − 3
    [InlineData("2027-12-18T09:00:00", "2027-12-17")]
    [InlineData("2027-12-19T14:00:00", null)]
    [InlineData("2027-12-19T15:00:00", "2027-12-19")] // S − 1
    [InlineData("2027-12-19T20:59:59", "2027-12-19")]
    [InlineData("2027-12-19T21:00:00", null)] // midnight in Moscow: the session has come
    [InlineData("2027-12-27T15:00:00", null)]
    public void Reminder_IsDueSevenThreeAndOneDayBeforeTheSession(string now, string? day)
    {
        var due = MailSchedule.Due(Settings("Europe/Moscow", session: "2027-12-20", reminderHour: 18), Utc(now), Ever);
        due.Where(o => o.Kind is MailKind.Reminder or MailKind.ReminderSummary).Select(o => o.Period)
            .ShouldBe(day is null ? [] : [day, day]);
    }

    [Theory]
    [InlineData("2027-11-08T05:00:00", "2027-11-08T06:00:00")]
    [InlineData("2027-11-08T06:00:00", "2027-11-15T06:00:00")]
    [InlineData("2027-03-28T00:00:00", "2027-03-29T06:00:00")]
    public void Next_InExecution_IsTheComingDigest(string now, string next) =>
        MailSchedule.Next(Settings("Europe/Moscow"), Utc(now)).ShouldBe(Utc(next));

    [Theory]
    [InlineData("2027-11-01T00:00:00", "2027-12-13T09:00:00")]
    [InlineData("2027-12-13T09:00:00", "2027-12-17T09:00:00")]
    [InlineData("2027-12-19T09:00:00", "2027-12-27T09:00:00")] // the first Monday after the session
    public void Next_InPreparation_IsTheComingReminder(string now, string next) =>
        MailSchedule.Next(Settings("UTC", session: "2027-12-20"), Utc(now)).ShouldBe(Utc(next));

    /// <summary>Who goes by <see cref="MailSchedule.Next"/> misses nothing that <see cref="MailSchedule.Due"/> would name.</summary>
    [Theory]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, 2, "2027-06-15", true)]
    [InlineData("Australia/Lord_Howe", DayOfWeek.Sunday, 2, "2027-01-04", true)]
    [InlineData("Europe/Moscow", DayOfWeek.Friday, 23, null, true)]
    [InlineData("UTC", DayOfWeek.Monday, 0, "2027-03-01", false)]
    public void Next_FollowedThroughAYear_MeetsEveryOccasion(string zone, DayOfWeek day, int hour, string? session, bool notes)
    {
        var settings = Settings(zone, day, hour, session, notes, reminderHour: 18);
        var (start, end) = (Utc("2026-12-15T00:00:00"), Utc("2028-01-15T00:00:00"));
        var met = new HashSet<(MailKind, string)>();
        for (var now = start; MailSchedule.Next(settings, now) is { } next && next < end; now = next)
        {
            next.ShouldBeGreaterThan(now);
            met.UnionWith(MailSchedule.Due(settings, next, start).Where(o => o.At == next).Select(o => (o.Kind, o.Period)));
        }

        var every = new HashSet<(MailKind, string)>();
        for (var now = start; now < end; now = now.AddMinutes(30))
        {
            every.UnionWith(MailSchedule.Due(settings, now, start).Select(o => (o.Kind, o.Period)));
        }

        every.ExceptWith(met);
        every.ShouldBeEmpty();
    }
}
