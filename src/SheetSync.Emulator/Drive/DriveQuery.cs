using System.Globalization;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// The search language of files.list's <c>q</c> (developers.google.com/workspace/drive/api/guides/ref-search-terms). A broken
/// query is refused with 400, as Drive does; nesting is bounded.
/// </summary>
internal sealed class DriveQuery
{
    private const int MaxDepth = 100;

    private readonly List<string> _words;
    private int _at;
    private int _depth;

    private DriveQuery(List<string> words) => _words = words;

    private string Current => _at < _words.Count ? _words[_at] : "";

    /// <summary>A test of files for a caller; null or blank finds all.</summary>
    /// <exception cref="Api.ApiError">400 "Invalid Value".</exception>
    public static Func<DriveFile, string, bool> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (_, _) => true;
        var query = new DriveQuery(DriveQueryWords.Split(text));
        var test = query.ReadOr();
        return query._at == query._words.Count ? test : throw Broken();
    }

    internal static Api.ApiError Broken() => DriveErrors.Invalid("Invalid Value");

    private Func<DriveFile, string, bool> ReadOr()
    {
        var first = ReadAnd();
        while (Take("or"))
        {
            var (left, right) = (first, ReadAnd());
            first = (file, email) => left(file, email) || right(file, email);
        }
        return first;
    }

    private Func<DriveFile, string, bool> ReadAnd()
    {
        var first = ReadNot();
        while (Take("and"))
        {
            var (left, right) = (first, ReadNot());
            first = (file, email) => left(file, email) && right(file, email);
        }
        return first;
    }

    private Func<DriveFile, string, bool> ReadNot()
    {
        if (++_depth > MaxDepth)
            throw Broken();
        Func<DriveFile, string, bool> test;
        if (Take("not"))
        {
            var inner = ReadNot();
            test = (file, email) => !inner(file, email);
        }
        else if (Take("("))
        {
            test = ReadOr();
            Expect(")");
        }
        else
        {
            test = Current.StartsWith('\'') ? ReadMembership() : ReadTerm();
        }
        _depth--;
        return test;
    }

    /// <summary><c>'someone@example.com' in writers</c>.</summary>
    private Func<DriveFile, string, bool> ReadMembership()
    {
        var value = ReadText();
        Expect("in");
        var collection = Current;
        _at++;
        return collection switch
        {
            "parents" => (file, email) => file.Parents.Contains(value == "root" ? DriveFile.RootOf(email) : value),
            "owners" => (file, email) => HasRole(file, value, email, "owner"),
            "writers" => (file, email) => HasRole(file, value, email, "owner", "writer"),
            "readers" => (file, email) => HasRole(file, value, email, "owner", "writer", "commenter", "reader"),
            _ => throw Broken(),
        };
    }

    private static bool HasRole(DriveFile file, string value, string me, params ReadOnlySpan<string> roles)
    {
        if (!file.Permissions.TryGetValue(value == "me" ? me : value, out var role))
            return false;
        return roles.Contains(role);
    }

    private Func<DriveFile, string, bool> ReadTerm()
    {
        var field = Current;
        _at++;
        switch (field)
        {
            case "name":
                return ReadTextTerm(file => file.Name, AnyWordStarts);
            case "mimeType":
                return ReadTextTerm(file => file.MimeType, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase));
            case "fullText":
                Expect("contains");
                var wanted = ReadText().Trim('"');
                return (file, _) => FullText(file).Any(text => text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
            case "trashed":
                return ReadFlag((file, _) => file.Trashed);
            case "starred":
                return ReadFlag((file, _) => file.Starred);
            case "sharedWithMe":
                return Current is "=" or "!=" ? ReadFlag(IsSharedWithMe) : IsSharedWithMe;
            case "modifiedTime":
                return ReadTime(file => file.ModifiedTime);
            case "createdTime":
                return ReadTime(file => file.CreatedTime);
            case "properties":
                return ReadProperty(file => file.Properties);
            case "appProperties":
                return ReadProperty(file => file.AppProperties);
            default:
                throw Broken();
        }
    }

    private static bool IsSharedWithMe(DriveFile file, string email) =>
        file.Permissions.ContainsKey(email) && !string.Equals(file.Owner, email, StringComparison.OrdinalIgnoreCase);

    private Func<DriveFile, string, bool> ReadTextTerm(Func<DriveFile, string> of, Func<string, string, bool> contains)
    {
        var sign = Current;
        _at++;
        var value = ReadText();
        return sign switch
        {
            "=" => (file, _) => string.Equals(of(file), value, StringComparison.OrdinalIgnoreCase),
            "!=" => (file, _) => !string.Equals(of(file), value, StringComparison.OrdinalIgnoreCase),
            "contains" => (file, _) => contains(of(file), value),
            _ => throw Broken(),
        };
    }

    /// <summary>"The contains operator only performs prefix matching for a name term": HelloWorld contains Hello, not World.</summary>
    private static bool AnyWordStarts(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0 && at < text.Length; at = text.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        }
        return part.Length == 0;
    }

    private static IEnumerable<string> FullText(DriveFile file)
    {
        yield return file.Name;
        if (file.Description is not null)
            yield return file.Description;
        if (file is not SpreadsheetFile spreadsheet)
            yield break;
        foreach (var sheet in spreadsheet.Workbook.Current.Sheets)
        {
            foreach (var (_, _, cell) in sheet.Cells())
            {
                if (cell.Effective.Kind is ValueKind.Text)
                    yield return cell.Effective.Text!;
            }
        }
    }

    private Func<DriveFile, string, bool> ReadFlag(Func<DriveFile, string, bool> of)
    {
        var sign = Current;
        _at++;
        var wanted = Current switch { "true" => true, "false" => false, _ => throw Broken() };
        _at++;
        return sign switch
        {
            "=" => (file, email) => of(file, email) == wanted,
            "!=" => (file, email) => of(file, email) != wanted,
            _ => throw Broken(),
        };
    }

    /// <summary>Times are RFC 3339, in UTC where no zone is given.</summary>
    private Func<DriveFile, string, bool> ReadTime(Func<DriveFile, DateTimeOffset> of)
    {
        var sign = Current;
        _at++;
        if (!DateTimeOffset.TryParse(ReadText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var bound))
            throw Broken();
        return sign switch
        {
            "<" => (file, _) => of(file) < bound,
            "<=" => (file, _) => of(file) <= bound,
            ">" => (file, _) => of(file) > bound,
            ">=" => (file, _) => of(file) >= bound,
            "=" => (file, _) => of(file) == bound,
            "!=" => (file, _) => of(file) != bound,
            _ => throw Broken(),
        };
    }

    /// <summary><c>properties has { key='team' and value='sales' }</c>.</summary>
    private Func<DriveFile, string, bool> ReadProperty(Func<DriveFile, IReadOnlyDictionary<string, string>> of)
    {
        Expect("has");
        Expect("{");
        Expect("key");
        Expect("=");
        var key = ReadText();
        Expect("and");
        Expect("value");
        Expect("=");
        var value = ReadText();
        Expect("}");
        return (file, _) => of(file).TryGetValue(key, out var found) && found == value;
    }

    private string ReadText()
    {
        var word = Current;
        _at++;
        return word.StartsWith('\'') ? word[1..] : throw Broken();
    }

    private bool Take(string word)
    {
        if (!string.Equals(Current, word, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Take(word))
            throw Broken();
    }
}
