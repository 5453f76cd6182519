using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>The template's colours and the looks made of them.</summary>
internal static class Looks
{
    public const int Ink = 0x1F2937;
    /// <summary>5.7:1 on <see cref="Paper"/>, 6.1:1 on white; tested against WCAG's 4.5:1.</summary>
    public const int Muted = 0x596273;
    public const int Navy = 0x1F3A5F;
    public const int Blue = 0x2F5D8C;
    public const int Pale = 0xDCE6F1;
    public const int Paper = 0xF4F7FB;
    public const int Green = 0xD9EAD3;
    public const int DarkGreen = 0x276221;
    public const int Amber = 0xFFF2CC;
    public const int Grey = 0xE7E9ED;
    public const int Sand = 0xB7791F;

    public static readonly CellLook Title = new() { Bold = true, Size = 16, Colour = Navy };

    public static readonly CellLook Hint = new() { Colour = Muted, Italic = true, Size = 9 };

    public static readonly CellLook Section = new() { Fill = Navy, Colour = 0xFFFFFF, Bold = true, Size = 12, Align = Align.Left, Indent = 1 };

    public static readonly CellLook Header =
        new() { Fill = Pale, Colour = Navy, Bold = true, Size = 9, Align = Align.Center, Wrap = true, Border = Border.Box };

    public static readonly CellLook Text = new() { Colour = Ink, Wrap = true, Border = Border.Box, Align = Align.Left, Indent = 1 };

    public static readonly CellLook Strong = Text with { Bold = true };

    public static readonly CellLook Middle = Text with { Align = Align.Center, Indent = 0 };

    public static readonly CellLook Milestone = new() { Colour = Ink, Wrap = true, Border = Border.Box, Size = 9, Align = Align.Center };

    public static readonly CellLook Number = new() { Colour = Ink, Border = Border.Box, Align = Align.Right, Indent = 1 };

    /// <summary>The row of actuals: a shade darker, so that a pair reads as one.</summary>
    public static readonly CellLook Actual = Number with { Fill = Paper };

    public static readonly CellLook PlanLabel = new() { Colour = Muted, Border = Border.Box, Size = 9, Align = Align.Center };

    public static readonly CellLook ActualLabel = PlanLabel with { Fill = Paper };

    public static readonly CellLook Label = Text with { Fill = Paper, Colour = Navy, Bold = true };

    public static readonly CellLook Percent = Middle with { Format = "0%" };

    public static CellLook Date(Language language) =>
        Middle with { Format = language == Language.Ru ? "dd.mm.yyyy" : "d mmm yyyy" };

    /// <summary>A format that shows every decimal of the figures: thousands are set apart where there are any.</summary>
    public static string FormatOf(IEnumerable<decimal> figures, bool percent)
    {
        decimal largest = 0;
        var decimals = 0;
        foreach (var figure in figures)
        {
            var shown = percent ? figure * 100 : figure;
            largest = Math.Max(largest, Math.Abs(shown));
            decimals = Math.Max(decimals, shown == decimal.Truncate(shown) ? 0 : shown * 10 == decimal.Truncate(shown * 10) ? 1 : 2);
        }

        var whole = largest >= 1000 ? "#,##0" : "0";
        return whole + (decimals == 0 ? "" : "." + new string('0', decimals)) + (percent ? "%" : "");
    }
}
