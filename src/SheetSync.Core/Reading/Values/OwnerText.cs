using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>One name of an owner cell.</summary>
/// <param name="Text">As written; the e-mail of a chip.</param>
/// <param name="Person">Null where unknown, ambiguous or a department.</param>
public readonly record struct ResolvedOwner(string Text, Person? Person);

/// <summary>
/// Owner cells (domain.md §3, Owners): chips first, then the text: the whole before its parts, so that <c>Smith, John</c> can be one person.
/// Without a people table every name counts and nothing is found.
/// </summary>
public static class OwnerText
{
    /// <summary>More names in one cell are no list of owners.</summary>
    private const int MostNames = 30;

    /// <summary>The owners in the order written, each person once; the first is accountable. Empty for a blank cell.</summary>
    public static Parsed<IReadOnlyList<ResolvedOwner>> Read(in Cell cell, PeopleIndex people)
    {
        if (cell.Value.Kind == CellKind.Error)
        {
            return new Parsed<IReadOnlyList<ResolvedOwner>>([], PlainText.ErrorOf(cell));
        }

        var text = cell.Value.Kind == CellKind.Boolean && cell.Value.Boolean == false ? "" : cell.Value.Display;
        return cell.ChipEmails is { Length: > 0 } chips ? WithChips(chips, text, people) : ReadText(text, people);
    }

    /// <summary>The owners that a text names.</summary>
    public static Parsed<IReadOnlyList<ResolvedOwner>> ReadText(string text, PeopleIndex people)
    {
        if (people.Met.TryGetValue(text, out var known))
        {
            return known;
        }

        var reading = new Reading(people);
        var trimmed = Invisible.Trim(text);
        if (!trimmed.IsEmpty && !NumberWords.MeansBlank(trimmed))
        {
            reading.Add(trimmed.ToString(), level: 0);
        }

        return people.Met[text] = reading.Result;
    }

    /// <summary>A chip shows a name that may be spelled differently in the people table: names of the text beyond the chips count too.</summary>
    private static Parsed<IReadOnlyList<ResolvedOwner>> WithChips(string chips, string text, PeopleIndex people)
    {
        var owners = new List<ResolvedOwner>();
        var findings = new List<CellFinding>();
        foreach (var email in chips.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostNames))
        {
            var person = ReadText(email, people);
            owners.AddRange(person.Value.Where(owner => !owners.Contains(owner)));
            findings.AddRange(person.Findings);
        }

        var typed = ReadText(text, people).Value;
        var extra = typed.Where(owner => owner.Person is not null && !owners.Exists(o => o.Person == owner.Person)).ToList();
        var unknown = typed.Where(owner => owner.Person is null).ToList();
        var shownByChips = owners.Count(o => !typed.Any(t => t.Person is not null && t.Person == o.Person));
        foreach (var owner in extra.Concat(unknown.Skip(shownByChips)))
        {
            owners.Add(owner);
            findings.AddRange(ReadText(owner.Text, people).Findings);
        }

        return new Parsed<IReadOnlyList<ResolvedOwner>>(owners, findings);
    }

    /// <summary>Reads one cell's text.</summary>
    private sealed class Reading(PeopleIndex people)
    {
        private readonly List<ResolvedOwner> owners = [];
        private readonly List<CellFinding> findings = [];

        public Parsed<IReadOnlyList<ResolvedOwner>> Result => new(owners, findings);

        public void Add(string text, int level)
        {
            var parts = new List<string>();
            var splitAt = level;
            for (; splitAt < NameList.Levels; splitAt++)
            {
                parts = NameList.Split(text, splitAt);
                if (parts.Count > 1)
                {
                    break;
                }
            }

            if (splitAt == NameList.Levels)
            {
                AddOne(text);
                return;
            }

            var isName = splitAt == NameList.Levels - 1;
            var whole = people.Match(text, exactly: !isName);
            if (!whole.IsNone)
            {
                AddMatch(text, whole);
            }
            else if (isName)
            {
                AddByComma(parts);
            }
            else
            {
                parts.ForEach(part => Add(part, splitAt + 1));
            }
        }

        /// <summary>Neighbours across a comma may be one person: <c>Smith, John, Doe, Jane</c>.</summary>
        private void AddByComma(List<string> parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var pair = i + 1 < parts.Count && owners.Count < MostNames ? $"{parts[i]}, {parts[i + 1]}" : null;
                if (pair is not null && people.Match(pair, exactly: false) is { People.Count: > 0 } match)
                {
                    AddMatch(pair, match);
                    i++;
                }
                else
                {
                    AddOne(parts[i]);
                }
            }
        }

        private void AddOne(string text)
        {
            if (text.Count(c => c == '@') > 1 && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } addresses)
            {
                Array.ForEach(addresses, AddOne);
            }
            else if (owners.Count < MostNames)
            {
                AddMatch(text, people.Match(text, exactly: false));
            }
            else if (owners.Count == MostNames)
            {
                owners.Add(new ResolvedOwner(Quote.Of(text), null));
                findings.Add(new CellFinding(ReadingFindings.OwnerUnknown, Quote.Of(text), ""));
            }
        }

        private void AddMatch(string text, NameMatch match)
        {
            var person = match.People.Count == 1 ? match.People[0] : null;
            if (person is not null && owners.Exists(owner => owner.Person == person))
            {
                return;
            }

            owners.Add(new ResolvedOwner(text, person));
            if (person is null && !people.IsEmpty)
            {
                findings.Add(Finding(text, match));
            }
        }

        private CellFinding Finding(string text, NameMatch match)
        {
            if (match.IsDepartment)
            {
                return new CellFinding(ReadingFindings.OwnerIsDepartment, Quote.Of(text));
            }

            if (match.People.Count > 1)
            {
                return new CellFinding(ReadingFindings.OwnerAmbiguous, Quote.Of(text), string.Join(", ", match.People.Take(5).Select(Candidate)));
            }

            object suggestion = people.Nearest(text) is { } near
                ? new LocalText($" Возможно, это {near.Name}.", $" Perhaps it is {near.Name}.")
                : "";
            return new CellFinding(ReadingFindings.OwnerUnknown, Quote.Of(text), suggestion);
        }

        private static string Candidate(Person person) => person.Email is null ? person.Name : $"{person.Name} <{person.Email}>";
    }
}
