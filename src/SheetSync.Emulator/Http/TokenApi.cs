using SheetSync.Emulator.Identity;

namespace SheetSync.Emulator.Http;

/// <summary>POST /token.</summary>
internal sealed class TokenApi(TokenEndpoint endpoint) : IApiGroup
{
    public bool NeedsToken => false;

    public async Task HandleAsync(ApiCall call)
    {
        if (call.Method != "POST" || !call.Context.Request.HasFormContentType)
            throw new OAuthError("invalid_request", "Required parameter is missing: grant_type");
        var form = await call.Context.Request.ReadFormAsync(call.Context.RequestAborted);
        call.WriteJson(endpoint.Exchange(form["grant_type"], form["assertion"], call.Address + "/token"));
    }
}
