using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Settings that list several things, separated by <c>,</c>, <c>;</c>, white space or line breaks. What is unreadable is left out with a finding each.</summary>
public static partial class SettingsText
{
    /// <summary>More entries in one cell are no list of this kind.</summary>
    private const int MostEntries = 200;

    private static readonly char[] Separators = [',', ';', '\n', '\r', '\t', ' ', '\u00A0', '\u2028'];

    private static readonly WordTable<Severity> Severities = new(
    [
        (Severity.Blocker, "blocker|block|error|блокер|блокирует|блокирующее|блокировать|ошибка|стоп"),
        (Severity.Warning, "warning|warn|предупреждение|предупреждать|внимание"),
        (Severity.Hint, "hint|info|note|подсказка|совет|заметка"),
    ]);

    /// <summary>E-mail addresses in the order typed, each once; a display name beside one is ignored (<c>Анна &lt;a@firma.ru&gt;</c>).</summary>
    public static Parsed<IReadOnlyList<string>> ReadEmails(in Cell cell)
    {
        var found = new List<string>();
        var findings = new List<CellFinding>();
        foreach (var chip in (cell.ChipEmails ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(found, chip);
        }

        var text = found.Count > 0 ? "" : ListText(cell, findings);
        foreach (var entry in text.Split([',', ';', '\n', '\r', '\u2028'], StringSplitOptions.RemoveEmptyEntries).Take(MostEntries))
        {
            if (EmailText.FindIn(entry) is { } email)
            {
                Add(found, email);
            }
            else
            {
                ReadEach(entry, [' ', '\t', '\u00A0'], findings, ReadingFindings.BadEmail, word => EmailText.FindIn(word), word => Add(found, word));
            }
        }

        return new Parsed<IReadOnlyList<string>>(found, findings);
    }

    /// <summary>Domains in lower case, without <c>@</c>, <c>www.</c> and the scheme.</summary>
    public static Parsed<IReadOnlyList<string>> ReadDomains(in Cell cell)
    {
        var found = new List<string>();
        var findings = new List<CellFinding>();
        ReadEach(ListText(cell, findings), Separators, findings, ReadingFindings.BadDomain, Domain, domain => Add(found, domain));
        return new Parsed<IReadOnlyList<string>>(found, findings);
    }

    private static string? Domain(string typed)
    {
        var domain = typed.ToLowerInvariant();
        domain = domain[(domain.LastIndexOf('@') + 1)..];
        domain = domain.StartsWith("https://", StringComparison.Ordinal) ? domain[8..] : domain.StartsWith("http://", StringComparison.Ordinal) ? domain[7..] : domain;
        domain = domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain.StartsWith("*.", StringComparison.Ordinal) ? domain[2..] : domain;
        domain = domain.Trim('/', '.');
        return EmailText.IsDomain(domain) ? domain : null;
    }

    /// <summary>Rule codes in upper case; four digits alone are one too.</summary>
    public static Parsed<IReadOnlyList<string>> ReadCodes(in Cell cell)
    {
        var found = new List<string>();
        var findings = new List<CellFinding>();
        ReadEach(ListText(cell, findings), Separators, findings, ReadingFindings.BadCode, Code, code => Add(found, code));
        return new Parsed<IReadOnlyList<string>>(found, findings);
    }

    private static string? Code(string typed)
    {
        var code = typed.Trim('.', '(', ')').ToUpperInvariant();
        code = code.Length == 4 ? "SS" + code : code;
        return code.Length == 6 && code.StartsWith("SS", StringComparison.Ordinal) && !code.AsSpan(2).ContainsAnyExceptInRange('0', '9') ? code : null;
    }

    /// <summary><c>SS0305 = hint; SS0301: предупреждение</c>: pairs separated by <c>;</c>, <c>,</c> or line breaks. The last of a code counts.</summary>
    public static Parsed<IReadOnlyDictionary<string, Severity>> ReadSeverities(in Cell cell)
    {
        var found = new Dictionary<string, Severity>(StringComparer.Ordinal);
        var findings = new List<CellFinding>();
        foreach (var pair in ListText(cell, findings).Split([',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostEntries))
        {
            var parts = pair.Length > 80 ? [] : pair.Split(['=', ':', ' ', '–', '—', '-', '→', '\u00A0'], 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && Code(parts[0]) is { } code && Severities.Find(parts[1]) is { } severity)
            {
                found[code] = severity;
            }
            else
            {
                findings.Add(new CellFinding(ReadingFindings.BadSeverity, Quote.Of(pair)));
            }
        }

        return new Parsed<IReadOnlyDictionary<string, Severity>>(found, findings);
    }

    private static string ListText(in Cell cell, List<CellFinding> findings)
    {
        if (TextOf(cell, out var text) is { } error)
        {
            findings.Add(error);
            return "";
        }

        return NumberWords.MeansBlank(text) ? "" : text;
    }

    private static void ReadEach(
        string text, char[] separators, List<CellFinding> findings, FindingKind unreadable, Func<string, string?> read, Action<string> keep)
    {
        foreach (var word in text.Split(separators, StringSplitOptions.RemoveEmptyEntries).Take(MostEntries))
        {
            if (read(Invisible.Trim(word).ToString()) is { } value)
            {
                keep(value);
            }
            else if (!Invisible.Trim(word).IsEmpty)
            {
                findings.Add(new CellFinding(unreadable, Quote.Of(word)));
            }
        }
    }

    private static void Add(List<string> found, string value)
    {
        if (!found.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            found.Add(value);
        }
    }
}
