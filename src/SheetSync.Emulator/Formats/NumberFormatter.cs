using System.Text;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formats;

/// <summary>
/// A cell's text as a person sees it: <c>FORMATTED_VALUE</c> and <c>formattedValue</c>. Patterns as in the Sheets API
/// guide "Date and number formats"; colours of a section do not show in the text.
/// </summary>
public static class NumberFormatter
{
    /// <summary>The text of a value under a format in a spreadsheet's locale (<c>en_US</c>, <c>ru_RU</c>); blank is empty.</summary>
    public static string Format(Value value, NumberFormat? format, string? locale)
    {
        var words = FormatLocale.Of(locale);
        return value.Kind switch
        {
            ValueKind.Blank => "",
            ValueKind.Boolean => value.Bool ? words.True : words.False,
            ValueKind.Error => Value.ErrorText(value.Error),
            ValueKind.Text => Text(value.Text ?? "", PatternOf(format, words)),
            _ => Number(value.Number, PatternOf(format, words), words),
        };
    }

    /// <summary>The pattern that shows: the format's own, else the default of its type; null for automatic.</summary>
    public static string? PatternOf(NumberFormat? format, FormatLocale locale) =>
        string.IsNullOrEmpty(format?.Pattern) ? locale.DefaultPattern(format?.Type ?? NumberFormatType.Unspecified) : format.Pattern;

    private static string Text(string text, string? pattern)
    {
        var sections = pattern is null ? [] : FormatPattern.Of(pattern).Sections;
        var section = sections.Count == 4 ? sections[3] : sections.FirstOrDefault(each => each.Kind is FormatSectionKind.Text);
        return section is null ? text : ThroughText(text, section);
    }

    private static string ThroughText(string text, FormatSection section)
    {
        var result = new StringBuilder();
        foreach (var token in section.Tokens)
        {
            result.Append(token.Kind is FormatTokenKind.Text ? text : token.Text);
        }
        return result.ToString();
    }

    private static string Number(double number, string? pattern, FormatLocale locale)
    {
        if (pattern is null)
        {
            return GeneralNumber.Format(number, locale);
        }
        var sections = FormatPattern.Of(pattern).Sections;
        if (Choose(number, sections) is not { } section)
        {
            // "It's rendered as all #s filling up the cell width": a text has no width, three stand for it.
            return "###";
        }
        switch (section.Kind)
        {
            case FormatSectionKind.Text:
                // "@ … doesn't display for numeric values (which are displayed as general format)."
                return GeneralNumber.Format(number, locale);
            case FormatSectionKind.Date:
                return DateRenderer.Render(number, section, locale) ?? GeneralNumber.Format(number, locale);
            default:
                return Signed(number, section, sections, locale);
        }
    }

    private static string Signed(double number, FormatSection section, IReadOnlyList<FormatSection> sections, FormatLocale locale)
    {
        var size = Math.Abs(number);
        var own = section.Condition?.OnlyNegative ?? (sections.Count > 1 && ReferenceEquals(section, sections[1]));
        var minus = number < 0 && !own;
        if (section.Has(FormatTokenKind.General))
        {
            var general = GeneralNumber.Format(size, locale);
            return (minus ? "-" : "") + string.Concat(section.Tokens.Select(token => token.Kind is FormatTokenKind.General ? general : token.Text));
        }
        // A section of literals alone says everything about the number itself: "Low" is not "-Low".
        minus &= section.Has(FormatTokenKind.Digit) && !NumberRenderer.IsShownAsZero(size, section);
        return (minus ? "-" : "") + NumberRenderer.Render(size, section, locale);
    }

    /// <summary>Without conditions: positive; negative; zero; text. With them: the first that holds, one without a condition holds always.</summary>
    private static FormatSection? Choose(double number, IReadOnlyList<FormatSection> sections)
    {
        if (sections.Any(section => section.Condition is not null))
        {
            return sections.FirstOrDefault(section =>
                section.Kind is not FormatSectionKind.Text && (section.Condition?.Holds(number) ?? true));
        }
        var numeric = sections.Count > 1 && sections[^1].Kind is FormatSectionKind.Text ? sections.Count - 1 : sections.Count;
        return numeric switch
        {
            1 => sections[0],
            2 => number < 0 ? sections[1] : sections[0],
            _ => number > 0 ? sections[0] : number < 0 ? sections[1] : sections[2],
        };
    }
}
