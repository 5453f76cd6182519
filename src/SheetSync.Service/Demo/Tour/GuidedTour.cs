using Microsoft.Extensions.DependencyInjection;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Plan;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// The demo's clock and what moves with it: the day of the running service, the sheet, the mail. Forward the year is played on from where it
/// stands; back it is forgotten and played anew from its beginning, because nothing that was not there yet may be remembered.
/// </summary>
/// <param name="today">The day of the sheet as it stands.</param>
internal sealed class GuidedTour(TourSheet sheet, SpreadsheetId id, PinnedClock clock, DateOnly today) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Held while the year is played, and while a page is made of what the store knows.</summary>
    private readonly SemaphoreSlim scene = new(1, 1);

    private ServiceHost? host;
    private DemoMail? mail;

    /// <summary>Where in the year the demo stands; -1 on a day that is none of the year's.</summary>
    private int at = TourDay.Year.Index().Where(day => day.Item.Day == today && day.Item.Station is not null).Select(day => day.Index).DefaultIfEmpty(-1).First();

    public SpreadsheetId Id => id;

    public TourStation? Station => at < 0 ? null : TourDay.Year[at].Station;

    /// <summary>The service that runs beside the emulator; before this nothing can be moved.</summary>
    public void Use(ServiceHost service, DemoMail itsMail) => (host, mail) = (service, itsMail);

    /// <summary>The last recorded plan; null for the moment in which it is played anew.</summary>
    public Task<StoredPlan?> PlanAsync(CancellationToken ct) => Of<IPlanStore>().LoadPlanAsync(id, ct);

    public Task<Approval?> ApprovalAsync(CancellationToken ct) => Of<IPlanStore>().ApprovalAsync(id, ct);

    /// <summary>All mail of the year so far, the newest first.</summary>
    public Task<IReadOnlyList<StoredMail>> MailsAsync(CancellationToken ct) => Of<IOutbox>().MailsAsync(id, 500, ct);

    /// <summary>Sets the clock. One at a time: who comes meanwhile waits.</summary>
    /// <returns>True where the sheet had been rearranged and was laid out anew.</returns>
    public Task<bool> MoveAsync(TourStation station, CancellationToken ct) => InTurnAsync(TourDay.IndexOf(station), afresh: false, ct);

    /// <summary>The same moment without anything that a visitor did.</summary>
    public Task<bool> StartOverAsync(CancellationToken ct) => InTurnAsync(at < 0 ? TourDay.Year.Count - 1 : at, afresh: true, ct);

    /// <summary>Shows something of the workbook, not in the midst of a move: the store may know nothing of it then.</summary>
    public Task ShowAsync(Func<Task> page, CancellationToken ct) => WithinAsync(
        scene,
        async () =>
        {
            await page();
            return true;
        },
        ct);

    /// <summary>Does something at this moment of the year: whoever sets the clock meanwhile waits.</summary>
    public Task<T> BeforeMovesAsync<T>(Func<Task<T>> work) => WithinAsync(turn, work, CancellationToken.None);

    public void Dispose()
    {
        turn.Dispose();
        scene.Dispose();
    }

    /// <summary>A visitor who leaves the page in the midst of it finds the whole of it later.</summary>
    private Task<bool> InTurnAsync(int target, bool afresh, CancellationToken ct) => WithinAsync(
        turn, () => WithinAsync(scene, () => GoAsync(target, afresh, CancellationToken.None), CancellationToken.None), ct);

    private static async Task<T> WithinAsync<T>(SemaphoreSlim gate, Func<Task<T>> work, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> GoAsync(int target, bool afresh, CancellationToken ct)
    {
        if (target == at && !afresh)
        {
            return false;
        }

        var rearranged = !afresh && at >= 0 && target > at && !sheet.StandsAsDrawn();
        if (afresh || rearranged || at < 0 || target < at)
        {
            await ForgetAsync(ct);
            await PlayAsync(TourDay.Year[at = 0], afresh: true, ct);
            await Of<WorkbookRegistry>().AddAsync(id, ct);
        }

        while (at < target)
        {
            await PlayAsync(TourDay.Year[++at], afresh: false, ct);
        }

        return rearranged;
    }

    /// <summary>The store knows nothing of the sheet any more, and the sheet is as it was when it had just been adopted.</summary>
    private async Task ForgetAsync(CancellationToken ct)
    {
        await using (var lease = await Of<IPlanStore>().LeaseAsync(id, ct))
        {
            await Of<IRegistrations>().PurgeAsync(lease, ct);
        }

        sheet.LayOut();
    }

    private async Task PlayAsync(TourDay day, bool afresh, CancellationToken ct)
    {
        if (day.ApprovesBefore && await ApprovalAsync(ct) is null)
        {
            var plan = (await PlanAsync(ct))?.Plan;
            await Of<PlanApproval>().RunAsync(id, new Approver(Facilitator(plan)), null, ct);
        }

        // Held, so that the service beside does not sync the sheet of one day on another, and mail what it makes of that. The clock goes last: the
        // lease, which ends by the same clock, is over with it.
        await using (await Of<IPlanStore>().LeaseAsync(id, ct))
        {
            sheet.Fill(day.Day, afresh);
            clock.MoveTo(day.Day);
        }

        await mail!.SyncAsync(id, day.Day, day.Mail, ct);
    }

    private static string? Facilitator(CompanyPlan? plan) =>
        plan?.Settings.FacilitatorEmails is [var email, ..] ? plan.Departments.Select(d => d.Leader).FirstOrDefault(leader => leader?.Email == email)?.Name ?? email : null;

    private T Of<T>()
        where T : notnull => (host ?? throw new InvalidOperationException("The service has not started.")).Services.GetRequiredService<T>();
}
