using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using SheetSync.Storage;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>Databases as released versions of the schema left them, with rows in every table: <c>Released/README.md</c>.</summary>
public abstract partial class PlanStoreContract
{
    private IReadOnlyList<int> ReleasedVersions => [.. Migrations.Versions.Where(version => version <= Migrations.Versions.Where(stored => Stored(stored) is not null).Max())];

    private static bool WritesReleased => Environment.GetEnvironmentVariable("SHEETSYNC_WRITE_RELEASED") is "1";

    [EngineFact]
    public async Task Database_OfEveryReleasedVersion_IsMigratedWithEveryRow()
    {
        foreach (var version in ReleasedVersions)
        {
            var options = await EmptyAsync();
            await ExecuteAsync(options, Stored(version) ?? throw new InvalidOperationException($"No stored database of version {version}: Storage/Released/README.md says how to make it."));
            var before = await SnapshotAsync(options);
            before["schema_version"].Count.ShouldBe(Migrations.Versions.Count(known => known <= version));
            before.Where(table => table.Value.Count == 0).Select(table => table.Key).ShouldBeEmpty($"version {version} has a table without rows");

            (await Store(options).MigrateAsync(default)).ShouldBe(Migrations.Known, $"version {version}");

            var after = await SnapshotAsync(options);
            foreach (var (table, rows) in before)
            {
                var kept = after.GetValueOrDefault(table).ShouldNotBeNull($"{table} of version {version}");
                foreach (var row in rows)
                {
                    kept.Any(now => row.All(value => now.TryGetValue(value.Key, out var present) && present == value.Value))
                        .ShouldBeTrue($"version {version}, {table}: {string.Join(", ", row.Select(value => $"{value.Key}={value.Value}"))}");
                }

                // Rows of a table that is older than the migration neither come nor go.
                kept.Count.ShouldBe(table == "schema_version" ? Migrations.Versions.Count() : rows.Count, $"{table} of version {version}");
            }

            var store = Store(options);
            (await store.ListAsync(default)).Select(w => w.Title).ShouldBe(["Василёк", "План «Ромашка» 2027"]);
            (await store.LoadPlanAsync(Daisy, default)).ShouldNotBeNull().Overdue.Items.Count.ShouldBe(2);
            (await RecordAsync(Store(options), Daisy, Approving("Петрова"))).Token.ShouldBeGreaterThan(1);
        }
    }

    /// <summary>
    /// None is missing, but for the one that is being worked on. Asked to, writes those that are: each from the first version's, migrated so far and filled.
    /// </summary>
    [EngineFact]
    public async Task Database_OfEveryReleasedVersion_IsStored()
    {
        var missing = Migrations.Versions.Where(version => Stored(version) is null).ToList();
        if (!WritesReleased)
        {
            missing.Where(version => version < Migrations.Known).ShouldBeEmpty("Storage/Released/README.md says how to make them");
            return;
        }

        foreach (var version in missing)
        {
            var options = await EmptyAsync();
            await ExecuteAsync(options, Stored(1)!);
            await using (var connection = await PlanStore.DialectOf(options).OpenAsync(default))
            {
                await new Migrations(PlanStore.DialectOf(options), Clock, version).RunAsync(connection, default);
            }

            await FillAsync(options);
            await FillServiceTablesAsync(options);
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "tests/SheetSync.Adapters.Tests/Storage/Released", FileOf(version)), await DumpAsync(options));
        }
    }

    /// <summary>A database of this engine in which there is nothing.</summary>
    protected abstract Task<StorageOptions> EmptyAsync();

    /// <summary>Schema and rows as SQL text that makes the same database of an empty one.</summary>
    protected abstract Task<string> DumpAsync(StorageOptions options);

    private static async Task ExecuteAsync(StorageOptions options, string sql)
    {
        await using var connection = await PlanStore.DialectOf(options).OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Every row of every table, column by column, as text.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>> SnapshotAsync(StorageOptions options)
    {
        await using var connection = await PlanStore.DialectOf(options).OpenAsync(CancellationToken.None);
        var tables = (await SchemaColumn.ReadAsync(connection)).Where(column => column.Kind == "table").Select(column => column.Table).Distinct();
        var all = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var table in tables)
        {
            all[table] = await RowsAsync(connection, table);
        }

        return all;
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(DbConnection connection, string table)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, at => Spelled(reader.GetValue(at))));
        }

        return rows;
    }

    private static string Spelled(object value) => value switch
    {
        DBNull => "∅",
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Tables of no company's, which a purge leaves alone.</summary>
    private async Task FillServiceTablesAsync(StorageOptions options)
    {
        await using var connection = await PlanStore.DialectOf(options).OpenAsync(CancellationToken.None);
        foreach (var table in (await SchemaColumn.ReadAsync(connection)).Where(c => c.Kind == "table" && OfTheService.Contains(c.Table)).GroupBy(c => c.Table).ToList())
        {
            if (await connection.ExecuteScalarAsync<long>($"select count(*) from {table.Key}") == 0)
            {
                await connection.ExecuteAsync(
                    $"insert into {table.Key} ({string.Join(", ", table.Select(c => c.Name))}) values ({string.Join(", ", table.Select(c => "@" + c.Name))})",
                    table.ToDictionary(c => c.Name, c => Any(c.Type)));
            }
        }
    }

    private string FileOf(int version) => $"{version:0000}.{Options.Provider.ToString().ToLowerInvariant()}.sql";

    private string? Stored(int version)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileOf(version));
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }
}
