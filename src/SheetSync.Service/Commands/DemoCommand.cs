using System.CommandLine;
using SheetSync.Core.Texts;
using SheetSync.Service.Demo;
using SheetSync.Service.Demo.Tour;
using SheetSync.Service.Hosting;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>demo</c>: the product on a sample workbook and a local emulator, with nothing to set up.</summary>
internal sealed class DemoCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Показать всё на примере: локальный эмулятор Google Таблиц, без настройки", "Show everything on a sample: a local emulator of Google Sheets, nothing to set up");

    private static readonly LocalText Early = new(
        "Экскурсия готовится, открывать можно уже сейчас: {0}", "The tour is being prepared and can be opened already: {0}");

    private readonly Option<bool> once;
    private readonly Option<bool> open;

    public DemoCommand(Language language)
        : base("demo", About, language)
    {
        once = Flag("--once", new("Показать и выйти, не дожидаясь Ctrl+C", "Show and exit, without waiting for Ctrl+C"));
        open = Flag("--open", new("Открыть экскурсию в браузере", "Open the tour in a browser"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var language = invocation.Language;
        await using var demo = await Demonstration.StartAsync(language, invocation.Today ?? Demonstration.PinnedDay, ct);
        var preparation = new TourPreparation(demo.Today);
        var stays = !invocation.Has(once);
        if (stays)
        {
            Invite(invocation, demo, preparation);
        }

        var begun = await demo.BeginAsync(preparation, ct);
        preparation.Reach(TourStage.Service);
        var clock = new PinnedClock(demo.Today);
        using var tour = demo.Tour(begun, clock, language);
        await using var host = stays
            ? await ServiceHost.StartAsync(demo.Settings, invocation.Logging.Factory, clock, ct, new() { Pages = new TourPages(tour).Map, WaitsToSchedule = true })
            : null;
        try
        {
            if (host is null)
            {
                await TellAsync(invocation, demo, await demo.AgainAsync(begun, ct), null);
                return ExitCode.Done;
            }

            preparation.Reach(TourStage.Mail);
            var mail = new DemoMail(host, demo.Settings);
            await mail.SendAsync(demo.Id, demo.Today, begun.First.Decision.Plan.Settings.SessionDate, ct);
            tour.Use(host, mail);

            // With the add-on the tour begins; what no visitor waits for comes after, before the clock may be moved.
            var run = await tour.BeforeMovesAsync(async () =>
            {
                demo.ShowAddOn(begun, host.Address, language);
                return await demo.AgainAsync(begun, ct);
            });
            await host.BeginScheduleAsync(ct);
            await TellAsync(invocation, demo, run, host);
            await EmulatorCommand.StayAsync(ct);
        }
        finally
        {
            // Also where Ctrl+C comes before everything stands.
            if (host is not null)
            {
                LastResort.Arm(demo.Settings.Serve.StopTime);
                await host.StopAsync();
            }
        }

        return ExitCode.Done;
    }

    /// <summary>The tour's address at once: its page says how far things are, and begins by itself.</summary>
    private void Invite(Invocation invocation, Demonstration demo, TourPreparation preparation)
    {
        demo.Receive(preparation);
        if (!invocation.Json)
        {
            // Plain: a screen with its tables takes a moment to get ready itself.
            invocation.Console.Out.WriteLine(Early.Format(invocation.Language, demo.TourAddress(invocation.Language)));
        }

        if (invocation.Has(open))
        {
            Browser.Open(demo.TourAddress(invocation.Language));
        }
    }

    private static async Task TellAsync(Invocation invocation, Demonstration demo, DemoRun run, ServiceHost? host)
    {
        var service = host?.Address.GetLeftPart(UriPartial.Authority);
        var report = Report.Of(run.First.Decision, run.First.Grid, invocation.Language);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => DemoJson.Write(writer, demo, run, report, service, invocation.Language)));
        }
        else
        {
            DemoView.Write(new Screen(invocation.Console, invocation.Language), demo, run, report, service);
        }
    }
}
