using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Practice;

/// <summary>An e-mail outside the company's domains, where these are set; a subdomain is inside. One finding an address, at its first mention.</summary>
public sealed class ForeignEmail : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0313",
        Severity.Warning,
        new("Чужой почтовый домен", "E-mail outside the company"),
        new(
            "«{0}» — адрес не из доменов компании ({1}). Впишите рабочий адрес или добавьте домен в настройки.",
            "“{0}” is not an address of the company’s domains ({1}). Enter the work address or add the domain to the settings."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        var domains = input.Plan.Settings.EmailDomains;
        if (domains.Count == 0)
        {
            return [];
        }

        return Mentions(input.Plan)
            .Where(m => !IsInside(m.Email, domains))
            .DistinctBy(m => m.Email, StringComparer.OrdinalIgnoreCase)
            .Select(m => Kind.At(m.Cell, m.Department, m.Email, domains.ToList()));
    }

    private static IEnumerable<(string Email, CellRef? Cell, string? Department)> Mentions(CompanyPlan plan)
    {
        var settings = plan.Settings.OwnerEmails.Concat(plan.Settings.FacilitatorEmails).Select(e => (e, (CellRef?)null, (string?)null));
        var people = plan.People.Where(p => p.Email is not null).Select(p => (p.Email!, p.Cell, (string?)null));
        var leaders = plan.Departments.Where(d => d.Leader?.Email is not null)
            .Select(d => (d.Leader!.Email!, d.Leader.Cell ?? d.Cell, (string?)d.Name));
        var owners =
            from department in plan.Departments
            from owner in department.Goals.SelectMany(g => g.Owners).Concat(department.Tasks.SelectMany(t => t.Owners))
            where owner.Person is null && owner.Text.Contains('@', StringComparison.Ordinal)
            select (owner.Text.Trim(), (CellRef?)owner.Cell, (string?)department.Name);
        return settings.Concat(people).Concat(leaders).Concat(owners);
    }

    private static bool IsInside(string email, IReadOnlyList<string> domains)
    {
        var host = email[(email.LastIndexOf('@') + 1)..].Trim();
        return domains.Any(d => string.Equals(host, d, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + d, StringComparison.OrdinalIgnoreCase));
    }
}
