using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>A figure of an indicator with its unit: <c>15 %</c>, <c>1 240 шт.</c>.</summary>
internal static class Figures
{
    public static string Of(Indicator indicator, decimal value, Language language) => indicator.IsPercent
        ? Show.Percent(value, language)
        : indicator.Unit is { } unit && CellText.OneLine(unit.Text, 12) is { Length: > 0 } text
            ? $"{Show.Number(value, language)} {text}"
            : Show.Number(value, language);
}
