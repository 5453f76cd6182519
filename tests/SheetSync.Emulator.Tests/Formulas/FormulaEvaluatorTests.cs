using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>Facts: Docs editors help, "Google Sheets function list", the page of each function and its examples, unless said otherwise.</summary>
public sealed class FormulaEvaluatorTests
{
    private readonly TestSheet _sheet = new TestSheet().Type(
        ("A1", "1"), ("A2", "2"), ("A3", "3"), ("A4", "text"), ("A6", "TRUE"),
        ("B1", "apple"), ("B2", "Banana"), ("B3", "apple pie"), ("B4", "cherry"),
        ("C1", "10"), ("C2", "20"), ("C3", "30"), ("C4", "40"),
        ("D1", "3/15/2027"), ("D2", "2/29/2028"),
        ("'Other sheet'!A1", "7"), ("'Other sheet'!A2", "8"));

    [Theory]
    [InlineData("=1+2*3", 7)]
    [InlineData("=(1+2)*3", 9)]
    [InlineData("=2^3", 8)]
    [InlineData("=-2^2", 4)] // the sign binds closer than the power, as in the editor
    [InlineData("=10-2-3", 5)]
    [InlineData("=50%", 0.5)]
    [InlineData("=200*10%", 20)]
    [InlineData("=--5", 5)]
    [InlineData("=+5", 5)]
    [InlineData("=7/2", 3.5)]
    [InlineData("=1e3+.5", 1000.5)]
    [InlineData("=TRUE+1", 2)]
    [InlineData("=\"5\"*2", 10)]
    [InlineData("=A1+A5", 1)] // a blank cell is 0
    [InlineData("=$A$2*A$3", 6)]
    [InlineData("='Other sheet'!A1+1", 8)]
    [InlineData("=sheet1!A3", 3)]
    [InlineData("= 1 + 2 ", 3)]
    public void Arithmetic_Number(string formula, double expected) => Number(formula, expected);

    [Theory]
    [InlineData("=1=1", true)]
    [InlineData("=\"A\"=\"a\"", true)]
    [InlineData("=1<>2", true)]
    [InlineData("=2<=1", false)]
    [InlineData("=\"a\">5", true)]
    [InlineData("=A5=0", true)]
    [InlineData("=A5=\"\"", true)]
    [InlineData("=EXACT(\"A\",\"a\")", false)]
    [InlineData("=AND(A1=1,A2>1)", true)]
    [InlineData("=OR(FALSE,A1>5)", false)]
    [InlineData("=NOT(A1=1)", false)]
    [InlineData("=ISBLANK(A5)", true)]
    [InlineData("=ISBLANK(A4)", false)]
    [InlineData("=ISNUMBER(A1)", true)]
    [InlineData("=ISTEXT(A4)", true)]
    [InlineData("=ISERROR(1/0)", true)]
    [InlineData("=ISNA(VLOOKUP(\"none\",B1:C4,2,FALSE))", true)]
    public void Logic_Boolean(string formula, bool expected) => _sheet.Of(formula).ShouldBe(Value.Of(expected));

