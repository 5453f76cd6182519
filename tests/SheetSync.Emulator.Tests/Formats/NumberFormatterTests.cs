using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Formats;

/// <summary>Facts: the Sheets API guide "Date and number formats" (its tables of tokens and examples) unless a test says otherwise.</summary>
public sealed class NumberFormatterTests
{
    [Theory]
    [InlineData(12345.125, "####.#", "12345.1")]
    [InlineData(12.34, "000.0000", "012.3400")]
    [InlineData(12, "#.0#", "12.0")]
    [InlineData(12000, "#,###", "12,000")]
    [InlineData(1230000, "0.0,,\"M\"", "1.2M")]
    [InlineData(1234500000, "0.00e+00", "1.23e+09")]
    [InlineData(0.0000001, "##0.00#E+##", "100.00E-9")]
    [InlineData(3, "00.0", "03.0")]
    [InlineData(12.4, "???.???", " 12.4  ")]
    [InlineData(3, "#0.#", "3.")]
    [InlineData(0.25, "#%", "25%")]
    [InlineData(10, "\\#0", "#10")]
    [InlineData(23.25, "0 #/#", "23 1/4")]
    [InlineData(23.25, "0 #/8", "23 2/8")]
    [InlineData(23.1, "0 #/3", "23")]
    [InlineData(123114.15115, "###0.000;\"TEXT: \"_(@_)", "123114.151")]
    [InlineData(1005, "[>1000]\"HIGH\";[Color43][<=200]\"LOW\";0000", "HIGH")]
    [InlineData(32, "[>1000]\"HIGH\";[Color43][<=200]\"LOW\";0000", "LOW")]
    [InlineData(527, "[>1000]\"HIGH\";[Color43][<=200]\"LOW\";0000", "0527")]
    [InlineData(-1234, "[Blue]#,##0;[Red]#,##0;[Green]0.0;[Magenta]_(@_)", "1,234")]
    [InlineData(0, "[Blue]#,##0;[Red]#,##0;[Green]0.0;[Magenta]_(@_)", "0.0")]
    [InlineData(7, "\"text \"@", "7")]
    [InlineData(500, "[<100]0;[>1000]0", "###")]
    [InlineData(12345.125, "0", "12345")]
    [InlineData(1234567.891, "#,##0.00", "1,234,567.89")]
    [InlineData(0, "#,##0.00", "0.00")]
    [InlineData(0.5, "#.##", ".5")]
    [InlineData(1.005, "0.00", "1.01")]
    [InlineData(-1234.5, "#,##0.0", "-1,234.5")]
    [InlineData(5.125, "# ???/???", "5   1/8  ")]
    [InlineData(0.25, "# ?/?", " 1/4")]
    [InlineData(5, "0.0.0", "5.0.0")]
    [InlineData(0.4567, "0.00%", "45.67%")]
    [InlineData(0.5, "0%", "50%")]
    [InlineData(12345, "#,###,", "12")]
    [InlineData(1234567, "0.0,,", "1.2")]
    [InlineData(1012.5, "0.00E+00", "1.01E+03")]
    [InlineData(0.00012, "0.0E-0", "1.2E-4")]
    [InlineData(12345.6, "##0.0E+0", "12.3E+3")]
    [InlineData(9.999, "0.00E+00", "1.00E+01")]
    [InlineData(1234, "\"Total: \"0\\!", "Total: 1234!")]
    [InlineData(5, "0 [$₽-419]", "5 ₽")]
    [InlineData(5, "[$€]0.00", "€5.00")]
    [InlineData(5, "0 шт", "5 шт")]
    [InlineData(7, "0.??", "7.  ")]
    [InlineData(-0.001, "0.00", "0.00")]
    [InlineData(1000, "General", "1000")]
    public void Pattern_Number_IsShownAsDocumented(double number, string pattern, string expected) =>
        Show(number, pattern).ShouldBe(expected);

    [Theory]
    [InlineData(5, "5 up")]
    [InlineData(-5, "(5)")]
    [InlineData(0, "none")]
    public void Sections_PositiveNegativeZero_EachHasItsOwn(double number, string expected) =>
        Show(number, "0\" up\";[Red](0);\"none\";\"text: \"@").ShouldBe(expected);

    [Fact]
    public void Sections_FourthIsForText() =>
        NumberFormatter.Format(Value.Of("abc"), new(NumberFormatType.Number, "0;0;0;\"text: \"@"), "en_US").ShouldBe("text: abc");

