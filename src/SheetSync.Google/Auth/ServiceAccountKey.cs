using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using SheetSync.Application;
using SheetSync.Google.Faults;

namespace SheetSync.Google.Auth;

/// <summary>The key file of a service account. Its <c>token_uri</c> says where tokens come from, so an emulator's file works unchanged.</summary>
internal static class ServiceAccountKey
{
    /// <param name="scope">What its tokens are good for.</param>
    /// <exception cref="ConfigurationException">The file is not set, missing or no key; the message says what to do.</exception>
    public static ServiceAccountCredential Load(string? path, string scope, HttpClientFactory tokenClient)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ConfigurationException(GoogleTexts.NoCredentials);
        }

        var key = Read(path);
        return new ServiceAccountCredential(new ServiceAccountCredential.Initializer(key.Id, key.TokenServerUrl)
        {
            ProjectId = key.ProjectId,
            Key = key.Key,
            KeyId = key.KeyId,
            Scopes = [scope],
            HttpClientFactory = tokenClient,
            // Repeating is the pipeline's business, below this client too.
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        });
    }

    private static ServiceAccountCredential Read(string path)
    {
        string json;
        try
        {
            json = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConfigurationException(GoogleTexts.CredentialsMissing(path), fault);
        }

        try
        {
            var key = CredentialFactory.FromJson<ServiceAccountCredential>(json);
            return key is { Key: not null, Id.Length: > 0 } ? key : throw new ConfigurationException(GoogleTexts.CredentialsBroken(path));
        }
        catch (Exception fault) when (fault is not (ConfigurationException or OutOfMemoryException))
        {
            // Google's loader throws whatever its parsers of JSON, PEM and numbers throw; to the operator all of it means the same.
            throw new ConfigurationException(GoogleTexts.CredentialsBroken(path), fault);
        }
    }
}
