using SheetSync.Core.Texts;
using SheetSync.Service.Doctor;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>doctor</c>: looks at everything that the service needs and says what to do for each fault. Changes nothing.</summary>
internal sealed class DoctorCommand(Language language) : SubCommand("doctor", About, language)
{
    private static readonly LocalText About = new(
        "Проверить настройку: ключ, Google, базу данных, почту и остальное", "Check the set-up: key, Google, database, mail and the rest");

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        using var backend = new Backend(invocation.Settings);
        var found = await Examinations.RunAsync(new DoctorRound(invocation.Settings, backend), ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => DoctorJson.Write(writer, found, invocation.Language)));
        }
        else
        {
            DoctorView.Write(new Screen(invocation.Console, invocation.Language), found);
        }

        return found.Any(diagnosis => diagnosis.State == Health.Fault) ? ExitCode.AnswerIsNo : ExitCode.Done;
    }
}
