using System.Text;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>A letter as plain text, readable by itself: lines of at most 76 characters, addresses on lines of their own.</summary>
public static class PlainLetter
{
    private const int Width = 76;

    /// <param name="optOut">Address that stops these mails; null where there is none.</param>
    public static string Write(Letter letter, string? optOut = null)
    {
        var text = new StringBuilder();
        Wrapped(text, $"{letter.Company} — {letter.Occasion}", "");
        text.Append('\n');
        Wrapped(text, letter.Headline, "");
        foreach (var said in new[] { letter.Notice, letter.Note })
        {
            if (said is not null)
            {
                text.Append('\n');
                Wrapped(text, said, "");
            }
        }

        foreach (var section in letter.Sections)
        {
            Write(text, section);
        }

        text.Append("\n-- \n");
        foreach (var link in new[] { letter.Workbook, letter.Board }.OfType<LetterLink>())
        {
            text.Append(link.Text).Append(":\n").Append(link.Address).Append('\n');
        }

        Wrapped(text, letter.Because, "");
        Wrapped(text, LetterTexts.SentBy.In(letter.Language), "");
        if (optOut is not null)
        {
            text.Append(LetterTexts.OptOut.In(letter.Language)).Append(":\n").Append(optOut).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Section section)
    {
        var title = section.Title.ToUpperInvariant() + (section.Count is { } count ? $": {Show.Number(count, Language.En)}" : "");
        text.Append('\n');
        Wrapped(text, title, "");
        text.Append('=', Math.Min(Width, title.Length)).Append('\n');
        if (section.Note is not null)
        {
            Wrapped(text, section.Note, "");
        }

        foreach (var group in section.Groups)
        {
            if (group.Title is not null)
            {
                text.Append('\n');
                Wrapped(text, group.Aside is null ? group.Title : $"{group.Title} ({group.Aside})", "");
            }

            foreach (var line in group.Lines)
            {
                Write(text, line);
            }

            if (group.Rest is { } rest)
            {
                text.Append("* ").Append(rest.Text).Append(rest.Link is null ? "\n" : $":\n  {rest.Link}\n");
            }
        }
    }

    private static void Write(StringBuilder text, Line line)
    {
        var badge = line.Badge is null ? "" : $"{line.Badge} · ";
        var mark = line.Mark is null ? "" : $" [{line.Mark}]";
        Wrapped(text, $"* {badge}{line.Text}{mark}", "  ");
        if (line.Details.Count > 0)
        {
            Wrapped(text, "  " + string.Join(" · ", line.Details), "  ");
        }

        if (line.Link is not null)
        {
            text.Append("  ").Append(line.Link).Append('\n');
        }
    }

    /// <summary>Broken at spaces; a word longer than a line stays whole.</summary>
    private static void Wrapped(StringBuilder text, string line, string indent)
    {
        var start = 0;
        var prefix = "";
        while (line.Length - start + prefix.Length > Width)
        {
            var at = line.LastIndexOf(' ', start + Width - prefix.Length, Width - prefix.Length);
            if (at <= start + 1)
            {
                at = line.IndexOf(' ', start + 2);
            }

            if (at <= start)
            {
                break;
            }

            text.Append(prefix).Append(line, start, at - start).Append('\n');
            start = at + 1;
            prefix = indent;
        }

        text.Append(prefix).Append(line, start, line.Length - start).Append('\n');
    }
}
