using SheetSync.Application;
using SheetSync.Storage.Dialects;

namespace SheetSync.Storage;

/// <summary>Who may sync which workbook.</summary>
internal sealed class Leases(Database database, Dialect dialect, StorageOptions options, TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    // One statement, so that of two who ask at once the engine lets one win. The token never goes back while the row lives.
    private const string TakeSql = """
        insert into leases (spreadsheet_id, token, holder, expires_at) values (@id, 1, @holder, @until)
        on conflict (spreadsheet_id) do update set token = leases.token + 1, holder = excluded.holder, expires_at = excluded.expires_at
        where leases.holder is null or leases.expires_at <= @now or leases.expires_at > @never
        returning token
        """;

    /// <summary>Nobody takes a lease for so long: one that runs out later was taken while the clock was wrong.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private const string KeepSql =
        "update leases set expires_at = @until where spreadsheet_id = @id and token = @Token and holder = @Holder";

    private const string ReleaseSql =
        "update leases set holder = null where spreadsheet_id = @id and token = @Token and holder = @Holder";

    /// <summary>Begins the holders of leases that the hosted service took.</summary>
    private const string ServicePrefix = "serve-";

    private const string FreeServiceSql = $"update leases set holder = null where holder like '{ServicePrefix}%'";

    // An attempt at a spreadsheet that is not registered (a mistyped id) leaves its lease behind.
    private const string ForgetSql = """
        delete from leases where holder is null and expires_at < @before
        and not exists (select 1 from workbooks w where w.spreadsheet_id = leases.spreadsheet_id)
        """;

    public TimeSpan RenewEvery => options.LeaseTime / 3;

    public async Task<Lease> TakeAsync(SpreadsheetId id, CancellationToken ct)
    {
        var holder = (options.IsService ? ServicePrefix : "") + Guid.NewGuid().ToString("N");
        var waitUntil = TimeProvider.System.GetTimestamp() + (long)(options.LeaseWait.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            if (await TryTakeAsync(id, holder, ct) is { } token)
            {
                return new Lease(this, id, token, holder);
            }

            if (TimeProvider.System.GetTimestamp() >= waitUntil)
            {
                throw StorageException.WorkbookBusy(id, await ExpiryAsync(id, ct));
            }

            await Task.Delay(LookAgainAfter, ct);
        }
    }

    public static Task<int> ForgetAsync(Session session, DateTimeOffset before) => session.ExecuteAsync(ForgetSql, new { before });

    public static Task FreeServiceAsync(Session session) => session.ExecuteAsync(FreeServiceSql);

    public Task RenewAsync(Lease lease, CancellationToken ct) => database.WriteAsync(session => KeepAsync(session, lease), ct);

    public Task ReleaseAsync(Lease lease) => database.WriteAsync(session => ReleaseAsync(session, lease), CancellationToken.None);

    /// <summary>
    /// The last that is done by a lease, in one transaction that gives it back. That is its fence and its first statement: from here to the commit
    /// nobody else can take the lease, and one that others took is refused. A lease that ran out and was taken by nobody still counts.
    /// </summary>
    public async Task<T> ConcludeAsync<T>(ILease lease, Func<Session, Task<T>> work, CancellationToken ct)
    {
        var own = (Lease)lease;
        var result = await database.WriteAsync(
            async session => await ReleaseAsync(session, own) ? await work(session) : throw StorageException.StaleLease(lease.Workbook), ct);
        own.IsGivenBack = true;
        return result;
    }

    private async Task<bool> KeepAsync(Session session, Lease lease) =>
        await session.ExecuteAsync(
            KeepSql, new { id = lease.Workbook.Value, lease.Token, lease.Holder, until = await dialect.NowAsync(session, clock) + options.LeaseTime }) == 1;

    private static async Task<bool> ReleaseAsync(Session session, Lease lease) =>
        await session.ExecuteAsync(ReleaseSql, new { id = lease.Workbook.Value, lease.Token, lease.Holder }) == 1;

    private Task<long?> TryTakeAsync(SpreadsheetId id, string holder, CancellationToken ct) => database.WriteAsync(
        async session =>
        {
            var now = await dialect.NowAsync(session, clock);
            return await session.FirstAsync<long?>(TakeSql, new { id = id.Value, holder, now, until = now + options.LeaseTime, never = now + Never });
        },
        ct);

    private Task<DateTimeOffset> ExpiryAsync(SpreadsheetId id, CancellationToken ct) => database.ReadAsync(
        session => session.FirstAsync<DateTimeOffset>("select expires_at from leases where spreadsheet_id = @id", new { id = id.Value }), ct);
}
