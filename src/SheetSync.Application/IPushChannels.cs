namespace SheetSync.Application;

/// <summary>
/// The channels through which Google says that something has changed, kept where all replicas see them: one channel an account, whoever opened
/// it. Faults are <see cref="StorageException"/>.
/// </summary>
public interface IPushChannels
{
    Task<IReadOnlyList<PushChannel>> ChannelsAsync(CancellationToken ct);

    /// <summary>Remembers a channel, or what is new about it.</summary>
    Task KeepChannelAsync(PushChannel channel, CancellationToken ct);

    Task ForgetChannelAsync(string id, CancellationToken ct);

    /// <summary>The account's log is to be read at once: counted, so that none is lost that comes while it is read.</summary>
    Task TellAsync(string account, CancellationToken ct);

    /// <summary>The account's log was read since <paramref name="told"/> was looked up.</summary>
    Task AnswerAsync(string account, long told, CancellationToken ct);
}

/// <summary>A channel as it is remembered.</summary>
public sealed record PushChannel
{
    public required string Id { get; init; }

    /// <summary>E-mail of the service account whose log it is about.</summary>
    public required string Account { get; init; }

    /// <summary>Where its messages go.</summary>
    public required string Address { get; init; }

    /// <summary>SHA-256 of the token in hexadecimal digits: enough to know it again, and no secret.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null while it is being opened.</summary>
    public string? ResourceId { get; init; }

    /// <inheritdoc cref="ResourceId"/>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When its first message came: since then the address is known to be reached. Null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
