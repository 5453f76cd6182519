using System.Text.Json.Nodes;
using SheetSync.Application;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Emulator;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Demo;

/// <summary>The add-on without Google: the emulator's page runs the scripts of <c>appscript/src</c>, and the emulator issues the tokens of whoever is chosen there.</summary>
internal static class DemoAddOn
{
    private const string Audience = "demo.apps.googleusercontent.com";

    /// <summary>What <c>appscript/src/Config.js</c> names as the service's address.</summary>
    private const string ConfiguredBackend = "https://sheetsync.example.com/";

    private const string StrangersEmail = "guest@elsewhere.example";

    private static readonly LocalText Owner = new("{0}, собственник", "{0}, owner");
    private static readonly LocalText Facilitator = new("{0}, ведёт сессию", "{0}, facilitator");
    private static readonly LocalText Leader = new("{0}, {1}", "{0}, {1}");
    private static readonly LocalText Stranger = new("Посторонний", "A stranger");

    public static ApiSettings Settings(Uri emulator) => new() { Audiences = [Audience], CertificatesUrl = new Uri(emulator, "oauth2/v3/certs") };

    /// <summary>Null where the add-on's files do not stand beside the program.</summary>
    public static PageExtension? Extension(CompanyPlan plan, SpreadsheetId id, Uri service, Language language)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "appscript");
        return !Directory.Exists(folder) ? null : new PageExtension
        {
            Folder = folder,
            Module = "testkit/page/main.js",
            Backend = service,
            BackendPages = new HashSet<string>(StringComparer.Ordinal) { "tour", "mail", "board" },
            Settings = new JsonObject
            {
                ["spreadsheetId"] = id.Value,
                ["audience"] = Audience,
                ["backend"] = ConfiguredBackend,
                ["people"] = new JsonArray([.. People(plan, language).Select(person => new JsonObject { ["email"] = person.Email, ["name"] = person.Name })]),
            },
        };
    }

    /// <summary>The facilitator first, whose day it is; then owner, leaders, and somebody who may see nothing.</summary>
    private static IEnumerable<(string Email, string Name)> People(CompanyPlan plan, Language language)
    {
        var named =
            plan.Settings.FacilitatorEmails.Select(email => (email, Facilitator.Format(language, NameOf(plan, email))))
            .Concat(plan.Settings.OwnerEmails.Select(email => (email, Owner.Format(language, NameOf(plan, email)))))
            .Concat(plan.Departments.Where(d => d.Leader?.Email is not null).Select(d => (d.Leader!.Email!, Leader.Format(language, d.Leader.Name, d.Name))))
            .Append((StrangersEmail, Stranger.In(language)));
        return named.DistinctBy(person => person.Item1.ToUpperInvariant());
    }

    private static string NameOf(CompanyPlan plan, string email) =>
        plan.People.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))?.Name
        ?? plan.Departments.Select(d => d.Leader).FirstOrDefault(leader => string.Equals(leader?.Email, email, StringComparison.OrdinalIgnoreCase))?.Name
        ?? email;
}
