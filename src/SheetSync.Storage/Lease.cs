using SheetSync.Application;

namespace SheetSync.Storage;

/// <summary>A lease that renews itself until it is disposed.</summary>
internal sealed class Lease : ILease
{
    private readonly Leases leases;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewing;

    public Lease(Leases leases, SpreadsheetId workbook, long token, string holder)
    {
        this.leases = leases;
        Workbook = workbook;
        Token = token;
        Holder = holder;
        renewing = RenewAsync();
    }

    public SpreadsheetId Workbook { get; }

    public long Token { get; }

    /// <summary>Unique to this lease: a token alone could come again after a purge.</summary>
    public string Holder { get; }

    /// <summary>The database has it back already: the last that was done by it gave it back.</summary>
    public bool IsGivenBack { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (released.IsCancellationRequested)
        {
            return;
        }

        await released.CancelAsync();
        await renewing;
        released.Dispose();
        if (IsGivenBack)
        {
            return;
        }

        try
        {
            await leases.ReleaseAsync(this);
        }
        catch (StorageException)
        {
            // It runs out by itself; what happened before matters more to the caller than this.
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(leases.RenewEvery, released.Token);
                await TryRenewAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Released.
        }
    }

    private async Task TryRenewAsync()
    {
        try
        {
            await leases.RenewAsync(this, released.Token);
        }
        catch (StorageException)
        {
            // Tried again at the next turn; if the lease is lost meanwhile, recording is refused.
        }
    }
}
