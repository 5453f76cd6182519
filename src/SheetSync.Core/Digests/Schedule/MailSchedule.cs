using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;

namespace SheetSync.Core.Digests.Schedule;

/// <summary>A moment at which mail of one kind is due.</summary>
/// <param name="Period">What makes it unique for a workbook and recipient: ISO week <c>2027-W46</c>, month <c>2027-11</c> or day <c>2027-11-12</c>.</param>
/// <param name="Day">The workbook's day for which it was planned.</param>
/// <param name="At">The instant; mail goes out then or as soon after as it can.</param>
public sealed record MailOccasion(MailKind Kind, string Period, DateOnly Day, DateTimeOffset At);

/// <summary>
/// When mail is due, from a workbook's settings and the instant alone (domain.md §1, §9). Nothing is remembered here: the newest occasion of
/// each kind is named, however late it is, and never an older one, so an outage over the hour sends late, once, and one over weeks only the
/// newest; that none goes out twice is the outbox's key. Changed settings count at once, for the occasion they name.
/// An hour that the clock skips is taken when the clock goes on (02:00 becomes 03:00), of one that comes twice the first.
/// </summary>
public static class MailSchedule
{
    /// <summary>Days before the session on which leaders are reminded.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [7, 3, 1];

    /// <summary>The newest occasion of each kind that is not in the future.</summary>
    /// <param name="since">From when the workbook is looked after: older occasions are nobody's.</param>
    public static IReadOnlyList<MailOccasion> Due(WorkbookSettings settings, DateTimeOffset now, DateTimeOffset since)
    {
        var clock = new ZonedClock(settings.TimeZone);
        var today = clock.DayOf(now);
        var due = new List<MailOccasion>();
        Add(Weekly(settings, clock, now, today));
        if (settings.NotesToLeaders)
        {
            Add(Weekly(settings, clock, now, today) is { } week ? week with { Kind = MailKind.Escalation } : null);
            Add(Monthly(settings, clock, now, today));
        }

        foreach (var occasion in Reminders(settings, clock, now, today))
        {
            Add(occasion);
        }

        return due;

        void Add(MailOccasion? occasion)
        {
            if (occasion is not null && occasion.At >= since)
            {
                due.Add(occasion);
            }
        }
    }

    /// <summary>The first instant after <paramref name="now"/> at which something becomes due; null where nothing ever does by these settings.</summary>
    public static DateTimeOffset? Next(WorkbookSettings settings, DateTimeOffset now)
    {
        var clock = new ZonedClock(settings.TimeZone);
        var today = clock.DayOf(now);
        return Upcoming(settings, clock, today).Where(at => at > now).Order().Cast<DateTimeOffset?>().FirstOrDefault();
    }

    /// <summary>ISO 8601 week of a day: <c>2026-W53</c>.</summary>
    public static string WeekOf(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    /// <summary>The day in a zone; UTC where the zone is unknown.</summary>
    public static DateOnly DayIn(string timeZone, DateTimeOffset instant) => new ZonedClock(timeZone).DayOf(instant);

    private static MailOccasion? Weekly(WorkbookSettings settings, ZonedClock clock, DateTimeOffset now, DateOnly today)
    {
        var day = LatestWeekday(settings.DigestDay, today);
        if (clock.At(day, settings.DigestHour) > now)
        {
            day = day.AddDays(-7);
        }

        return IsExecution(settings, day) ? new(MailKind.Digest, WeekOf(day), day, clock.At(day, settings.DigestHour)) : null;
    }

    /// <summary>On the first digest day of the month, at the hour of reminders: before the month's actuals of the one before become a finding.</summary>
    private static MailOccasion? Monthly(WorkbookSettings settings, ZonedClock clock, DateTimeOffset now, DateOnly today)
    {
        var day = FirstWeekday(settings.DigestDay, today.Year, today.Month);
        if (clock.At(day, settings.ReminderHour) > now)
        {
            var before = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
            day = FirstWeekday(settings.DigestDay, before.Year, before.Month);
        }

        return IsExecution(settings, day)
            ? new(MailKind.Note, day.ToString("yyyy-MM", CultureInfo.InvariantCulture), day, clock.At(day, settings.ReminderHour))
            : null;
    }

    /// <summary>
    /// The newest of S − 7, S − 3 and S − 1, late as long as the session has not come and the day is not that of the next one: never two in a
    /// day. What is late is known by its own day, so that it goes out once.
    /// </summary>
    private static IEnumerable<MailOccasion> Reminders(WorkbookSettings settings, ZonedClock clock, DateTimeOffset now, DateOnly today)
    {
        if (settings.SessionDate is not { } session || today >= session)
        {
            yield break;
        }

        foreach (var before in ReminderDays.Reverse())
        {
            var day = session.AddDays(-before);
            var at = clock.At(day, settings.ReminderHour);
            if (day == today && at > now)
            {
                yield break;
            }

            if (at <= now)
            {
                var period = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return new(MailKind.Reminder, period, day, at);
                yield return new(MailKind.ReminderSummary, period, day, at);
                yield break;
            }
        }
    }

    private static IEnumerable<DateTimeOffset> Upcoming(WorkbookSettings settings, ZonedClock clock, DateOnly today)
    {
        if (settings.SessionDate is { } session)
        {
            foreach (var before in ReminderDays)
            {
                yield return clock.At(session.AddDays(-before), settings.ReminderHour);
            }
        }

        var first = settings.SessionDate is { } s && s > today ? s : today;
        for (var day = first; day <= first.AddDays(15); day = day.AddDays(1))
        {
            if (day.DayOfWeek == settings.DigestDay && IsExecution(settings, day))
            {
                yield return clock.At(day, settings.DigestHour);
            }
        }

        if (!settings.NotesToLeaders)
        {
            yield break;
        }

        for (var month = 0; month <= 2; month++)
        {
            var day = FirstWeekday(settings.DigestDay, first.AddMonths(month).Year, first.AddMonths(month).Month);
            if (IsExecution(settings, day))
            {
                yield return clock.At(day, settings.ReminderHour);
            }
        }
    }

    private static bool IsExecution(WorkbookSettings settings, DateOnly day) => Phases.Of(settings, day) == YearPhase.Execution;

    private static DateOnly LatestWeekday(DayOfWeek weekday, DateOnly today) => today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7));

    private static DateOnly FirstWeekday(DayOfWeek weekday, int year, int month) => LatestWeekday(weekday, new DateOnly(year, month, 7));

    /// <summary>Days and hours of a zone as instants.</summary>
    private sealed class ZonedClock(string timeZone)
    {
        private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

        public DateOnly DayOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).Date.ToDateOnly();

        public DateTimeOffset At(DateOnly day, int hour) =>
            LocalDate.FromDateOnly(day).At(new LocalTime(hour, 0)).InZone(zone, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted)).ToInstant().ToDateTimeOffset();
    }
}
