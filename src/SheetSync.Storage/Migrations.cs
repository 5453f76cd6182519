using System.Data.Common;
using System.Globalization;
using System.Reflection;
using SheetSync.Application;
using SheetSync.Storage.Dialects;

namespace SheetSync.Storage;

/// <summary>
/// The numbered SQL files of <c>Migrations/</c>: each is applied once, in order, all that are missing in one transaction. Numbers may have gaps;
/// a file that comes to fill one is applied like any other.
/// </summary>
/// <param name="last">Up to which version; all by default. Tests stop at older ones.</param>
internal sealed class Migrations(Dialect dialect, TimeProvider clock, int last = int.MaxValue)
{
    private static readonly IReadOnlyList<Migration> All = Load();

    /// <summary>The version that this program works with.</summary>
    public static int Known => All[^1].Version;

    /// <summary>All versions that make up <see cref="Known"/>.</summary>
    public static IEnumerable<int> Versions => All.Select(m => m.Version);

    /// <summary>Brings the schema up to date; says from which version to which.</summary>
    /// <exception cref="StorageException">It was written by a newer version; nothing was changed.</exception>
    public async Task<SchemaChange> RunAsync(DbConnection connection, CancellationToken ct)
    {
        // Looked at without a lock first: a start that finds nothing to do must not wait for a sync of another process.
        await using (var reading = await dialect.BeginReadAsync(connection, ct))
        {
            var applied = Checked(await AppliedAsync(new Session(dialect, reading, ct)));
            if (!Missing(applied).Any())
            {
                return new SchemaChange(Known, Known, 0);
            }
        }

        await using var transaction = await dialect.BeginWriteAsync(connection, ct);
        var change = await ApplyAsync(new Session(dialect, transaction, ct));
        await transaction.CommitAsync(ct);
        return change;
    }

    /// <summary>The version found; 0 for an empty database. Changes nothing.</summary>
    public async Task<int> VersionAsync(Session session) => (await AppliedAsync(session)).DefaultIfEmpty(0).Max();

    private async Task<SchemaChange> ApplyAsync(Session session)
    {
        await session.LockSchemaAsync();
        var applied = Checked(await AppliedAsync(session));
        if (applied.Count == 0)
        {
            await session.ExecuteAsync(
                "create table schema_version (version integer not null primary key, name text not null, applied_at timestamptz not null)");
        }

        var missing = Missing(applied).ToList();
        foreach (var migration in missing)
        {
            await session.ExecuteAsync(dialect.Translate(migration.Sql));
            await session.ExecuteAsync(
                "insert into schema_version (version, name, applied_at) values (@Version, @Name, @now)",
                new { migration.Version, migration.Name, now = clock.GetUtcNow() });
        }

        return new SchemaChange(applied.DefaultIfEmpty(0).Max(), Known, missing.Count);
    }

    private async Task<IReadOnlyList<int>> AppliedAsync(Session session) =>
        await session.FirstAsync<long>(dialect.HasSchemaSql) == 0
            ? []
            : await session.ListAsync<int>("select version from schema_version");

    private IEnumerable<Migration> Missing(IReadOnlyList<int> applied) => All.Where(m => m.Version <= last && !applied.Contains(m.Version));

    private IReadOnlyList<int> Checked(IReadOnlyList<int> applied) =>
        applied.DefaultIfEmpty(0).Max() is var version && version <= Known
            ? applied
            : throw StorageException.NewerSchema(dialect.Where, version, Known);

    private static List<Migration> Load()
    {
        const string Marker = ".Migrations.";
        var assembly = Assembly.GetExecutingAssembly();
        return [.. from resource in assembly.GetManifestResourceNames()
            let at = resource.IndexOf(Marker, StringComparison.Ordinal)
            where at >= 0 && resource.EndsWith(".sql", StringComparison.Ordinal)
            let name = resource[(at + Marker.Length)..^4]
            orderby name
            select new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name, Read(assembly, resource))];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed record Migration(int Version, string Name, string Sql);
}
