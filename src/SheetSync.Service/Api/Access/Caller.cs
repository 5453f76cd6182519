using SheetSync.Core.Plan;

namespace SheetSync.Service.Api.Access;

/// <summary>What a person is in one workbook; the highest counts.</summary>
internal enum CallerRole
{
    Leader,
    Facilitator,
    Owner,
}

/// <summary>What a person asks for.</summary>
internal enum ApiAction
{
    Readiness,
    Overdue,
    Rollups,
    Plan,
    Explain,
    Sync,
    Accept,
    Approve,
    Reminders,
    Adopt,
}

/// <summary>Somebody of the plan. Facilitator and owner may do everything; a leader reads all of it and keeps the service's own columns fresh.</summary>
/// <param name="Departments">Names of those that the person leads.</param>
internal sealed record Caller(string Email, CallerRole Role, IReadOnlyList<string> Departments)
{
    /// <summary>Null for a person whom the plan does not know as owner, facilitator or leader.</summary>
    public static Caller? Of(CompanyPlan plan, string email)
    {
        var led = plan.Departments.Where(d => Same(d.Leader?.Email, email)).Select(d => d.Name).ToList();
        return plan.Settings.OwnerEmails.Any(e => Same(e, email)) ? new(email, CallerRole.Owner, led)
            : plan.Settings.FacilitatorEmails.Any(e => Same(e, email)) ? new(email, CallerRole.Facilitator, led)
            : led.Count > 0 ? new(email, CallerRole.Leader, led)
            : null;
    }

    /// <summary>Somebody can be told apart at all: a plan whose Settings have just vanished says nothing of rights.</summary>
    public static bool CanBeToldBy(CompanyPlan plan) =>
        plan.Settings.OwnerEmails.Count > 0 || plan.Settings.FacilitatorEmails.Count > 0 || plan.Departments.Any(d => d.Leader?.Email is not null);

    public bool May(ApiAction action) =>
        Role > CallerRole.Leader || action is not (ApiAction.Accept or ApiAction.Approve or ApiAction.Reminders or ApiAction.Adopt);

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
