using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Identity;

namespace SheetSync.Emulator.Http;

/// <summary><c>/oauth2/v3/certs</c>, <c>/oauth2/v1/certs</c> and the certificates of service accounts below <c>/robot/v1/metadata/x509</c>.</summary>
internal sealed class CertificateApi(OpenIdTokens openId, ServiceAccounts accounts) : IApiGroup
{
    public bool NeedsToken => false;

    public Task HandleAsync(ApiCall call)
    {
        call.Context.Response.Headers.CacheControl = "public, max-age=20000, must-revalidate, no-transform";
        call.WriteJson(string.Join('/', call.Segments) switch
        {
            "oauth2/v3/certs" => openId.KeySet(),
            "oauth2/v1/certs" => openId.Certificates(),
            _ when call.Segments is ["robot", "v1", "metadata", "x509", var email] && accounts.Find(email) is { } account
                => new JsonObject { [account.KeyId] = OpenIdTokens.Certificate(account.Key, account.ClientId) },
            _ => throw ApiError.NotFound(),
        });
        return Task.CompletedTask;
    }
}
