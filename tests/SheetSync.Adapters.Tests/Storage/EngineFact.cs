using Xunit.Abstractions;
using Xunit.Sdk;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>A test of the contract: where the class's engine is not installed it is shown as skipped, and on CI it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SheetSync.Adapters.Tests.Storage.EngineFactDiscoverer", "SheetSync.Adapters.Tests")]
public sealed class EngineFactAttribute : FactAttribute;

/// <summary>The class's tests need a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgreSqlAttribute : Attribute;

public sealed class EngineFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        [new EngineTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)];
}

public sealed class EngineTestCase : XunitTestCase
{
    [Obsolete("For deserialization only.", error: false)]
    public EngineTestCase()
    {
    }

    public EngineTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? (TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgreSqlAttribute)).Any() ? PostgreSqlServer.WhySkipped : null);
}
