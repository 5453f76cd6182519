using System.Data.Common;
using System.Globalization;
using System.Reflection;
using SheetSync.Application;
using SheetSync.Storage.Dialects;

namespace SheetSync.Storage;

/// <summary>The numbered SQL files of <c>Migrations/</c>: each is applied once, in order, all that are missing in one transaction.</summary>
internal sealed class Migrations(Dialect dialect, TimeProvider clock)
{
    private static readonly IReadOnlyList<Migration> All = Load();

    /// <summary>The version that this program works with.</summary>
    public static int Known => All[^1].Version;

    /// <summary>Brings the schema up to date and returns its version.</summary>
    /// <exception cref="StorageException">It was written by a newer version; nothing was changed.</exception>
    public async Task<int> RunAsync(DbConnection connection, CancellationToken ct)
    {
        // Looked at without a lock first: a start that finds nothing to do must not wait for a sync of another process.
        await using (var reading = await dialect.BeginReadAsync(connection, ct))
        {
            var session = new Session(dialect, reading, ct);
            if (Checked(await VersionAsync(session)) == Known && await session.FirstAsync<int>("select count(*) from schema_version") == All.Count)
            {
                return Known;
            }
        }

        await using var transaction = await dialect.BeginWriteAsync(connection, ct);
        await ApplyAsync(new Session(dialect, transaction, ct));
        await transaction.CommitAsync(ct);
        return Known;
    }

    private async Task ApplyAsync(Session session)
    {
        await session.LockSchemaAsync();
        var version = Checked(await VersionAsync(session));
        if (version == 0)
        {
            await session.ExecuteAsync(
                "create table schema_version (version integer not null primary key, name text not null, applied_at timestamptz not null)");
        }

        // By what was applied, not by the highest number: numbers may have gaps that are filled later.
        var applied = (await session.ListAsync<int>("select version from schema_version")).ToHashSet();
        foreach (var migration in All.Where(m => !applied.Contains(m.Version)))
        {
            await session.ExecuteAsync(dialect.Translate(migration.Sql));
            await session.ExecuteAsync(
                "insert into schema_version (version, name, applied_at) values (@Version, @Name, @now)",
                new { migration.Version, migration.Name, now = clock.GetUtcNow() });
        }
    }

    private async Task<int> VersionAsync(Session session) =>
        await session.FirstAsync<long>(dialect.HasSchemaSql) == 0
            ? 0
            : await session.FirstAsync<int>("select coalesce(max(version), 0) from schema_version");

    private int Checked(int version) =>
        version <= Known ? version : throw StorageException.NewerSchema(dialect.Where, version, Known);

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
