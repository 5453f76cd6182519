namespace SheetSync.Application;

/// <summary>Google counts reads and writes apart (google.md, Quotas).</summary>
public enum QuotaKind
{
    Read,
    Write,
}

/// <summary>
/// The requests that all processes on one database together may still make: who takes permits here before each request can never, with
/// the others, exceed Google's limits. Faults are <see cref="StorageException"/>.
/// </summary>
public interface IQuotaLedger
{
    /// <summary>Takes as many of the wanted permits as every scope has left, at once or not at all; none is given back. A permit is to be used within seconds.</summary>
    Task<QuotaGrant> TakeAsync(QuotaAsk ask, CancellationToken ct);
}

/// <param name="Pool">What is counted together: the Cloud project. One at a time counts in it.</param>
/// <param name="Scopes">The limits that each request counts against: its project's and its account's.</param>
/// <param name="BackgroundShare">Fraction of the limits that background requests leave the others: they get permits only while all together used less than this.</param>
public sealed record QuotaAsk(string Pool, IReadOnlyList<QuotaScope> Scopes, QuotaKind Kind, int Wanted, Urgency Urgency, double BackgroundShare);

/// <param name="PerMinute">Requests of one kind in any minute.</param>
public sealed record QuotaScope(string Name, int PerMinute);

/// <param name="Permits">0 to what was wanted.</param>
/// <param name="Left">What the tightest scope has left for urgent requests.</param>
/// <param name="RetryAfter">When asking again may help; zero where all was granted.</param>
public sealed record QuotaGrant(int Permits, int Left, TimeSpan RetryAfter);
