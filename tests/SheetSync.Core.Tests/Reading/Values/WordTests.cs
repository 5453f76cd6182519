using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class WordTests
{
    private static Cell Text(string text) => new(CellValue.OfText(text));

    [Theory]
    [InlineData("выполнено", TaskState.Done)]
    [InlineData("Готово!", TaskState.Done)]
    [InlineData("закрыто", TaskState.Done)]
    [InlineData("ok", TaskState.Done)]
    [InlineData("ОК", TaskState.Done)]
    [InlineData("100 %", TaskState.Done)]
    [InlineData("100%", TaskState.Done)]
    [InlineData("✅", TaskState.Done)]
    [InlineData("✔️ готово", TaskState.Done)]
    [InlineData("выполнено (15.03)", TaskState.Done)]
    [InlineData("Выполнено 15.03.2027", TaskState.Done)]
    [InlineData("Completed", TaskState.Done)]
    [InlineData("в работе", TaskState.InProgress)]
    [InlineData("В процессе", TaskState.InProgress)]
    [InlineData("50 %", TaskState.InProgress)]
    [InlineData("выполнено на 50 %", TaskState.InProgress)]
    [InlineData("in progress", TaskState.InProgress)]
    [InlineData("In-progress", TaskState.InProgress)]
    [InlineData("не начато", TaskState.NotStarted)]
    [InlineData("не выполнено", TaskState.NotStarted)]
    [InlineData("0 %", TaskState.NotStarted)]
    [InlineData("To do", TaskState.NotStarted)]
    [InlineData("на паузе", TaskState.OnHold)]
    [InlineData("отложено", TaskState.OnHold)]
    [InlineData("on hold", TaskState.OnHold)]
    [InlineData("отменена", TaskState.Cancelled)]
    [InlineData("Отменён", TaskState.Cancelled)]
    [InlineData("cancelled", TaskState.Cancelled)]
    [InlineData("canceled", TaskState.Cancelled)]
    [InlineData("неактуально", TaskState.Cancelled)]
    [InlineData("Bыпoлнeнo", TaskState.Done)]
    public void Status_UsualWord_IsKnown(string text, TaskState state)
    {
        var read = StatusText.Read(Text(text));
        read.Value.ShouldBe(state);
        read.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("как-нибудь")]
    [InlineData("перенесено")]
    [InlineData("5")]
    [InlineData("x")]
    public void Status_UnknownWord_IsAFinding(string text)
    {
        var read = StatusText.Read(Text(text));
        read.Value.ShouldBeNull();
        read.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0174");
    }

    [Fact]
    public void Status_CellsOfEveryKind_AreReadOrReported()
    {
        StatusText.Read(new Cell(CellValue.OfBoolean(true))).Value.ShouldBe(TaskState.Done);
        StatusText.Read(new Cell(CellValue.OfBoolean(false))).ShouldBe(default);
        StatusText.Read(new Cell(CellValue.OfNumber(1), CellTraits.PercentFormat)).Value.ShouldBe(TaskState.Done);
        StatusText.Read(new Cell(CellValue.OfNumber(0.5), CellTraits.PercentFormat)).Value.ShouldBe(TaskState.InProgress);
        StatusText.Read(new Cell(CellValue.OfNumber(0), CellTraits.PercentFormat)).Value.ShouldBe(TaskState.NotStarted);
        StatusText.Read(new Cell(CellValue.OfNumber(100))).Value.ShouldBe(TaskState.Done);
        StatusText.Read(new Cell(CellValue.OfNumber(7))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0174");
        StatusText.Read(new Cell(CellValue.OfNumber(double.NaN), CellTraits.PercentFormat)).Value.ShouldNotBeNull();
        StatusText.Read(new Cell(CellValue.OfError("#REF!"))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0150");
        StatusText.Read(Text("—")).ShouldBe(default);
    }

    [Theory]
    [InlineData("выше", Better.Higher)]
    [InlineData("Больше", Better.Higher)]
    [InlineData("рост", Better.Higher)]
    [InlineData("↑", Better.Higher)]
    [InlineData("⬆️", Better.Higher)]
    [InlineData("↑ рост", Better.Higher)]
    [InlineData("max", Better.Higher)]
    [InlineData("up", Better.Higher)]
    [InlineData("Чем больше, тем лучше", Better.Higher)]
    [InlineData("ниже", Better.Lower)]
    [InlineData("снижение", Better.Lower)]
    [InlineData("↓", Better.Lower)]
    [InlineData("MIN", Better.Lower)]
    [InlineData("less", Better.Lower)]
    public void Better_KnownWord_IsRead(string text, Better better) => BetterText.Read(Text(text)).Value.ShouldBe(better);

    [Theory]
    [InlineData("сумма", Aggregation.Sum)]
    [InlineData("накопительно", Aggregation.Sum)]
    [InlineData("total", Aggregation.Sum)]
    [InlineData("среднее", Aggregation.Average)]
    [InlineData("Mean", Aggregation.Average)]
    [InlineData("последнее", Aggregation.Last)]
    [InlineData("на конец", Aggregation.Last)]
    [InlineData("end", Aggregation.Last)]
    public void Aggregation_KnownWord_IsRead(string text, Aggregation aggregation) => AggregationText.Read(Text(text)).Value.ShouldBe(aggregation);

    [Fact]
    public void BetterAndAggregation_UnknownOrBlank_HaveNoValue()
    {
        BetterText.Read(Text("вбок")).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0175");
        BetterText.Read(Text("—")).ShouldBe(default);
        BetterText.Read(default).ShouldBe(default);
        AggregationText.Read(Text("как получится")).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0176");
        AggregationText.Read(new Cell(CellValue.OfError("#N/A"))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0150");
        AggregationText.Read(new Cell(CellValue.OfNumber(3))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0176");
    }

    [Theory]
    [InlineData("да", true)]
    [InlineData("Yes", true)]
    [InlineData("+", true)]
    [InlineData("нет", false)]
    [InlineData("no", false)]
    [InlineData("-", false)]
    public void YesNo_Words_AreRead(string text, bool yes) => YesNo.Read(Text(text)).Value.ShouldBe(yes);

    [Fact]
    public void YesNo_OtherCells_AreReadOrReported()
    {
        YesNo.Read(new Cell(CellValue.OfBoolean(true))).Value.ShouldBe(true);
        YesNo.Read(new Cell(CellValue.OfBoolean(false))).Value.ShouldBe(false);
        YesNo.Read(new Cell(CellValue.OfNumber(1))).Value.ShouldBe(true);
        YesNo.Read(default).ShouldBe(default);
        YesNo.Read(Text("возможно")).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0177");
    }

    [Theory]
    [InlineData("Фев, май; август", "2 5 8")]
    [InlineData("Feb and May", "2 5")]
    [InlineData("фев и май", "2 5")]
    [InlineData("фев\nмай", "2 5")]
    [InlineData("фев май", "2 5")]
    [InlineData("2, 5", "2 5")]
    [InlineData("май, май", "5")]
    [InlineData("Q2", "4 5 6")]
    [InlineData("II кв.", "4 5 6")]
    [InlineData("март 2027", "3")]
    [InlineData("—", "")]
    public void KeyMonths_List_IsReadInOrder(string text, string expected)
    {
        var read = KeyMonthsText.Read(Text(text), new FiscalYear(2027, 1));
        string.Join(' ', read.Value.Select(m => m.Number)).ShouldBe(expected);
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void KeyMonths_OfAnotherYearOrNoMonth_AreFindings()
    {
        var year = new FiscalYear(2027, 4);
        KeyMonthsText.Read(Text("апрель"), year).Value.ShouldBe([new FiscalMonth(1)]);
        KeyMonthsText.Read(new Cell(CellValue.OfDate(new DateOnly(2028, 1, 1))), year).Value.ShouldBe([new FiscalMonth(10)]);
        KeyMonthsText.Read(new Cell(CellValue.OfDate(new DateOnly(2027, 1, 1))), year).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0178");
        KeyMonthsText.Read(new Cell(CellValue.OfNumber(13)), year).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0178");
        var mixed = KeyMonthsText.Read(Text("май, когда-нибудь"), year);
        mixed.Value.ShouldBe([new FiscalMonth(2)]);
        mixed.Findings.ShouldHaveSingleItem().Arguments.ShouldBe(["когда-нибудь"]);
    }

    [Fact]
    public void Words_AnyText_NeverThrow() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var cell = Text(text ?? "");
            _ = StatusText.Read(cell);
            _ = BetterText.Read(cell);
            _ = AggregationText.Read(cell);
            _ = YesNo.Read(cell);
            _ = KeyMonthsText.Read(cell, new FiscalYear(2027, 4));
            _ = PlainText.Read(cell);
            return true;
        }));
}
