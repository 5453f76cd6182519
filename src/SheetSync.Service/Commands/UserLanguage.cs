using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>The language of help and of errors. It must be known before the command line is parsed, for a usage error is told in it too.</summary>
internal static class UserLanguage
{
    /// <summary><c>--lang</c> where it is readable, else the locale of the environment: <c>ru*</c> is Russian, anything else English.</summary>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> environment) =>
        Chosen(args) ?? OfEnvironment(environment);

    public static Language? Parse(string? text) => text?.ToLowerInvariant() switch
    {
        "ru" => Language.Ru,
        "en" => Language.En,
        _ => null,
    };

    private static Language? Chosen(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                return Parse(args[i + 1]);
            }

            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
            {
                return Parse(args[i]["--lang=".Length..]);
            }
        }

        return null;
    }

    /// <summary>The first of these that is set counts, as in POSIX.</summary>
    private static Language OfEnvironment(Func<string, string?> environment)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = names.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && locale.StartsWith("ru", StringComparison.OrdinalIgnoreCase) ? Language.Ru : Language.En;
    }
}
