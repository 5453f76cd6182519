using System.Globalization;
using SheetSync.Storage;

namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Storage</c>; the record is <see cref="StorageOptions"/>.</summary>
internal static class StorageSection
{
    /// <param name="dataDirectory">Where the SQLite file is unless the connection string says otherwise.</param>
    /// <remarks><c>ConnectionStringFile</c> names a file that holds the connection string, which has the password in it.</remarks>
    public static StorageOptions Read(SettingsSection section, string dataDirectory) => new()
    {
        Provider = Provider(section),
        ConnectionString = section.Secret("ConnectionString"),
        DataDirectory = dataDirectory,
        HistoryTime = TimeSpan.FromDays(section.Parse("HistoryDays", 1096, TryParseDays, "1096")),
        LeaseTime = section.Duration("LeaseTime", new StorageOptions().LeaseTime, TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10)),
        RunTime = TimeSpan.FromDays(section.Parse("RunDays", 90, TryParseDays, "90")),
    };

    private static bool TryParseDays(string? text, IFormatProvider? provider, out int days) =>
        int.TryParse(text, NumberStyles.None, provider, out days) && days is >= 1 and <= 36500;

    private static StorageProvider Provider(SettingsSection section)
    {
        var name = section.Text("Provider") ?? "sqlite";
        if (!Enum.TryParse<StorageProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            section.Problem(
                $"Storage:Provider — «{name}» не поддерживается. Укажите sqlite или postgresql.",
                $"Storage:Provider: “{name}” is not supported. Give sqlite or postgresql.");
        }
        else if (provider == StorageProvider.PostgreSql && section.Text("ConnectionString") is null && section.Text("ConnectionStringFile") is null)
        {
            section.Problem(
                "Storage:ConnectionString — нужна для postgresql. Укажите, например, Host=localhost;Database=sheetsync;Username=sheetsync.",
                "Storage:ConnectionString is needed for postgresql. Give, for example, Host=localhost;Database=sheetsync;Username=sheetsync.");
        }

        return provider;
    }
}
