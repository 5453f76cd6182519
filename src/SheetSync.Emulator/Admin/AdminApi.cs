using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Page;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Admin;

/// <summary>The endpoints under <c>/emulator</c>; README.md lists them.</summary>
internal sealed class AdminApi(EmulatorAdmin admin, string? token) : IApiGroup
{
    private readonly PageApi _page = new(admin, token);

    public bool NeedsToken => false;

    public async Task HandleAsync(ApiCall call)
    {
        RequireToken(call);
        if (call.Segments.Count > 1 && call.Segments[1] == "api")
        {
            await _page.HandleAsync(call, [.. call.Segments.Skip(2)]);
            return;
        }
        switch (call.Method, string.Join('/', call.Segments.Skip(1)))
        {
            case ("GET", "workbooks"):
                call.WriteJson(Workbooks());
                break;
            case ("POST", "workbooks"):
                await CreateAsync(call);
                break;
            case ("GET", "counters"):
                call.WriteJson(JsonSerializer.SerializeToNode(admin.Log.Counters, Web));
                break;
            case ("GET", "log"):
                call.WriteJson(new JsonObject { ["requests"] = JsonSerializer.SerializeToNode(admin.Log.Entries, Web) });
                break;
            case ("POST", "counters/reset"):
                admin.Log.Reset();
                call.WriteJson(new JsonObject());
                break;
            case ("POST", "reset"):
                admin.Reset();
                call.WriteJson(new JsonObject());
                break;
            case ("POST", "keys"):
                await MintKeyAsync(call);
                break;
            case ("POST", "tokens/expire"):
                admin.Tokens.ExpireAll();
                call.WriteJson(new JsonObject());
                break;
            case ("POST", "troubles"):
                admin.Troubles.Add(Trouble.TroubleOrder.Of((await call.BodyAsync()).Json));
                call.WriteJson(new JsonObject { ["pending"] = admin.Troubles.Count });
                break;
            case ("GET", "troubles"):
                call.WriteJson(new JsonObject { ["pending"] = admin.Troubles.Count });
                break;
            case ("DELETE", "troubles"):
                admin.Troubles.Clear();
                call.WriteJson(new JsonObject());
                break;
            case ("POST", "settings"):
                Set(await call.BodyAsync());
                call.WriteJson(new JsonObject());
                break;
            case ("POST", "id-tokens"):
                await MintIdTokenAsync(call);
                break;
            default:
                await OnWorkbookAsync(call);
                break;
        }
    }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private void RequireToken(ApiCall call)
    {
        if (token is not null && call.Bearer != token && call.Query("token") != token)
            throw new ApiError(401, "UNAUTHENTICATED", "The emulator's own endpoints need its token.");
    }

    private JsonObject Workbooks() => new()
    {
        ["workbooks"] = new JsonArray([.. admin.Store.All.Select(file => new JsonObject
        {
            ["spreadsheetId"] = file.Id,
            ["title"] = file.Current.Title,
            ["version"] = file.Version,
            ["modifiedTime"] = file.ModifiedTime.ToString("O"),
            ["modifiedBy"] = file.ModifiedBy,
            ["sheets"] = new JsonArray([.. file.Current.Sheets.Select(sheet => new JsonObject { ["sheetId"] = sheet.Id, ["title"] = sheet.Title, ["hidden"] = sheet.Hidden })]),
            ["permissions"] = new JsonArray([.. file.Permissions.Select(pair => new JsonObject { ["email"] = pair.Key, ["role"] = pair.Value })]),
        })]),
    };

    private async Task CreateAsync(ApiCall call)
    {
        var share = call.Query("share") != "false";
        if (call.Context.Request.ContentType?.Contains("spreadsheetml", StringComparison.Ordinal) == true)
        {
            using var xlsx = new MemoryStream(await call.BodyBytesAsync());
            call.WriteJson(new JsonObject { ["spreadsheetId"] = admin.Seed(xlsx, call.Query("title") ?? "Workbook", share) });
            return;
        }
        var body = await call.BodyAsync();
        call.WriteJson(new JsonObject { ["spreadsheetId"] = admin.Create(body.String("title") ?? "Workbook", share) });
    }

    private async Task MintKeyAsync(ApiCall call)
    {
        var body = await call.BodyAsync();
        var key = admin.KeyFile(body.String("name") ?? "sheetsync", body.String("project") ?? EmulatorAdmin.DefaultProject);
        call.WriteBytes(Encoding.UTF8.GetBytes(key), "application/json; charset=UTF-8");
    }

    private void Set(Args body)
    {
        if (body.Has("enforceQuotas"))
            admin.Quotas.Enforced = body.Bool("enforceQuotas");
        admin.Quotas.PerUser = body.Int("perUser") ?? admin.Quotas.PerUser;
        admin.Quotas.PerProject = body.Int("perProject") ?? admin.Quotas.PerProject;
        if (body.Has("nullClearsInDataFilterWrites"))
            admin.Switches.NullClearsInDataFilterWrites = body.Bool("nullClearsInDataFilterWrites");
    }

    /// <summary>Claims in the body replace those of a good token; null takes one out.</summary>
    private async Task MintIdTokenAsync(ApiCall call)
    {
        var body = await call.BodyAsync();
        var minted = admin.OpenId.Mint(
            body.String("email") ?? throw ApiError.Invalid("email is required"), body.String("audience") ?? "client-id.apps.googleusercontent.com",
            claims =>
            {
                foreach (var (name, value) in body.Object("claims").Json)
                {
                    claims.Remove(name);
                    if (value is not null)
                        claims[name] = value.DeepClone();
                }
            });
        call.WriteJson(new JsonObject { ["idToken"] = minted });
    }

    private async Task OnWorkbookAsync(ApiCall call)
    {
        if (call.Segments.Count != 4 || call.Segments[1] != "workbooks" || call.Method != "POST")
            throw ApiError.NotFound();
        var (id, body) = (call.Segments[2], await call.BodyAsync());
        if (admin.Store.Find(id) is null)
            throw ApiError.NotFound();
        switch (call.Segments[3])
        {
            case "share":
                admin.Share(id, body.String("email") ?? throw ApiError.Invalid("email is required"), body.String("role") ?? "writer");
                call.WriteJson(new JsonObject());
                break;
            case "unshare":
                admin.Unshare(id, body.String("email") ?? throw ApiError.Invalid("email is required"));
                call.WriteJson(new JsonObject());
                break;
            case "type":
                admin.Type(id, body.String("range") ?? throw ApiError.Invalid("range is required"), body.Array("values") ?? [], PersonOf(body));
                call.WriteJson(new JsonObject());
                break;
            case "batchUpdate":
                call.WriteJson(new JsonObject { ["replies"] = admin.BatchUpdate(id, body.Array("requests") ?? [], PersonOf(body)) });
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    private static Actor? PersonOf(Args body) => body.String("person") is { } email ? new Actor(email, Actor.Person.Project) : null;
}