    [Theory]
    [InlineData("=SUM(A1:A6)", 6)] // text and booleans in a range are passed over
    [InlineData("=SUM(A1:A3,C1;4)", 20)]
    [InlineData("=SUM(A:A)", 6)]
    [InlineData("=SUM(A2:A)", 5)]
    [InlineData("=SUM(1:1)", 46472)] // A1, C1 and the date in D1
    [InlineData("=SUM(TRUE,\"2\")", 3)]
    [InlineData("=AVERAGE(A1:A6)", 2)]
    [InlineData("=MIN(C1:C4)", 10)]
    [InlineData("=MAX(C1:C4,100)", 100)]
    [InlineData("=MAX(B1:B4)", 0)]
    [InlineData("=COUNT(A1:A6)", 3)]
    [InlineData("=COUNTA(A1:A6)", 5)]
    [InlineData("=COUNTBLANK(A1:A6)", 1)]
    [InlineData("=COUNTBLANK(A1:A100)", 95)]
    [InlineData("=COUNTIF(A1:A6,\">=2\")", 2)]
    [InlineData("=COUNTIF(B1:B4,\"apple*\")", 2)]
    [InlineData("=COUNTIF(B1:B4,\"APPLE\")", 1)]
    [InlineData("=COUNTIF(B1:B4,\"?anana\")", 1)]
    [InlineData("=COUNTIF(B1:B4,\"<>apple\")", 3)]
    [InlineData("=COUNTIF(A1:A6,2)", 1)]
    [InlineData("=COUNTIF(A1:A6,TRUE)", 1)]
    [InlineData("=COUNTIF(A1:A6,\"<>\")", 5)]
    [InlineData("=COUNTIFS(A1:A4,\">1\",C1:C4,\"<40\")", 2)]
    [InlineData("=SUMIF(A1:A4,\">1\",C1:C4)", 50)]
    [InlineData("=SUMIF(C1:C4,\">15\")", 90)]
    [InlineData("=SUMIF(B1:B4,\"apple*\",C1)", 40)] // the sum range is laid from its first cell on
    [InlineData("=SUMIFS(C1:C4,A1:A4,\">=2\",B1:B4,\"*pie\")", 30)]
    [InlineData("=AVERAGEIF(A1:A4,\">1\",C1:C4)", 25)]
    [InlineData("=SUMPRODUCT(A1:A3,C1:C3)", 140)]
    [InlineData("=SUMPRODUCT((A1:A3>1)*C1:C3)", 50)]
    [InlineData("=SUMPRODUCT({1,2;3,4},{1,1;1,1})", 10)]
    [InlineData("=SUM({1,2;3,4})", 10)]
    [InlineData("=SUM(ARRAYFORMULA(IF(A1:A3>1,C1:C3,0)))", 50)]
    public void Aggregates_Number(string formula, double expected) => Number(formula, expected);

    [Theory]
    [InlineData("=ROUND(99.44,1)", 99.4)]
    [InlineData("=ROUND(-2.5)", -3)]
    [InlineData("=ROUND(1.005,2)", 1.01)]
    [InlineData("=ROUND(1234,-2)", 1200)]
    [InlineData("=ROUNDUP(99.41,1)", 99.5)]
    [InlineData("=ROUNDUP(-1.1)", -2)]
    [InlineData("=ROUNDDOWN(99.49,1)", 99.4)]
    [InlineData("=INT(-1.5)", -2)]
    [InlineData("=ABS(-2)", 2)]
    [InlineData("=MOD(10,4)", 2)]
    [InlineData("=MOD(-3,2)", 1)]
    [InlineData("=SQRT(9)", 3)]
    [InlineData("=POWER(4,0.5)", 2)]
    [InlineData("=VALUE(\"123\")", 123)]
    [InlineData("=VALUE(\"12:00\")", 0.5)]
    [InlineData("=VALUE(\"50%\")", 0.5)]
    public void Mathematics_Number(string formula, double expected) => Number(formula, expected);

