using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Whom a name means: one person, several, or nobody.</summary>
public readonly record struct PersonMatch(IReadOnlyList<Person> Candidates)
{
    public static PersonMatch None { get; } = new([]);

    public Person? Person => Candidates is [var only] ? only : null;

    public bool IsAmbiguous => Candidates.Count > 1;
}

/// <summary>
/// The people of a workbook, found as people are written (domain.md §3, Owners): by e-mail, by full name in any order with the patronymic
/// optional, by surname and initials in either order, by surname. Names are not transliterated.
/// </summary>
public sealed class PeopleIndex
{
    private readonly List<(Person Person, string[] Words)> people = [];
    private readonly Dictionary<string, Person> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<TextKey> departments;

    private PeopleIndex(IEnumerable<Person> all, IEnumerable<string> departmentNames)
    {
        foreach (var person in all)
        {
            people.Add((person, Normal.Normalize(BracketNote.Drop(person.Name)).Words));
            if (person.Email is { } email)
            {
                byEmail.TryAdd(email.Trim(), person);
            }
        }

        departments = [.. departmentNames.Select(name => Normal.Normalize(name)).Where(k => !k.IsEmpty)];
    }

    /// <summary>Without anybody names cannot be checked (domain.md §3).</summary>
    public bool IsEmpty => people.Count == 0;

    /// <param name="departmentNames">Names that are departments and not people.</param>
    public static PeopleIndex Build(IEnumerable<Person> people, IEnumerable<string> departmentNames) => new(people, departmentNames);

    public bool IsDepartment(string text) => Normal.Candidates(text).Any(departments.Contains);

    /// <summary>The one person that a text means; null where nobody or several.</summary>
    public Person? Find(string text) => Match(text).Person;

    /// <summary>By the surest way that finds anybody; several people are candidates only where that way finds them all.</summary>
    public PersonMatch Match(string text)
    {
        if (EmailIn(text) is { } email)
        {
            return byEmail.TryGetValue(email, out var person) ? new PersonMatch([person]) : PersonMatch.None;
        }

        var name = NameWords.Of(text);
        if (name.Count == 0)
        {
            return PersonMatch.None;
        }

        return FirstOf(words => SameWords(words, name), words => Contains(words, name), words => SurnameAndInitials(words, name), words => IsSurname(words, name));
    }

    private PersonMatch FirstOf(params ReadOnlySpan<Func<string[], bool>> ways)
    {
        foreach (var way in ways)
        {
            var found = people.Where(p => way(p.Words)).Select(p => p.Person).ToList();
            if (found.Count > 0)
            {
                return new PersonMatch(found);
            }
        }

        return PersonMatch.None;
    }

    /// <summary>The address in a text: alone, in angle brackets or beside the name.</summary>
    private static string? EmailIn(string text) =>
        text.Contains('@', StringComparison.Ordinal)
            ? text.Split([' ', '<', '>', '(', ')', '"', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(SettingsText.IsEmail)
            : null;

    private static bool SameWords(string[] person, IReadOnlyList<NameWord> name) =>
        person.Length == name.Count && Covers(person, name, allowInitials: false);

    /// <summary>First name and surname, where the patronymic (or a second name) is left out on one side.</summary>
    private static bool Contains(string[] person, IReadOnlyList<NameWord> name) =>
        person.Length != name.Count && Math.Min(person.Length, name.Count) >= 2 && name.All(w => !w.IsInitial)
        && (person.Length > name.Count ? Covers(person, name, allowInitials: false) : person.All(w => name.Any(n => n.Text == w)));

    /// <summary>Surname written out and initials of the other names: <c>Иванов И. И.</c>, <c>И. И. Иванов</c>, <c>Иванов И.</c>, <c>Иван И.</c> is none.</summary>
    private static bool SurnameAndInitials(string[] person, IReadOnlyList<NameWord> name) =>
        name.Any(w => w.IsInitial) && name.Any(w => !w.IsInitial && IsSurnameOf(person, w.Text)) && Covers(person, name, allowInitials: true);

    private static bool IsSurname(string[] person, IReadOnlyList<NameWord> name) => name is [{ IsInitial: false } only] && IsSurnameOf(person, only.Text);

    /// <summary>Either end of a full name may be the surname: lists are written both ways. A patronymic in third place leaves the first word.</summary>
    private static bool IsSurnameOf(string[] person, string word) => person.Length switch
    {
        0 => false,
        1 => person[0] == word,
        2 => person[0] == word || person[1] == word,
        _ when NameWords.IsPatronymic(person[^1]) => person[0] == word,
        _ when NameWords.IsPatronymic(person[1]) => person[^1] == word,
        _ => person[0] == word || person[^1] == word,
    };

    /// <summary>Each word of the name is a different word of the person's, or its initial.</summary>
    private static bool Covers(string[] person, IReadOnlyList<NameWord> name, bool allowInitials)
    {
        var free = person.ToList();
        foreach (var word in name.OrderBy(w => w.IsInitial))
        {
            var at = word.IsInitial && allowInitials
                ? free.FindIndex(p => p.StartsWith(word.Text, StringComparison.Ordinal))
                : free.IndexOf(word.Text);
            if (at < 0)
            {
                return false;
            }

            free.RemoveAt(at);
        }

        return true;
    }
}

/// <summary>A word of a name as written, or an initial.</summary>
internal readonly record struct NameWord(string Text, bool IsInitial);

/// <summary>Takes a written name apart.</summary>
internal static class NameWords
{
    private static readonly string[] PatronymicEndings = ["ович", "евич", "ич", "овна", "евна", "ична", "инична", "оглы", "кызы"];

    /// <summary>The words of a name without a role in brackets; one letter, or letters run together with dots (<c>И.И.</c>), are initials.</summary>
    public static IReadOnlyList<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        foreach (var part in BracketNote.Drop(text).Replace('.', ' ').Split([' ', ',', '\t', '\n', '\u00A0', '\u202F', '\u2009'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in Normal.Normalize(part).Words)
            {
                words.Add(new NameWord(word, word.Length == 1));
            }
        }

        return words;
    }

    public static bool IsPatronymic(string word) =>
        word.Length > 5 && Array.Exists(PatronymicEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
