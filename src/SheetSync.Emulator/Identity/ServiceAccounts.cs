using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Identity;

/// <summary>A service account with its key pair.</summary>
public sealed record ServiceAccount(string Email, string Project, string KeyId, RSA Key, string ClientId);

/// <summary>The service accounts that the emulator knows, and their key files.</summary>
public sealed class ServiceAccounts
{
    private const int KeyBits = 2048;

    private readonly ConcurrentDictionary<string, ServiceAccount> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Called with each account that is made.</summary>
    internal Action<ServiceAccount>? Added { get; set; }

    public IEnumerable<ServiceAccount> All => _byEmail.Values.OrderBy(account => account.Email, StringComparer.Ordinal);

    public ServiceAccount? Find(string email) => _byEmail.GetValueOrDefault(email);

    /// <summary>The account of that name, made with a fresh key if it is new. Its e-mail is <c>name@project.iam.gserviceaccount.com</c>.</summary>
    public ServiceAccount GetOrAdd(string name, string project)
    {
        var email = $"{name}@{project}.iam.gserviceaccount.com";
        if (Find(email) is { } known)
            return known;
        var account = new ServiceAccount(
            email, project, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), RSA.Create(KeyBits),
            RandomNumberGenerator.GetString("0123456789", 21));
        if (!_byEmail.TryAdd(email, account))
            return _byEmail[email];
        Added?.Invoke(account);
        return account;
    }

    internal void Restore(ServiceAccount account) => _byEmail[account.Email] = account;

    /// <summary>The key file in the format of Google's console, with <c>token_uri</c> pointing at the emulator.</summary>
    public static JsonObject KeyFile(ServiceAccount account, string baseAddress) => new()
    {
        ["type"] = "service_account",
        ["project_id"] = account.Project,
        ["private_key_id"] = account.KeyId,
        ["private_key"] = account.Key.ExportPkcs8PrivateKeyPem() + "\n",
        ["client_email"] = account.Email,
        ["client_id"] = account.ClientId,
        ["auth_uri"] = baseAddress + "/o/oauth2/auth",
        ["token_uri"] = baseAddress + "/token",
        ["auth_provider_x509_cert_url"] = baseAddress + "/oauth2/v1/certs",
        ["client_x509_cert_url"] = $"{baseAddress}/robot/v1/metadata/x509/{Uri.EscapeDataString(account.Email)}",
        ["universe_domain"] = "googleapis.com",
    };
}
