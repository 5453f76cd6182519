using System.Globalization;
using Microsoft.Extensions.Configuration;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Configuration;

/// <summary>
/// One section of the configuration while it is read. What cannot be used is noted in a list that all sections share, and its default
/// taken, so that the operator is told everything that is wrong at once. Blank counts as not set.
/// </summary>
/// <param name="problems">One indented line for each problem.</param>
/// <param name="asked">Takes the names of all keys that were asked for, <c>Section:Key</c>; null: nobody wants to know.</param>
public sealed class SettingsSection(IConfiguration configuration, string name, List<LocalText> problems, ISet<string>? asked = null)
{
    private readonly IConfigurationSection section = configuration.GetSection(name);

    /// <param name="value">What stands in the configuration, for the parser of one kind of value.</param>
    public delegate bool Parser<T>(string? text, IFormatProvider? provider, out T value);

    /// <summary>Null where it is not set.</summary>
    public string? Text(string key)
    {
        asked?.Add($"{name}:{key}");
        return Blank(section[key]);
    }

    /// <summary>
    /// A secret: <c>Key</c>, or the content of the file that <c>KeyFile</c> names, as secrets are mounted in containers; a line feed at its end does not
    /// count. Both at once is a problem, a file that cannot be read or is empty too. Messages never quote the value.
    /// </summary>
    public string? Secret(string key)
    {
        if (Text(key + "File") is not { } path)
        {
            return Text(key);
        }

        if (Text(key) is not null)
        {
            Problem(
                $"Заданы и {name}:{key}, и {name}:{key}File. Оставьте одно из двух.",
                $"Both {name}:{key} and {name}:{key}File are set. Leave one of the two.");
            return null;
        }

        try
        {
            if (Blank(File.ReadAllText(path)) is { } secret)
            {
                return secret;
            }

            Problem($"{name}:{key}File — файл {path} пуст.", $"{name}:{key}File: the file {path} is empty.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Problem(
                $"{name}:{key}File — файла {path} нет или его нельзя прочитать. Проверьте путь и права.",
                $"{name}:{key}File: the file {path} does not exist or cannot be read. Check the path and its permissions.");
        }

        return null;
    }

    /// <summary>The key is there, though it may be blank or an empty list.</summary>
    public bool IsSet(string key) => section.GetSection(key).Exists();

    /// <summary>The entries of a list: <c>Key:0</c>, <c>Key:1</c> …, or one text with commas or semicolons. Empty where it is not set.</summary>
    public IReadOnlyList<string> List(string key) => Text(key) is { } text
        ? text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [.. section.GetSection(key).GetChildren().Select(child => Blank(child.Value)).OfType<string>()];

    public int Number(string key, int defaultValue, int least, int most)
    {
        var value = Parse<int>(key, defaultValue, int.TryParse, defaultValue.ToString(CultureInfo.InvariantCulture));
        return Within(key, value, least, most, defaultValue);
    }

    /// <summary><c>hh:mm:ss</c>.</summary>
    public TimeSpan Duration(string key, TimeSpan defaultValue, TimeSpan least, TimeSpan most)
    {
        var value = Parse<TimeSpan>(key, defaultValue, TimeSpan.TryParse, defaultValue.ToString("c", CultureInfo.InvariantCulture));
        return Within(key, value, least, most, defaultValue);
    }

    public bool Flag(string key, bool defaultValue) =>
        Parse(key, defaultValue, (string? text, IFormatProvider? _, out bool value) => bool.TryParse(text, out value), "true");

    /// <summary>Without a path; http or https.</summary>
    public Uri? Address(string key, string example)
    {
        if (Text(key) is not { } address)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
        {
            return uri;
        }

        Problem(
            $"{name}:{key} — «{address}» не адрес. Укажите, например, {example}, или уберите ключ.",
            $"{name}:{key}: “{address}” is no address. Give, for example, {example}, or leave the key out.");
        return null;
    }

    public T Parse<T>(string key, T defaultValue, Parser<T> parse, string example)
    {
        if (Text(key) is not { } text)
        {
            return defaultValue;
        }

        if (parse(text, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Problem(
            $"{name}:{key} — «{text}» не читается. Укажите, например, {example}.",
            $"{name}:{key}: “{text}” cannot be read. Give, for example, {example}.");
        return defaultValue;
    }

    /// <summary>Sentences of a section's own.</summary>
    public void Problem(string ru, string en) => problems.Add(new("  " + ru, "  " + en));

    private T Within<T>(string key, T value, T least, T most, T defaultValue)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0)
        {
            return value;
        }

        var (v, l, m) = (Spelled(value), Spelled(least), Spelled(most));
        Problem($"{name}:{key} — {v}, а должно быть от {l} до {m}.", $"{name}:{key} is {v}; it must be {l} to {m}.");
        return defaultValue;
    }

    private static string Spelled<T>(T value) => string.Create(CultureInfo.InvariantCulture, $"{value}");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
