using SheetSync.Application;

namespace SheetSync.Google.Quota;

/// <summary>The limiters of one service account.</summary>
public sealed class AccountQuota(IQuotaLedger ledger, string account, string project, QuotaOptions options) : IDisposable
{
    public QuotaLimiter Reads { get; } = new(ledger, QuotaKind.Read, account, project, options);

    public QuotaLimiter Writes { get; } = new(ledger, QuotaKind.Write, account, project, options);

    public void Dispose()
    {
        Reads.Dispose();
        Writes.Dispose();
    }
}
