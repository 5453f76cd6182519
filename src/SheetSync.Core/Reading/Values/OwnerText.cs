using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <param name="Text">The name as written.</param>
/// <param name="Person">Null where unknown or ambiguous; then a finding says so, unless names cannot be checked.</param>
public readonly record struct NamedOwner(string Text, Person? Person);

/// <summary>Owner cells (domain.md §3, Owners): names or chips, several separated; the first is accountable.</summary>
public static class OwnerText
{
    private static readonly char[] Marks = [',', ';', '/', '\n', '\r'];

    private static readonly HashSet<string> Conjunctions = new(["и", "and", "&", "+"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The owners of a cell in the order written; empty for a blank cell or a dash.</summary>
    public static Parsed<IReadOnlyList<NamedOwner>> Read(in Cell cell, PeopleIndex people)
    {
        var chips = cell.ChipEmails?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var text = PlainText.Read(cell);
        if (chips.Length > 0)
        {
            return ReadChips(chips, text.Value ?? "", people);
        }

        return text.Value is not { } written || IsBlankWord(written)
            ? new Parsed<IReadOnlyList<NamedOwner>>([], text.Findings)
            : Resolve(Split(written, people), people);
    }

    /// <summary>A chip is its e-mail; names typed beside it are owners too.</summary>
    private static Parsed<IReadOnlyList<NamedOwner>> ReadChips(string[] chips, string text, PeopleIndex people)
    {
        var typed = Split(text, people).Where(part => !chips.Contains(part, StringComparer.OrdinalIgnoreCase) && part.Any(char.IsLetter)).ToList();
        var named = typed.Select(part => people.Find(part)).OfType<Person>().ToList();
        var covered = chips.All(chip => named.Exists(p => string.Equals(p.Email, chip, StringComparison.OrdinalIgnoreCase)));
        return Resolve(covered && typed.Count > 0 ? typed : chips, people);
    }

    private static Parsed<IReadOnlyList<NamedOwner>> Resolve(IReadOnlyList<string> names, PeopleIndex people)
    {
        var owners = new List<NamedOwner>(names.Count);
        var findings = new List<CellFinding>();
        foreach (var name in names)
        {
            var match = people.Match(name);
            owners.Add(new NamedOwner(name, match.Person));
            if (people.IsDepartment(name) && match.Person is null)
            {
                findings.Add(new CellFinding(ReadingFindings.OwnerIsDepartment, Quote.Of(name)));
            }
            else if (match.IsAmbiguous)
            {
                findings.Add(new CellFinding(ReadingFindings.OwnerAmbiguous, Quote.Of(name), string.Join(", ", match.Candidates.Select(Describe))));
            }
            else if (match.Person is null && !people.IsEmpty)
            {
                findings.Add(new CellFinding(ReadingFindings.OwnerUnknown, Quote.Of(name)));
            }
        }

        return new Parsed<IReadOnlyList<NamedOwner>>(owners, findings);
    }

    /// <summary>The names of a text. The whole is tried before its parts, so that <c>Smith, John</c> can be one person.</summary>
    private static IReadOnlyList<string> Split(string text, PeopleIndex people)
    {
        if (!text.Contains('@', StringComparison.Ordinal) && (people.Match(text).Person is not null || people.IsDepartment(text)))
        {
            return [text.Trim()];
        }

        var names = new List<string>();
        foreach (var line in SplitOutsideBrackets(text, [';', '/', '\n', '\r']))
        {
            if (line.Contains(',', StringComparison.Ordinal) && people.Match(line).Person is not null && !line.Contains('@', StringComparison.Ordinal))
            {
                names.Add(line.Trim());
            }
            else
            {
                names.AddRange(SplitOutsideBrackets(line, Marks).SelectMany(part => SplitWords(part, people)));
            }
        }

        return [.. names.Where(n => n.Any(char.IsLetterOrDigit))];
    }

    /// <summary>Splits at <c>и</c>, <c>and</c> standing as words; also at spaces where every word is an address.</summary>
    private static IEnumerable<string> SplitWords(string text, PeopleIndex people)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Array.TrueForAll(words, SettingsText.IsEmail))
        {
            return words;
        }

        if (!Array.Exists(words, Conjunctions.Contains) || people.Match(text).Person is not null)
        {
            return [text.Trim()];
        }

        var names = new List<string>();
        var name = new List<string>();
        foreach (var word in words.Append("и"))
        {
            if (!Conjunctions.Contains(word))
            {
                name.Add(word);
            }
            else if (name.Count > 0)
            {
                names.Add(string.Join(' ', name));
                name = [];
            }
        }

        return names;
    }

    /// <summary>A role in brackets may hold the marks that separate names: <c>Иванов (продажи, маркетинг)</c>.</summary>
    private static List<string> SplitOutsideBrackets(string text, char[] marks)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch
            {
                '(' or '[' => depth + 1,
                ')' or ']' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (depth == 0 && Array.IndexOf(marks, text[i]) >= 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0)];
    }

    private static bool IsBlankWord(string text) => Normal.Normalize(text).Value is "" or "-" or "–" or "—" or "нет" or "н д" or "n a" or "tbd" or "?";

    private static string Describe(Person person) => person.Email is null ? person.Name : $"{person.Name} <{person.Email}>";
}
