using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace SheetSync.Service.Api;

/// <summary>What the API's description says of a route.</summary>
/// <param name="Body">The type of the JSON body; null where there is none.</param>
internal sealed record RouteText(string Name, string Summary, string Text, Type? Body = null);

/// <summary>The OpenAPI description. The documents themselves are described in <c>src/README.md</c>, once for command line and API.</summary>
internal static class ApiDescription
{
    private const string AsCommand = "The document of the command {0}, see “JSON documents” in src/README.md; beside it caller:{{email,role,departments}}.";

    private static readonly int[] Problems = [400, 401, 403, 404, 409, 413, 415, 422, 424, 429, 500, 503];

    public static RouteText Readiness { get; } = Of("readiness", "Is the plan ready? Reads the sheet now, writes nothing.", "check", typeof(ReadinessBody));

    public static RouteText Sync { get; } = Of("sync", "Reads, computes and updates the service columns. accept is for facilitator and owner.", "sync", typeof(SyncBody));

    public static RouteText Approve { get; } = Of("approve", "Keeps the plan as the approved one. Facilitator and owner.", "approve");

    public static RouteText Adopt { get; } = Of("adopt", "Adds the service tabs and columns that are missing. Facilitator and owner.", "adopt");

    public static RouteText Reminders { get; } = new(
        "reminders", "Writes to the leaders whose plan has gaps, nobody twice in a day. Facilitator and owner.",
        "Answers {queued,before,held,recipients:[address],caller}: letters that go out now, and that were made earlier today; held: too much has vanished, and none was made.");

    public static RouteText Overdue { get; } = Of("overdue", "What is overdue now.", "overdue");

    public static RouteText Rollups { get; } = Of("rollups", "KPI: attainment, status, forecast.", "rollup");

    public static RouteText Plan { get; } = Of("plan", "The plan as it is read now.", "plan");

    public static RouteText Explain { get; } = new(
        "explain",
        "What selected cells are, and the arithmetic behind the first.",
        "cell: D14, D14:F20, or with its tab: Sales!D14; gid: the tab's id, which renames do not break. "
        + "Answers {cell,cells:[{cell,shown,milestone:{task,title,month,text,done,doneText}}],items,caller}; items as of the command explain.");

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        // Pages for people are none of it.
        options.ShouldInclude = route => route.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "SheetSync", Version = "1", Description = "For the add-on of a spreadsheet, and whoever else has an identity token of Google's for a registered audience." };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes["google"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "ScriptApp.getIdentityToken() of the person.",
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("google", document)] = [] }];
            return Task.CompletedTask;
        });
    });

    public static void Describe(this RouteHandlerBuilder route, RouteText text)
    {
        route.WithName(text.Name).WithSummary(text.Summary).WithDescription(text.Text).Produces(StatusCodes.Status200OK, contentType: "application/json");
        if (text.Body is { } body)
        {
            route.Accepts(body, isOptional: true, "application/json");
        }

        foreach (var status in Problems)
        {
            route.ProducesProblem(status);
        }
    }

    private static RouteText Of(string name, string summary, string command, Type? body = null) =>
        new(name, summary, string.Format(System.Globalization.CultureInfo.InvariantCulture, AsCommand, command), body);
}

/// <param name="SheetId">The tab to check; without it the whole plan.</param>
internal sealed record ReadinessBody(int? SheetId);

/// <param name="Accept">A person confirms that what vanished was meant to.</param>
internal sealed record SyncBody(bool? Accept);
