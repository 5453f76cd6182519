using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Google.Examination;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Doctor;

/// <summary>One round: the settings, and what earlier examinations learned that later ones need.</summary>
internal sealed class DoctorRound(AppSettings settings, Backend backend)
{
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);

    public AppSettings Settings { get; } = settings;

    /// <summary>Each service account, in the order of the settings.</summary>
    public List<AccountExamination> Accounts { get; } = [];

    /// <summary>Null where the database has no schema of this version, or cannot be reached: then it is not asked.</summary>
    public IReadOnlyList<Registration>? Workbooks { get; set; }

    public IStoreUpkeep Upkeep => backend.Upkeep(LockWait);

    public IRegistrations Registrations => backend.Registrations;

    public IOutbox Outbox => backend.Outbox;

    public IPushChannels Channels => backend.Channels;

    public IUnknownAudiences UnknownAudiences => backend.UnknownAudiences;
}
