using System.Globalization;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rollups.Explain;

/// <summary>The parts of formulas as people read them in one language.</summary>
internal sealed class Formula(Language language)
{
    public Language Language => language;

    /// <summary>Both languages of a formula.</summary>
    public static LocalText In(Func<Formula, string> compose) => new(compose(new(Language.Ru)), compose(new(Language.En)));

    public string Say(string ru, string en) => language == Language.Ru ? ru : en;

    /// <summary>At most four decimals: <c>0.945</c>, in Russian <c>0,945</c>.</summary>
    public string Number(decimal value) => Spell(value, "0.####");

    /// <summary>An attainment, with at least two decimals: <c>1.00</c>.</summary>
    public string Ratio(decimal value) => Spell(value, "0.00##");

    /// <summary>A figure of an indicator: percent where its figures are fractions.</summary>
    public string Figure(decimal value, bool percent) => percent ? Show.Percent(value, language) : Number(value);

    public string Month(int calendarMonth) => Show.Month(calendarMonth, language);

    public string Date(DateOnly date) => Show.Date(date, language);

    /// <summary><c>a + b + c</c>; <c>0</c> for nothing.</summary>
    public static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms.DefaultIfEmpty("0"));

    private string Spell(decimal value, string format)
    {
        var text = Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
        return language == Language.Ru ? text.Replace('.', ',') : text;
    }
}
