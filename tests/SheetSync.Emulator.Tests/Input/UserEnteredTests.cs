using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Input;

/// <summary>
/// Facts: Sheets API reference, <c>ValueInputOption.USER_ENTERED</c> ("parsed as if the user typed them into the UI"), its
/// guide "Reading and writing cells" (examples: <c>'Mar 1 2016'</c> becomes a date, <c>'$100.15'</c> a number with currency
/// formatting, <c>=1+2</c> a formula), and Docs editors help on locales.
/// </summary>
public sealed class UserEnteredTests
{
    private static readonly DateOnly Today = new(2027, 3, 10);

    [Theory]
    [InlineData("12", 12, null)]
    [InlineData(" -12.5 ", -12.5, null)]
    [InlineData("+5", 5, null)]
    [InlineData(".5", 0.5, null)]
    [InlineData("1,234", 1234, "#,##0")]
    [InlineData("1,234.50", 1234.5, "#,##0.00")]
    [InlineData("50%", 0.5, "0%")]
    [InlineData("7%", 0.07, "0%")]
    [InlineData("12.5%", 0.125, "0.00%")]
    [InlineData("$100.15", 100.15, "\"$\"#,##0.00")]
    [InlineData("-$5", -5, "\"$\"#,##0")]
    [InlineData("($5)", -5, "\"$\"#,##0")]
    [InlineData("€1,000", 1000, "[$€]#,##0")]
    [InlineData("1e3", 1000, "0.00E+00")]
    public void English_Number_IsANumber(string typed, double number, string? pattern) => Check(typed, "en_US", number, pattern);

    [Theory]
    [InlineData("12,5", 12.5, null)]
    [InlineData("1 234,5", 1234.5, "#,##0.00")]
    [InlineData("1\u00A0234", 1234, "#,##0")]
    [InlineData("12,5%", 0.125, "0.00%")]
    [InlineData("50 %", 0.5, "0%")]
    [InlineData("100 ₽", 100, "#,##0\u00A0[$₽]")]
    [InlineData("1 000,50 руб.", 1000.5, "#,##0.00\u00A0[$руб.]")]
    public void Russian_Number_IsANumber(string typed, double number, string? pattern) => Check(typed, "ru_RU", number, pattern);

    [Theory]
    [InlineData("3/1/2016", "2016-03-01", "M/d/yyyy")]
    [InlineData("03/01/2016", "2016-03-01", "MM/dd/yyyy")]
    [InlineData("3/1/16", "2016-03-01", "M/d/yy")]
    [InlineData("3/1", "2027-03-01", "M/d")]
    [InlineData("2016-03-01", "2016-03-01", "yyyy-MM-dd")]
    [InlineData("Mar 1 2016", "2016-03-01", "mmm d, yyyy")]
    [InlineData("March 1, 2016", "2016-03-01", "mmmm d, yyyy")]
    [InlineData("1-Mar-16", "2016-03-01", "d-mmm-yy")]
    [InlineData("Mar 2016", "2016-03-01", "mmm yyyy")]
    public void English_Date_IsADate(string typed, string day, string pattern) => CheckDate(typed, "en_US", day, pattern);

    [Theory]
    [InlineData("31.12.2027", "2027-12-31", "dd.MM.yyyy")]
    [InlineData("5.1.2027", "2027-01-05", "d.M.yyyy")]
    [InlineData("31.12", "2027-12-31", "dd.MM")]
    [InlineData("31/12/27", "2027-12-31", "dd/MM/yy")]
    [InlineData("5 января 2027", "2027-01-05", "d mmmm yyyy")]
    [InlineData("5 янв. 2027", "2027-01-05", "d mmm yyyy")]
    [InlineData("5 мая", "2027-05-05", "d mmm")]
    [InlineData("январь 2027", "2027-01-01", "mmmm yyyy")]
    [InlineData("15 марта 2027 г.", "2027-03-15", "d mmmm yyyy")]
    public void Russian_Date_IsADate(string typed, string day, string pattern) => CheckDate(typed, "ru_RU", day, pattern);