    [Theory]
    [InlineData("=TODAY()", "2027-03-10")]
    [InlineData("=DATE(1969,7,20)", "1969-07-20")]
    [InlineData("=DATE(2027,14,1)", "2028-02-01")]
    [InlineData("=DATE(2027,3,0)", "2027-02-28")]
    [InlineData("=EDATE(DATE(2027,1,31),1)", "2027-02-28")]
    [InlineData("=EOMONTH(D1,0)", "2027-03-31")]
    [InlineData("=EOMONTH(D2,-3)", "2027-11-30")]
    [InlineData("=D1+1", "2027-03-16")]
    public void Dates_Serial(string formula, string day) => Number(formula, SerialDate.Of(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData("=YEAR(D1)", 2027)]
    [InlineData("=MONTH(D1)", 3)]
    [InlineData("=DAY(D1)", 15)]
    [InlineData("=MONTH(\"12/31/2027\")", 12)]
    [InlineData("=WEEKDAY(D1)", 2)] // a Monday
    [InlineData("=WEEKDAY(D1,2)", 1)]
    [InlineData("=WEEKDAY(D1,3)", 0)]
    [InlineData("=D2-D1", 351)]
    [InlineData("=NOW()-TODAY()", 15.5 / 24)]
    public void Dates_Parts(string formula, double expected) => Number(formula, expected);

    [Theory]
    [InlineData("=\"a\"&1&TRUE", "a1TRUE")]
    [InlineData("=CONCATENATE(\"a\",B1:B2,1)", "aappleBanana1")]
    [InlineData("=CONCAT(\"hello\",\"goodbye\")", "hellogoodbye")]
    [InlineData("=JOIN(\"-\",{1,2,3})", "1-2-3")]
    [InlineData("=TEXT(1.23,\"$0.00\")", "$1.23")]
    [InlineData("=TEXT(DATE(1969,7,20),\"yyyy-MM\")", "1969-07")]
    [InlineData("=TEXT(0.5,\"0%\")", "50%")]
    [InlineData("=LEFT(\"Google Sheets\",2)", "Go")]
    [InlineData("=RIGHT(\"Google Sheets\",6)", "Sheets")]
    [InlineData("=MID(\"get this\",5,4)", "this")]
    [InlineData("=TRIM(\"  a   b \")", "a b")]
    [InlineData("=UPPER(\"план\")", "ПЛАН")]
    [InlineData("=LOWER(\"ABC\")", "abc")]
    [InlineData("=SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "a+b+c")]
    [InlineData("=SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "a-b+c")]
    [InlineData("=IF(A1=1,\"yes\",\"no\")", "yes")]
    [InlineData("=IFS(A1>1,\"a\",A1=1,\"b\")", "b")]
    [InlineData("=IFERROR(1/0,\"none\")", "none")]
    [InlineData("=IFNA(MATCH(9,A1:A3,0),\"none\")", "none")]
    [InlineData("=HYPERLINK(\"http://x\",\"label\")", "label")]
    [InlineData("=HYPERLINK(\"http://x\")", "http://x")]
    [InlineData("=\"say \"\"hi\"\"\"", "say \"hi\"")]
    [InlineData("=VLOOKUP(2,A1:B4,2,FALSE)", "Banana")]
    [InlineData("=VLOOKUP(2.5,A1:B3,2)", "Banana")]
    [InlineData("=VLOOKUP(\"ban*\",B1:B4,1,FALSE)", "Banana")]
    [InlineData("=INDEX(B1:B4,MATCH(30,C1:C4,0))", "apple pie")]
    [InlineData("=INDEX(A1:C4,2,2)", "Banana")]
    [InlineData("=HLOOKUP(10,C1:C4,1,FALSE)&\"\"", "10")]
    public void Texts_Text(string formula, string expected) => _sheet.Of(formula).ShouldBe(Value.Of(expected));

    [Theory]
    [InlineData("=LEN(\"план\")", 4)]
    [InlineData("=FIND(\"n\",B2)", 3)]
    [InlineData("=SEARCH(\"N\",B2)", 3)]
    [InlineData("=SEARCH(\"a?a\",B2)", 2)]
    [InlineData("=MATCH(20,C1:C4)", 2)]
    [InlineData("=MATCH(25,C1:C4,1)", 2)]
    [InlineData("=MATCH(\"CHERRY\",B1:B4,0)", 4)]
    [InlineData("=ROW(B7)", 7)]
    [InlineData("=COLUMN(C2)", 3)]
    [InlineData("=ROW()", 1)]
    [InlineData("=COLUMN()", 26)]
    [InlineData("=IF(A1=2,5)+0", 0)] // without a third argument the answer is FALSE
    [InlineData("=SUM(INDEX(A1:C4,0,3))", 100)]
    public void Lookups_Number(string formula, double expected) => Number(formula, expected);

    [Theory]
    [InlineData("=1/0", ErrorKind.DivideByZero)]
    [InlineData("=AVERAGE(B1:B4)", ErrorKind.DivideByZero)]
    [InlineData("=A4+1", ErrorKind.Value)]
    [InlineData("=SUM(1,1/0)", ErrorKind.DivideByZero)]
    [InlineData("=NOPE(1)", ErrorKind.Name)]
    [InlineData("=unknown_name", ErrorKind.Name)]
    [InlineData("=Missing!A1", ErrorKind.Ref)]
    [InlineData("=#REF!+1", ErrorKind.Ref)]
    [InlineData("=Sheet1!#REF!", ErrorKind.Ref)]
    [InlineData("=VLOOKUP(\"none\",B1:C4,2,FALSE)", ErrorKind.NA)]
    [InlineData("=VLOOKUP(\"apple\",B1:C4,3,FALSE)", ErrorKind.Ref)]
    [InlineData("=MATCH(9,A1:A3,0)", ErrorKind.NA)]
    [InlineData("=SQRT(-1)", ErrorKind.Num)]
    [InlineData("=10^400", ErrorKind.Num)]
    [InlineData("=ROUND()", ErrorKind.NA)] // a wrong number of arguments
    [InlineData("=IF(1,2,3,4)", ErrorKind.NA)]
    [InlineData("=FIND(\"z\",\"abc\")", ErrorKind.Value)]
    [InlineData("=1+", ErrorKind.Error)]
    [InlineData("=SUM(1", ErrorKind.Error)]
    [InlineData("=)", ErrorKind.Error)]
    [InlineData("=\"open", ErrorKind.Error)]
    [InlineData("=+7 (495) 123", ErrorKind.Error)]
    [InlineData("=1 2", ErrorKind.Error)]
    public void Errors_Kind(string formula, ErrorKind expected) => _sheet.Of(formula).Error.ShouldBe(expected);

    [Theory]
    // Both separators are taken; in a locale with a decimal comma only the semicolon parts arguments.
    [InlineData("=SUM(1,5;2)", 3.5)]
    [InlineData("=СУММ(A1:A3)", 6)]
    [InlineData("=ЕСЛИ(ИСТИНА;1;2)", 1)]
    [InlineData("=VALUE(\"1,5\")", 1.5)]
    [InlineData("=SUM({1\\2;3\\4})", 10)]
    public void Russian_Formula(string formula, double expected)
    {
        var sheet = new TestSheet { Locale = "ru_RU" }.Type(("A1", "1"), ("A2", "2"), ("A3", "3"));
        sheet.Of(formula).Number.ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Russian_NumberJoinedToText_HasDecimalComma() =>
        new TestSheet { Locale = "ru_RU" }.Of("=\"x\"&1,5").ShouldBe(Value.Of("x1,5"));

    [Fact]
    public void Errors_HaveGooglesMessage()
    {
        _sheet.Of("=NOPE(1)").Text.ShouldBe("Unknown function: 'NOPE'.");
        _sheet.Of("=1/0").Text.ShouldBe("Function DIVIDE parameter 2 cannot be zero.");
        _sheet.Of("=VLOOKUP(\"none\",B1:C4,2,FALSE)").Text.ShouldBe("Did not find value 'none' in VLOOKUP evaluation.");
    }

    [Fact]
    public void Range_InPlaceOfOneValue_GivesTheCellOfTheSameRow()
    {
        _sheet.Of("=A1:A3*10", "Z2").ShouldBe(Value.Of(20.0));
        _sheet.Of("=A1:A3*10", "Z9").Error.ShouldBe(ErrorKind.Value);
    }

    [Fact]
    public void NamedRange_IsRead()
    {
        _sheet.Names["amounts"] = new(0, 0, 2, 3, 2);
        _sheet.Of("=SUM(amounts)").ShouldBe(Value.Of(100.0));
    }

    [Fact]
    public void Nesting_BeyondTheLimit_IsAParseErrorAndNoCrash()
    {
        _sheet.Of("=" + new string('(', 90) + "1" + new string(')', 90)).ShouldBe(Value.Of(1.0));
        foreach (var bomb in new[] { new string('(', 50_000), string.Concat(Enumerable.Repeat("IF(", 10_000)), string.Concat(Enumerable.Repeat("{", 10_000)) })
        {
            _sheet.Of("=" + bomb).Error.ShouldBe(ErrorKind.Error);
        }
        _sheet.Of("=" + new string('-', 40_000) + "1").ShouldBe(Value.Of(1.0));
        _sheet.Of("=1" + string.Concat(Enumerable.Repeat("+1", 20_000))).ShouldBe(Value.Of(20_001.0));
        _sheet.Of("=1" + new string('%', 40_000)).ShouldBe(Value.Of(0.0));
    }

    [Fact]
    public void Work_BeyondTheLimit_EndsWithAnError()
    {
        var sheet = new TestSheet().Type([.. Enumerable.Range(1, 2_000).Select(row => ($"A{row}", "1"))]);
        var formula = "=SUM(" + string.Join(',', Enumerable.Repeat("A:A", 6_000)) + ")";
        sheet.Of(formula).Error.ShouldBe(ErrorKind.Error);
    }

    private void Number(string formula, double expected)
    {
        var value = _sheet.Of(formula);
        value.Kind.ShouldBeOneOf([ValueKind.Number, ValueKind.Boolean], value.Text);
        value.Number.ShouldBe(expected, 1e-9);
    }
}
