using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Api;

/// <summary>
/// The names and kinds of the fields of every type of the Sheets API, and of what Drive answers (<c>drive.…</c>), from Google's published
/// interfaces (<c>fields.txt</c>: a type a line, <c>name:kind</c>; s text, n number, b boolean, * anything, <c>{T}</c> a map, <c>[]</c> a list).
/// A request with a field that is not there is refused, as Google refuses it, so that a misspelt name shows here and not first in production.
/// </summary>
internal static class Schema
{
    private readonly record struct Field(string Kind, bool IsList);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Field>> Types = Load();

    private static FrozenDictionary<string, FrozenDictionary<string, Field>> Load()
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream("fields.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenDictionary(words => words[0], words => words.Skip(1).Select(Read).ToFrozenDictionary(pair => pair.Key, pair => pair.Value));
    }

    private static KeyValuePair<string, Field> Read(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var kind = word[(colon + 1)..];
        var list = kind.EndsWith("[]", StringComparison.Ordinal);
        return KeyValuePair.Create(word[..colon], new Field(list ? kind[..^2] : kind, list));
    }

    /// <summary>Checks a request's body, and turns snake_case names into camelCase, which Google takes alike.</summary>
    /// <exception cref="ApiError">400 that lists every unknown name and every value of the wrong kind.</exception>
    public static void Check(string type, JsonObject body)
    {
        var faults = new List<string>();
        CheckObject(type, body, "", faults);
        if (faults.Count > 0)
            throw ApiError.Invalid(string.Join('\n', faults));
    }

    private static void CheckObject(string type, JsonObject json, string path, List<string> faults)
    {
        if (!Types.TryGetValue(type, out var fields))
            return;
        foreach (var (given, value) in json.ToArray())
        {
            var name = fields.ContainsKey(given) ? given : Camel(given);
            if (!fields.TryGetValue(name, out var field))
            {
                faults.Add($"Invalid JSON payload received. Unknown name \"{given}\"{(path.Length == 0 ? "" : $" at '{path}'")}: Cannot find field.");
                continue;
            }
            if (name != given)
            {
                json.Remove(given);
                json[name] = value;
            }
            CheckField(field, value, path.Length == 0 ? Snake(name) : $"{path}.{Snake(name)}", faults);
        }
    }

    private static void CheckField(Field field, JsonNode? value, string path, List<string> faults)
    {
        if (value is null || field.Kind == "*")
            return;
        if (!field.IsList)
        {
            CheckValue(field.Kind, value, path, faults);
            return;
        }
        if (value is not JsonArray list)
        {
            faults.Add($"Invalid value at '{path}' ({KindName(field.Kind)}), {value.ToJsonString()}");
            return;
        }
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is { } item)
                CheckValue(field.Kind, item, $"{path}[{index}]", faults);
        }
    }

    private static void CheckValue(string kind, JsonNode value, string path, List<string> faults)
    {
        var fits = kind switch
        {
            "s" => value.GetValueKind() == JsonValueKind.String,
            "n" => value.GetValueKind() == JsonValueKind.Number
                || (value.GetValueKind() == JsonValueKind.String && double.TryParse(value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out _)),
            "b" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            _ => value is JsonObject,
        };
        if (!fits)
            faults.Add($"Invalid value at '{path}' ({KindName(kind)}), {value.ToJsonString()}");
        else if (value is JsonObject json && kind[0] == '{')
            CheckMap(kind[1..^1], json, path, faults);
        else if (value is JsonObject inner)
            CheckObject(kind, inner, path, faults);
    }

    private static void CheckMap(string kind, JsonObject json, string path, List<string> faults)
    {
        foreach (var (key, value) in json)
        {
            if (value is not null)
                CheckValue(kind, value, $"{path}[\"{key}\"]", faults);
        }
    }

    private static string KindName(string kind) => kind switch
    {
        "s" => "TYPE_STRING",
        "n" => "TYPE_INT32",
        "b" => "TYPE_BOOL",
        _ => $"type.googleapis.com/google.apps.sheets.v4.{kind}",
    };

    /// <summary>The first path of a mask that the type does not have; null if all are there.</summary>
    public static string? UnknownPath(string type, FieldMask mask)
    {
        if (!Types.TryGetValue(type, out var fields))
            return null;
        foreach (var (name, child) in mask.Children.Where(pair => pair.Key != "*"))
        {
            if (!fields.TryGetValue(name, out var field))
                return name;
            if (field.Kind[0] != '{' && UnknownPath(field.Kind, child) is { } inner)
                return $"{name}.{inner}";
        }
        return null;
    }

    private static string Camel(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' && i + 1 < name.Length)
                text.Append(char.ToUpperInvariant(name[++i]));
            else
                text.Append(name[i]);
        }
        return text.ToString();
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
            text.Append(char.IsAsciiLetterUpper(letter) ? "_" + char.ToLowerInvariant(letter) : letter);
        return text.ToString();
    }
}