    [Theory]
    [InlineData(50, "Low")]
    [InlineData(250, "High")]
    [InlineData(150, "150")]
    [InlineData(-7, "Low")]
    public void Sections_WithConditions_FirstThatHoldsIsTaken(double number, string expected) =>
        Show(number, "[<100]\"Low\";[>200]\"High\";000").ShouldBe(expected);

    [Theory]
    // The accounting format of the editor's menu; its fillers are ignored, what follows them stands.
    [InlineData(1234.5, " $ 1,234.50 ")]
    [InlineData(-1234.5, " $ (1,234.50)")]
    [InlineData(0, " $ -   ")]
    public void Accounting_SkipAndFill_AreSpaces(double number, string expected) =>
        Show(number, "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)").ShouldBe(expected);

    [Theory]
    // NumberFormatType's examples: "1,000.12", "10.12%", "$1,000.12", "1.01E+03".
    [InlineData(NumberFormatType.Number, 1000.12, "1,000.12", "1 000,12")]
    [InlineData(NumberFormatType.Percent, 0.1012, "10.12%", "10,12%")]
    [InlineData(NumberFormatType.Currency, 1000.12, "$1,000.12", "1 000,12 ₽")]
    [InlineData(NumberFormatType.Currency, -5, "-$5.00", "-5,00 ₽")]
    [InlineData(NumberFormatType.Scientific, 1012, "1.01E+03", "1,01E+03")]
    [InlineData(NumberFormatType.Text, 1000.12, "1000.12", "1000,12")]
    [InlineData(NumberFormatType.Date, 39717, "9/26/2008", "26.09.2008")]
    [InlineData(NumberFormatType.Time, 0.6659722222, "3:59:00 PM", "15:59:00")]
    [InlineData(NumberFormatType.DateTime, 39717.6659722222, "9/26/2008 15:59:00", "26.09.2008 15:59:00")]
    [InlineData(NumberFormatType.Unspecified, 1234567.5, "1234567.5", "1234567,5")]
    public void Type_WithoutPattern_TakesDefaultOfLocale(NumberFormatType type, double number, string english, string russian)
    {
        NumberFormatter.Format(Value.Of(number), new(type), "en_US").ShouldBe(english);
        NumberFormatter.Format(Value.Of(number), new(type), "ru_RU").Replace('\u00A0', ' ').ShouldBe(russian);
    }

    [Fact]
    public void Russian_Groups_AreSeparatedByNoBreakSpace() =>
        Show(1234567.5, "#,##0.0", "ru_RU").ShouldBe("1\u00A0234\u00A0567,5");

    [Theory]
    // What the editor shows for a number without a format.
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.0 / 3, "0.3333333333")]
    [InlineData(100.0 / 3, "33.33333333")]
    [InlineData(123456789012, "123456789012")]
    [InlineData(1e15, "1E+15")]
    [InlineData(-42, "-42")]
    [InlineData(0, "0")]
    [InlineData(0.0001, "0.0001")]
    public void Automatic_Number_TenSignificantDigits(double number, string expected) =>
        NumberFormatter.Format(Value.Of(number), null, "en_US").ShouldBe(expected);

    [Fact]
    public void Values_OtherThanNumbers_AreSpelledByLocale()
    {
        NumberFormatter.Format(Value.Of(true), null, "en_US").ShouldBe("TRUE");
        NumberFormatter.Format(Value.Of(true), null, "ru_RU").ShouldBe("ИСТИНА");
        NumberFormatter.Format(Value.Of(ErrorKind.NA), null, "ru_RU").ShouldBe("#N/A");
        NumberFormatter.Format(Value.Of("x"), new(NumberFormatType.Percent), "en_US").ShouldBe("x");
        NumberFormatter.Format(Value.Blank, new(NumberFormatType.Percent), "en_US").ShouldBe("");
    }

    [Theory]
    [InlineData("[[[;;;\"")]
    [InlineData("\\")]
    [InlineData("[$")]
    [InlineData("E+")]
    [InlineData("/?")]
    [InlineData("0/")]
    [InlineData(";")]
    [InlineData(",,,")]
    [InlineData("[<]0")]
    public void Pattern_Broken_NeverThrows(string pattern)
    {
        foreach (var number in new[] { 0, -1.5, 1e300, -1e-300, double.MaxValue })
        {
            Should.NotThrow(() => Show(number, pattern));
        }
    }

    internal static string Show(double number, string pattern, string locale = "en_US") =>
        NumberFormatter.Format(Value.Of(number), new(NumberFormatType.Number, pattern), locale);
}
