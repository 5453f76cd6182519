using SheetSync.Testing.Storage;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>A PostgreSQL cluster that a class of tests shares.</summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private readonly PostgreSqlCluster cluster = new();

    public static string? WhySkipped => PostgreSqlCluster.WhySkipped;

    public Task InitializeAsync() => cluster.StartAsync();

    public async Task DisposeAsync() => await cluster.DisposeAsync();

    /// <summary>A new, empty database.</summary>
    public Task<string> NewDatabaseAsync() => cluster.NewDatabaseAsync();
}
