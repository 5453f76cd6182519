using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SheetSync.EndToEnd.Tests.LongestFirst", "SheetSync.EndToEnd.Tests")]

namespace SheetSync.EndToEnd.Tests;

/// <summary>Collections that take long begin first, so that none of them is left over, alone, when all others are done. The rest begin in any order.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>As measured; a class that is missing here is only begun later.</summary>
    private static readonly string[] Long =
    [
        nameof(Operations.OutageTests), "Tour", nameof(Mail.DigestCommandTests), nameof(DemoTests), nameof(Push.PushTests), nameof(Push.PushChannelTests),
        nameof(SyncTests), nameof(TemplateTests), nameof(Exports.ExportCommandTests), nameof(AddOn.SidebarTests), nameof(ApprovalTests), "Board",
        nameof(ServeTests), nameof(ServeRestartTests), nameof(AddOn.ApiOperationTests), nameof(Operations.CrashTests), nameof(Operations.SecretTests),
        nameof(ClusterTests), nameof(Mail.MailServiceTests), nameof(FailureTests), nameof(Compare.ComparisonTests), nameof(FileCommandTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Rank);

    private static int Rank(ITestCollection collection)
    {
        var name = collection.DisplayName[(collection.DisplayName.LastIndexOf('.') + 1)..];
        var at = Array.IndexOf(Long, name);
        return at < 0 ? Long.Length : at;
    }
}
