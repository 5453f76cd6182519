using SheetSync.Core.Texts;
using SheetSync.Service.Hosting;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>serve</c>: the hosted service, until Ctrl+C or SIGTERM.</summary>
internal sealed class ServeCommand(Language language) : SubCommand("serve", About, language)
{
    private static readonly LocalText About = new(
        "Работать постоянно: следить за таблицами и держать их в порядке", "Run for good: watch the workbooks and keep them in order");

    private static readonly LocalText Listens = new("SheetSync работает: {0}", "SheetSync is running at {0}");
    private static readonly LocalText Stopping = new("Останавливаюсь: начатое доделывается.", "Stopping: what has begun is finished.");

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        invocation.Logging.BelongToService();
        await using var host = await ServiceHost.StartAsync(
            invocation.Settings, invocation.Logging.Factory, invocation.Today is { } day ? new PinnedClock(day) : TimeProvider.System, ct);
        var address = host.Address.GetLeftPart(UriPartial.Authority);
        var screen = new Screen(invocation.Console, invocation.Language);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => writer.Write("address", address)));
        }
        else
        {
            screen.Line(Listens.Format(invocation.Language, address));
        }

        await EmulatorCommand.StayAsync(ct);
        LastResort.Arm(invocation.Settings.Serve.StopTime);
        if (!invocation.Json)
        {
            screen.Line(Stopping.In(invocation.Language), Styles.Faint);
        }

        await host.StopAsync();
        return ExitCode.Done;
    }
}