    [Theory]
    [InlineData("13:45", 13.75 / 24, "hh:mm", NumberFormatType.Time)]
    [InlineData("1:45 PM", 13.75 / 24, "h:mm am/pm", NumberFormatType.Time)]
    [InlineData("12:00 am", 0, "hh:mm am/pm", NumberFormatType.Time)]
    [InlineData("36:00", 1.5, "[h]:mm", NumberFormatType.Time)]
    [InlineData("3/1/2016 12:00", 42430.5, "M/d/yyyy hh:mm", NumberFormatType.DateTime)]
    [InlineData("3/1/2016 6:00 PM", 42430.75, "M/d/yyyy h:mm am/pm", NumberFormatType.DateTime)]
    public void Time_IsAFractionOfADay(string typed, double serial, string pattern, NumberFormatType type)
    {
        var parsed = Parse(typed, "en_US");
        parsed.Value.Number.ShouldBe(serial, 1e-9);
        parsed.Format.ShouldBe(new NumberFormat(type, pattern));
    }

    [Theory]
    [InlineData("31.02.2027", "ru_RU")]
    [InlineData("13/13/2027", "en_US")]
    [InlineData("31.12.27 шт", "ru_RU")]
    [InlineData("1,2,3", "en_US")]
    [InlineData("12 34", "ru_RU")]
    [InlineData("1.5", "ru_RU_text", "1.5")]
    [InlineData("hello", "en_US")]
    [InlineData("=", "en_US")]
    [InlineData("- item", "en_US")]
    [InlineData("2-3 weeks", "en_US")]
    [InlineData("5 янв 2027", "en_US")]
    [InlineData("12:75", "en_US")]
    [InlineData("%", "en_US")]
    [InlineData("$", "en_US")]
    [InlineData("e5", "en_US")]
    public void Text_ThatIsNothingElse_StaysText(string typed, string locale, string? expected = null)
    {
        var existing = locale.EndsWith("text", StringComparison.Ordinal) ? new NumberFormat(NumberFormatType.Text) : null;
        UserEntered.Parse(typed, locale, existing, Today).ShouldBe(new ParsedInput(Value.Of(expected ?? typed), null, null));
    }

    [Fact]
    public void Boolean_IsReadInEnglishAndInTheLocale()
    {
        Parse("true", "en_US").Value.ShouldBe(Value.Of(true));
        Parse("ЛОЖЬ", "ru_RU").Value.ShouldBe(Value.Of(false));
        Parse("TRUE", "ru_RU").Value.ShouldBe(Value.Of(true));
        Parse("ИСТИНА", "en_US").Value.ShouldBe(Value.Of("ИСТИНА"));
    }

    [Fact]
    public void Apostrophe_MakesText() => Parse("'=1+2", "en_US").ShouldBe(new ParsedInput(Value.Of("=1+2"), null, null));

    [Theory]
    [InlineData("=1+2", "=1+2")]
    [InlineData(" =A1", "=A1")]
    [InlineData("+A1*2", "=+A1*2")]
    [InlineData("+7 (495) 123", "=+7 (495) 123")]
    public void Formula_IsKeptWithItsSign(string typed, string formula) => Parse(typed, "en_US").Formula.ShouldBe(formula);

    [Fact]
    public void Error_TypedAsText_IsAnError() => Parse("#N/A", "en_US").Value.ShouldBe(Value.Of(ErrorKind.NA));

    [Fact]
    public void Empty_Clears() => Parse("", "en_US").ShouldBe(default);

    [Fact]
    public void Existing_PercentFormat_ReadsNumbersAsPercent() =>
        UserEntered.Parse("50", "en_US", new(NumberFormatType.Percent), Today).ShouldBe(new ParsedInput(Value.Of(0.5), null, null));

    [Fact]
    public void Existing_Format_IsKeptForNumbers() =>
        UserEntered.Parse("$5", "en_US", new(NumberFormatType.Number, "0.0"), Today).ShouldBe(new ParsedInput(Value.Of(5.0), null, null));

    private static ParsedInput Parse(string typed, string locale) => UserEntered.Parse(typed, locale, null, Today);

    private static void Check(string typed, string locale, double number, string? pattern)
    {
        var parsed = Parse(typed, locale);
        parsed.Value.ShouldBe(Value.Of(number));
        parsed.Formula.ShouldBeNull();
        parsed.Format?.Pattern.ShouldBe(pattern);
        (parsed.Format is null).ShouldBe(pattern is null);
    }

    private static void CheckDate(string typed, string locale, string day, string pattern)
    {
        var parsed = Parse(typed, locale);
        parsed.Value.ShouldBe(Value.Of(SerialDate.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"))));
        parsed.Format.ShouldBe(new NumberFormat(NumberFormatType.Date, pattern));
    }
}
