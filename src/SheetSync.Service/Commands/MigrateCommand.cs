using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary>
/// <c>migrate</c>: brings the database's schema up to date and does nothing else. Every command does so at its first use; this one is for those who
/// deploy: before the replicas start, with a user that may alter tables.
/// </summary>
internal sealed class MigrateCommand(Language language) : SubCommand("migrate", About, language)
{
    /// <summary>Longer than any migration: who comes second waits for the first instead of giving up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly LocalText About = new("Обновить схему базы данных и выйти", "Bring the database's schema up to date and exit");

    private static readonly LocalText Where = new("База данных: {0}, {1}", "Database: {0}, {1}");

    private static readonly LocalText Made = new("Создана схема версии {0}.", "Made the schema, version {0}.");

    private static readonly LocalText Upgraded = new(
        "Схема обновлена с версии {0} до версии {1}.", "Brought the schema from version {0} to version {1}.");

    private static readonly LocalText Current = new(
        "Схема версии {0}, обновлять нечего.", "The schema is at version {0}: nothing to do.");

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        using var backend = new Backend(invocation.Settings);
        var upkeep = backend.Upkeep(Patience);
        var change = await upkeep.UpgradeAsync(ct);
        var database = await upkeep.InspectAsync(ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer =>
            {
                writer.Write("engine", invocation.Settings.Storage.Provider.ToString().ToLowerInvariant());
                writer.Write("database", database.Where);
                writer.Write("before", change.Before);
                writer.Write("after", change.After);
                writer.Write("applied", change.Applied);
            }));
        }
        else
        {
            var screen = new Screen(invocation.Console, invocation.Language);
            screen.Line(Where.Format(invocation.Language, database.Engine, database.Where));
            screen.Line(Sentence(change).Format(invocation.Language, change.Applied == 0 || change.Before == 0 ? [change.After] : [change.Before, change.After]));
        }

        return ExitCode.Done;
    }

    private static LocalText Sentence(SchemaChange change) => change switch
    {
        { Applied: 0 } => Current,
        { Before: 0 } => Made,
        _ => Upgraded,
    };
}
