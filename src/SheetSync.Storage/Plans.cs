using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Plan;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>One table of a plan that is to be recorded, and the hash of its rows.</summary>
internal sealed record PlanPart(TableRows Rows, string Hash)
{
    public static PlanPart Of(TableRows rows) => new(rows, PartHash.Of(rows));
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
    public async Task<bool> RecordAsync(Session session, long workbook, string kind, IReadOnlyList<PlanPart> parts)
    {
        var plan = await session.FirstAsync<long>(UpsertSql, new { workbook, kind, now = clock.GetUtcNow() });
        var hashes = (await session.ListAsync<PartRow>("select part as Part, hash as Hash from plan_parts where plan_id = @plan", new { plan }))
            .ToDictionary(row => row.Part, row => row.Hash);
        var changed = parts.Where(part => hashes.GetValueOrDefault(part.Rows.Table.Name) != part.Hash).ToList();
        foreach (var part in changed)
        {
            await (part.Rows.Table.IsSet ? ChangeAsync(session, plan, part.Rows) : ReplaceAsync(session, plan, part.Rows));
            await session.ExecuteAsync(HashSql, new { plan, part.Rows.Table.Name, part.Hash });
        }

        return changed.Count > 0;
    }

    private static async Task ReplaceAsync(Session session, long plan, TableRows rows)
    {
        await session.ExecuteAsync($"delete from {rows.Table.Name} where plan_id = @plan", new { plan });
        await session.InsertAsync(plan, rows);
    }

    /// <summary>What this service wrote is some thousand values, of which a new day changes the flags: reading all is quicker than writing all.</summary>
    private static async Task ChangeAsync(Session session, long plan, TableRows rows)
    {
        var change = SetChange.Between((await session.RowsAsync(plan, [rows.Table]))[rows.Table], rows);
        var number = rows.Table.Columns[0].Name;
        foreach (var gone in change.Gone.Chunk(MostNamed))
        {
            await session.ExecuteAsync($"delete from {rows.Table.Name} where plan_id = @plan and {number} in ({string.Join(", ", gone)})", new { plan });
        }

        await session.InsertAsync(plan, change.Added);
    }

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
