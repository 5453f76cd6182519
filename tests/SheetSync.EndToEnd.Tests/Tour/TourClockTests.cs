using System.Net;
using SheetSync.EndToEnd.Tests.AddOn;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>The demo's clock: what moves with it, and what a visitor's edits do to it.</summary>
[Collection("Tour")]
public sealed class TourClockTests(Demos demos)
{
    private const int Sales = 0;

    [Fact]
    public async Task Clock_ThroughTheYearAndBack_BringsTheSamePlan()
    {
        const string Ready = "96,8 %";
        const string Many = "7 задач";
        var demo = await demos.InAsync("ru");
        using var tour = new TourCalls(demo, "ru");
        var november = await tour.MoveAsync("november");
        november.Figure("overdue").ShouldBe(Many);
        var sheet = (await demo.TabAsync(Sales)).GetRawText();

        var week = await tour.MoveAsync("week");
        week.Today.ShouldBe("2026-11-25");
        week.Figure("readiness").ShouldNotBe(Ready);
        week.Figure("kpi").ShouldBe("—");
        (await demo.TabAsync(Sales)).GetRawText().ShouldNotBe(sheet);

        var session = await tour.MoveAsync("session");
        (session.Figure("readiness"), session.Figure("overdue")).ShouldBe((Ready, "0 задач"));
        session.Mails.ShouldBeGreaterThan(week.Mails, "reminders three days and one day before it");

        var march = await tour.MoveAsync("march");
        (march.Today, march.Figure("overdue")).ShouldBe(("2027-03-15", "3 задачи"));
        march.Figure("kpi").ShouldNotBe("—");

        var later = await tour.MoveAsync("november");
        (later.Station, later.LaidOut, later.Figure("overdue"), later.Figure("kpi")).ShouldBe(("november", false, Many, november.Figure("kpi")));
        later.Mails.ShouldBeGreaterThan(march.Mails);
        (await demo.TabAsync(Sales)).GetRawText().ShouldBe(sheet, "ids and all other ⚙ columns included");

        (await tour.MoveAsync("week")).Figure("readiness").ShouldBe(week.Figure("readiness"));
    }

    /// <summary>Open in a tab of its own beside the tour, it is asked for in the midst of a move, when nothing is known of the workbook.</summary>
    [Fact]
    public async Task Board_AskedForWhileTheYearIsPlayedAnew_IsThatOfItsEnd()
    {
        var demo = await demos.InAsync("en");
        using var tour = new TourCalls(demo, "en");
        await tour.MoveAsync("march");
        var before = await tour.BoardsDayAsync();

        var move = tour.MoveAsync("session");
        var meanwhile = new List<string>();
        while (!move.IsCompleted)
        {
            meanwhile.Add(await tour.BoardsDayAsync());
        }

        await move;
        var after = await tour.BoardsDayAsync();
        (before, after).ShouldBe(("15 Mar 2027", "3 Dec 2026"));
        meanwhile.Except([before, after]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_ElsewhereInTheSheet_StaysWhenTheClockGoesOn()
    {
        var demo = await demos.InAsync("en");
        using var tour = new TourCalls(demo, "en");
        await tour.MoveAsync("session");
        await demo.TypeAsync("Sales!H30", "a visitor's note");

        (await tour.MoveAsync("march")).LaidOut.ShouldBeFalse();

        (await demo.TabAsync(Sales)).GetRawText().ShouldContain("a visitor's note");
    }

    [Fact]
    public async Task RowsThatMoved_AreLaidOutAnew_WhenTheClockGoesOn()
    {
        var demo = await demos.InAsync("en");
        using var tour = new TourCalls(demo, "en");
        await tour.MoveAsync("march");
        await demo.ChangeAsync(new { insertDimension = new { range = new { sheetId = Sales, dimension = "ROWS", startIndex = 5, endIndex = 7 } } });

        var november = await tour.MoveAsync("november");

        (november.LaidOut, november.Figure("overdue")).ShouldBe((true, "7 tasks"));
    }

    [Fact]
    public async Task StartOver_TakesAVisitorsEditsBack()
    {
        var demo = await demos.InAsync("en");
        using var tour = new TourCalls(demo, "en");
        await tour.MoveAsync("session");
        await demo.TypeAsync("Sales!A6", "Something else");

        (await tour.StartOverAsync()).Station.ShouldBe("session");

        (await demo.TabAsync(Sales)).GetRawText().ShouldNotContain("Something else");
    }

    [Fact]
    public async Task Move_SentByAnotherSite_IsRefused()
    {
        using var tour = new TourCalls(await demos.InAsync("en"), "en");
        var before = await tour.StateAsync();

        (await tour.MoveFromElsewhereAsync("march")).ShouldBe(HttpStatusCode.Forbidden);

        (await tour.StateAsync()).Today.ShouldBe(before.Today);
    }
}
