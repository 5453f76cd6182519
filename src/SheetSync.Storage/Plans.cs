using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Plan;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>One table of a plan that is to be recorded, and the hash of its rows.</summary>
internal sealed record PlanPart(TableRows Rows, string Hash)
{
    /// <summary>Of a table that is a set: what is to be done where its rows still have the hash <c>From</c>; null where that is found out while recording.</summary>
    public (string From, SetChange Change)? Foreseen { get; init; }

    /// <param name="today">The plan's day.</param>
    public static PlanPart Of(TableRows rows, DateOnly today) => new(rows, PartHash.Of(rows, today));
}

/// <summary>A plan on its way into the database.</summary>
/// <param name="Today">Its day.</param>
internal sealed record PlanParts(DateOnly Today, IReadOnlyList<PlanPart> All)
{
    public static PlanParts Of(Decision decision) => new(decision.Today, [.. PlanTables.Write(decision).InOrder().Select(rows => PlanPart.Of(rows, decision.Today))]);

    /// <summary>What the next sync should know goes with the last plan alone.</summary>
    public PlanParts WithoutMemory => this with { All = [.. All.Where(part => !KnownTables.All.Contains(part.Rows.Table))] };
}

/// <summary>The plans of workbooks in their normalized tables.</summary>
internal sealed class Plans(TimeProvider clock)
{
    /// <summary>The plan of the newest sync.</summary>
    public const string Last = "last";

    /// <summary>The one that was approved.</summary>
    public const string Approved = "approved";

    /// <summary>Rows named in one statement.</summary>
    private const int MostNamed = 500;

    private const string UpsertSql = """
        insert into plans (workbook_id, kind, recorded_at) values (@workbook, @kind, @now)
        on conflict (workbook_id, kind) do update set recorded_at = excluded.recorded_at
        returning id
        """;

    private const string FindSql = """
        select p.id as Id, p.recorded_at as RecordedAt, w.link_base as LinkBase
        from plans p join workbooks w on w.id = p.workbook_id
        where w.spreadsheet_id = @id and p.kind = @kind
        """;

    private const string HashSql = """
        insert into plan_parts (plan_id, part, hash) values (@plan, @Name, @Hash)
        on conflict (plan_id, part) do update set hash = excluded.hash
        """;

    /// <summary>Writes the tables whose content changed and no others. True where any did.</summary>
    public async Task<bool> RecordAsync(Session session, long workbook, string kind, PlanParts parts)
    {
        var plan = await session.FirstAsync<long>(UpsertSql, new { workbook, kind, now = clock.GetUtcNow() });
        var hashes = await HashesAsync(session, plan);
        var passed = await DaysAsync(session, plan, parts.Today);
        var changed = 0;
        foreach (var part in parts.All)
        {
            var table = part.Rows.Table;
            var known = hashes.GetValueOrDefault(table.Name);
            if (known != part.Hash)
            {
                changed++;
                await (table.IsSet ? ChangeAsync(session, plan, part, known) : ReplaceAsync(session, plan, part.Rows));
                await session.ExecuteAsync(HashSql, new { plan, table.Name, part.Hash });
            }
            else if (table.Ages is { } ages && passed != 0)
            {
                changed++;
                await AgeAsync(session, plan, table, ages, passed);
            }
        }

        return changed > 0;
    }

    /// <summary>Finds out what is to be done with tables that are sets, before the transaction that records: whoever calls holds the lease.</summary>
    public static async Task<PlanParts> ForeseeAsync(Session session, SpreadsheetId id, PlanParts parts)
    {
        if (await FindAsync(session, id, Last) is not { } plan)
        {
            return parts;
        }

        var hashes = await HashesAsync(session, plan.Id);
        var all = new List<PlanPart>();
        foreach (var part in parts.All)
        {
            all.Add(part.Rows.Table.IsSet && hashes.GetValueOrDefault(part.Rows.Table.Name) is { } known && known != part.Hash
                ? part with { Foreseen = (known, await ChangeOfAsync(session, plan.Id, part.Rows)) }
                : part);
        }

        return parts with { All = all };
    }

