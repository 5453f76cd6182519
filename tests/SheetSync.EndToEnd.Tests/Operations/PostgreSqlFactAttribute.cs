using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>A test that needs PostgreSQL: shown as skipped where it is not installed, on CI a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlCluster.WhySkipped;
}
