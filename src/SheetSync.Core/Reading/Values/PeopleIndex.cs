using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>What one written name comes to.</summary>
/// <param name="People">One: that person. Several: ambiguous. None: unknown, or a department.</param>
internal readonly record struct NameMatch(IReadOnlyList<Person> People, bool IsDepartment = false)
{
    public static NameMatch None { get; } = new([]);

    public bool IsNone => People.Count == 0 && !IsDepartment;
}

/// <summary>
/// The people table, looked up by e-mail, full name in any order (patronymic optional), surname and initials, surname
/// (domain.md §3, Owners). Names are not transliterated.
/// </summary>
/// <remarks>Remembers the cells it has met: one instance a reading, not for several threads.</remarks>
public sealed class PeopleIndex
{
    private static readonly WordTable<bool> DepartmentWords = new([(true,
        "отдел|департамент|служба|управление|команда|подразделение|дирекция|department|dept|team|division|unit")]);

    private readonly Dictionary<string, List<Person>> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(PersonName Name, Person Person)>> bySurname = new(StringComparer.Ordinal);
    private readonly HashSet<string> departments = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Person> people;

    private PeopleIndex(IReadOnlyList<Person> people) => this.people = people;

    /// <summary>No people: owners cannot be checked and any owner counts.</summary>
    public bool IsEmpty => people.Count == 0;

    /// <param name="departmentNames">Names by which people call departments: of Settings and of tabs.</param>
    public static PeopleIndex Build(IEnumerable<Person> people, IEnumerable<string> departmentNames)
    {
        var index = new PeopleIndex([.. people]);
        foreach (var person in index.people)
        {
            index.Add(person);
        }

        foreach (var name in departmentNames)
        {
            index.departments.Add(Normal.Normalize(name).Value);
        }

        return index;
    }

    private void Add(Person person)
    {
        if (person.Email is { } email)
        {
            Append(byEmail, email.Trim(), person);
        }

        var words = PersonName.Words(person.Name);
        if (words.Length > 0)
        {
            Append(byWords, Sorted(words), person);
        }

        foreach (var name in PersonName.Readings(person.Name))
        {
            Append(bySurname, name.Surname, (name, person));
        }
    }

    /// <summary>The one person that a name or e-mail means; null where nobody or several.</summary>
    public Person? Find(string text) => Match(text, exactly: false).People is [var only] ? only : null;

    /// <summary>Owner cells met so far: the same few names fill hundreds of cells.</summary>
    internal Dictionary<string, Parsed<IReadOnlyList<ResolvedOwner>>> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>The people listed under an e-mail.</summary>
    internal IReadOnlyList<Person> ByEmail(string email) => byEmail.GetValueOrDefault(email.Trim()) ?? [];

    /// <summary>One name or e-mail, no list.</summary>
    /// <param name="exactly">True: only a full name as listed or a department, for texts with a separator in them.</param>
    internal NameMatch Match(string text, bool exactly)
    {
        if (!exactly && EmailText.FindIn(text) is { } email)
        {
            var listed = ByEmail(email);
            var rest = text.Replace(email, " ", StringComparison.Ordinal).Replace('<', ' ').Replace('>', ' ');
            return listed.Count == 0 ? MatchName(rest, exactly) : NamesSomebodyElse(rest, listed) ? NameMatch.None : new NameMatch(listed);
        }

        return MatchName(text, exactly);
    }

    /// <summary><c>Иван Иванов, smith@example.com</c> are two people, <c>John Smith, smith@example.com</c> is one.</summary>
    private bool NamesSomebodyElse(string rest, IReadOnlyList<Person> listed) =>
        rest.Contains(',', StringComparison.Ordinal) && PersonName.Words(rest).Length > 0 && !MatchName(rest, exactly: false).People.Any(listed.Contains);

    private NameMatch MatchName(string text, bool exactly)
    {
        var words = PersonName.Words(text);
        if (words.Length > 0 && byWords.GetValueOrDefault(Sorted(words)) is { } same)
        {
            return new NameMatch(same);
        }

        if (!exactly && words.Length > 0 && ByParts(text, words) is { Count: > 0 } found)
        {
            return new NameMatch(found);
        }

        return IsDepartment(text) ? new NameMatch([], IsDepartment: true) : NameMatch.None;
    }

    private List<Person> ByParts(string text, string[] words)
    {
        var found = BySurname(words);
        if (found.Count == 0 && Array.Exists(words, word => word.Length is 2 or 3))
        {
            found = BySurname([.. words.SelectMany(word => word.Length is 2 or 3 && !bySurname.ContainsKey(word) ? word.Select(c => c.ToString()) : [word])]);
        }

        return found.Count == 0 && Unglued(text) is { } apart ? BySurname(PersonName.Words(apart)) : found;
    }

    /// <summary>The people who fit best: any of the words may be the surname, the others are given names or initials in order.</summary>
    private List<Person> BySurname(string[] words)
    {
        var best = int.MaxValue;
        var found = new List<Person>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length == 1 || !bySurname.TryGetValue(words[i], out var namesakes))
            {
                continue;
            }

            string[] given = [.. words[..i], .. words[(i + 1)..]];
            foreach (var (name, person) in namesakes)
            {
                if (name.Fit(given) is not { } rank || rank > best)
                {
                    continue;
                }

                if (rank < best)
                {
                    best = rank;
                    found.Clear();
                }

                if (!found.Contains(person))
                {
                    found.Add(person);
                }
            }
        }

        return found;
    }

    private bool IsDepartment(string text)
    {
        if (text.Length > 100)
        {
            return false;
        }

        var keys = Normal.Candidates(text);
        if (keys.Any(key => departments.Contains(key.Value)))
        {
            return true;
        }

        return !text.Contains(',', StringComparison.Ordinal) && keys.Count > 0 && keys[^1].Words is { Length: > 1 } words && (DepartmentWords.FindKey(words[0]) ?? DepartmentWords.FindKey(words[^1])) is not null;
    }

    /// <summary>The person nearest to an unknown name: a slip of one or two letters in the surname, or a first name alone.</summary>
    internal Person? Nearest(string text)
    {
        var written = PersonName.Words(text).Where(word => word.Length is > 2 and <= 30).ToList();
        Person? nearest = null;
        var least = 3;
        foreach (var (surname, namesakes) in bySurname)
        {
            foreach (var word in written)
            {
                var allowed = Math.Min(least, word.Length <= 5 ? 2 : 3);
                if (EditDistance.Within(word, surname, allowed - 1) is { } distance && distance < allowed)
                {
                    least = distance;
                    nearest = namesakes[0].Person;
                }
            }
        }

        if (nearest is not null || written.Count == 0)
        {
            return nearest;
        }

        var byFirstName = people.Where(person => PersonName.Words(person.Name).Contains(written[0])).Take(2).ToList();
        return byFirstName.Count == 1 ? byFirstName[0] : null;
    }

    private static string Sorted(string[] words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    /// <summary><c>ИвановИ.И.</c>: a capital after a small letter begins a word; null where there is none.</summary>
    private static string? Unglued(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
            {
                return string.Concat(text[..i], " ", text[i..]);
            }
        }

        return null;
    }

    private static void Append<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(value);
    }
}