    private static async Task<Dictionary<string, string>> HashesAsync(Session session, long plan) =>
        (await session.ListAsync<PartRow>("select part as Part, hash as Hash from plan_parts where plan_id = @plan", new { plan })).ToDictionary(row => row.Part, row => row.Hash);

    /// <summary>How many days have passed since the plan was recorded; 0 where it never was.</summary>
    private static async Task<int> DaysAsync(Session session, long plan, DateOnly today) =>
        (await session.RowsAsync(plan, [SummaryTable.Table]))[SummaryTable.Table] is [var summary] ? today.DayNumber - summary.Date("today").DayNumber : 0;

    private static Task<int> AgeAsync(Session session, long plan, Table table, Ageing ages, int days) => session.ExecuteAsync(
        $"update {table.Name} set {ages.Column} = {ages.Column} + @days where plan_id = @plan and {ages.CountsSql}", new { plan, days });

    private static async Task ReplaceAsync(Session session, long plan, TableRows rows)
    {
        await session.ExecuteAsync($"delete from {rows.Table.Name} where plan_id = @plan", new { plan });
        await session.InsertAsync(plan, rows);
    }

    /// <summary>What this service wrote is some thousand values, of which a new day changes the flags: reading all is quicker than writing all.</summary>
    /// <param name="known">The hash of the rows that are there; null where none is known.</param>
    private static async Task ChangeAsync(Session session, long plan, PlanPart part, string? known)
    {
        var change = part.Foreseen is { } foreseen && foreseen.From == known ? foreseen.Change : await ChangeOfAsync(session, plan, part.Rows);
        var table = part.Rows.Table;
        foreach (var gone in change.Gone.Chunk(MostNamed))
        {
            await session.ExecuteAsync($"delete from {table.Name} where plan_id = @plan and {table.Columns[0].Name} in ({string.Join(", ", gone)})", new { plan });
        }

        await session.InsertAsync(plan, change.Added);
    }

    private static async Task<SetChange> ChangeOfAsync(Session session, long plan, TableRows rows) =>
        SetChange.Between((await session.RowsAsync(plan, [rows.Table]))[rows.Table], rows);

    public async Task<KnownWorkbook> LoadKnownAsync(Session session, SpreadsheetId id) =>
        await FindAsync(session, id, Last) is { } plan
            ? KnownTables.Read(await session.RowsAsync(plan.Id, KnownTables.All)) with { LastPlan = await LoadPlanAsync(session, id, plan) }
            : KnownWorkbook.Nothing;

    /// <summary>Null where none was approved.</summary>
    public async Task<CompanyPlan?> LoadApprovedAsync(Session session, SpreadsheetId id) =>
        await FindAsync(session, id, Approved) is { } plan ? await LoadPlanAsync(session, id, plan) : null;

    public async Task<StoredPlan?> LoadAsync(Session session, SpreadsheetId id)
    {
        if (await FindAsync(session, id, Last) is not { } plan)
        {
            return null;
        }

        var stored = PlanTables.Read(new ReadRows(await session.RowsAsync(plan.Id, PlanTables.All)), id, plan.LinkBase, plan.RecordedAt);
        var known = KnownTables.Read(await session.RowsAsync(plan.Id, KnownTables.All));
        return stored with { Overdue = stored.Overdue with { History = known.DueDates } };
    }

    private static async Task<CompanyPlan> LoadPlanAsync(Session session, SpreadsheetId id, PlanRow plan) =>
        PlanTables.ReadPlan(new ReadRows(await session.RowsAsync(plan.Id, PlanTables.OfPlan)), id);

    private static Task<PlanRow?> FindAsync(Session session, SpreadsheetId id, string kind) =>
        session.FirstAsync<PlanRow>(FindSql, new { id = id.Value, kind });

    private sealed class PlanRow
    {
        public long Id { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public string? LinkBase { get; init; }
    }

    private sealed class PartRow
    {
        public string Part { get; init; } = "";

        public string Hash { get; init; } = "";
    }
}
