using SheetSync.Google;

namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Google</c>; the record and its limits are <see cref="GoogleOptions"/>.</summary>
internal static class GoogleSection
{
    public static GoogleOptions Read(SettingsSection section)
    {
        var defaults = new GoogleOptions();
        var options = defaults with
        {
            Endpoint = section.Address("Endpoint", "http://127.0.0.1:8085") ?? defaults.Endpoint,
            CredentialsFile = section.Text("CredentialsFile"),
            CredentialsFiles = section.List("CredentialsFiles"),
            Quota = new()
            {
                PerProject = section.Parse<int>("Quota:PerProject", defaults.Quota.PerProject, int.TryParse, "300"),
                PerAccount = section.Parse<int>("Quota:PerAccount", defaults.Quota.PerAccount, int.TryParse, "60"),
                BackgroundPercent = section.Parse<int>("Quota:BackgroundPercent", defaults.Quota.BackgroundPercent, int.TryParse, "80"),
                LongestWait = section.Parse<TimeSpan>("Quota:LongestWait", defaults.Quota.LongestWait, TimeSpan.TryParse, "00:02:00"),
            },
            Retries = section.Parse<int>("Retries", defaults.Retries, int.TryParse, "5"),
            AttemptTimeout = section.Parse<TimeSpan>("AttemptTimeout", defaults.AttemptTimeout, TimeSpan.TryParse, "00:03:00"),
            TotalTimeout = section.Parse<TimeSpan>("TotalTimeout", defaults.TotalTimeout, TimeSpan.TryParse, "00:05:00"),
        };
        foreach (var problem in options.Validate())
        {
            section.Problem(problem.Ru, problem.En);
        }

        return options;
    }
}
