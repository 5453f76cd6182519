namespace SheetSync.EndToEnd.Tests;

/// <summary>A workplace in which the service runs as a process, and how tests look at what it does.</summary>
public abstract class ServeScene : IAsyncLifetime
{
    private const string TaskCell = "Sales!A30";

    private protected Workplace Place { get; private set; } = null!;

    public async Task InitializeAsync() => Place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await Place.DisposeAsync();

    private protected async Task<string> AdoptedAsync()
    {
        var id = Place.Serve("plan.en.xlsx");
        await Place.Cli.PrepareAsync("adopt", id);
        await Place.Cli.PrepareAsync("workbook", "add", id);
        return id;
    }

    /// <summary>Nothing is due or running: what was written has been read back too.</summary>
    private protected async Task IdleAsync(RunningService service)
    {
        await service.Until(
            async () =>
            {
                var asked = Place.Emulator.Admin.Log.Counters;
                var ready = (await service.ReadyAsync()).Json;
                if (ready.GetProperty("workbooks").GetProperty("due").GetInt32() > 0)
                {
                    return false;
                }

                await service.Until(() => Place.Emulator.Admin.Log.Counters.Drive >= asked.Drive + 3, "polls");
                var later = Place.Emulator.Admin.Log.Counters;
                return (later.Reads, later.Writes) == (asked.Reads, asked.Writes) && asked.Reads > 0;
            },
            "quiet");
    }

    private protected void Rename(string id, string title) => Place.Emulator.Admin.Type(id, TaskCell, title);

    private protected string Value(string id, string cell) => Place.Emulator.Admin.CellAt(id, cell).Effective.ToString();

    /// <summary>The store knows a task by this title.</summary>
    private protected bool Known(string title) => Count(
        $"select count(*) from tasks t join plans p on p.id = t.plan_id and p.kind = 'last' where t.title = '{title}'") > 0;

    /// <summary>Asks the database itself: starting the program for each look takes too long.</summary>
    private protected long Count(string sql, string file = "sheetsync.db")
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Place.Data, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
