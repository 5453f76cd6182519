using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class MilestoneTests
{
    private static Parsed<MilestoneReading?> Read(string text) => MilestoneText.Read(new Cell(CellValue.OfText(text)), Language.Ru);

    [Theory]
    [InlineData("Запуск сайта", "Запуск сайта")]
    [InlineData("Макет\nТексты", "Макет\nТексты")]
    [InlineData(" Запуск ", "Запуск")]
    [InlineData("+5 клиентов", "+5 клиентов")]
    [InlineData("C++", "C++")]
    [InlineData("Курс C++", "Курс C++")]
    [InlineData("не готово", "не готово")]
    [InlineData("Отчёт не готово", "Отчёт не готово")]
    [InlineData("not done", "not done")]
    [InlineData("готовность 50 %", "готовность 50 %")]
    [InlineData("Готового меню", "Готового меню")]
    [InlineData("неготово", "неготово")]
    [InlineData("undone", "undone")]
    [InlineData("10", "10")]
    [InlineData("50 %", "50 %")]
    [InlineData("Маркетинг + продажи", "Маркетинг + продажи")]
    [InlineData("xx", "xx")]
    [InlineData("Х5", "Х5")]
    public void Milestone_PlainText_IsOpen(string text, string expected) =>
        Read(text).ShouldBe(new Parsed<MilestoneReading?>(new MilestoneReading(expected, Done: false)));

    [Theory]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("х")]
    [InlineData("Х")]
    [InlineData("•")]
    [InlineData("●")]
    [InlineData("1")]
    [InlineData(" x ")]
    public void Milestone_BareMark_HasNoText(string text) =>
        Read(text).Value.ShouldBe(new MilestoneReading(null, Done: false));

    [Theory]
    [InlineData("✓")]
    [InlineData("✔")]
    [InlineData("✔️")]
    [InlineData("+")]
    [InlineData("готово")]
    [InlineData("Готово.")]
    [InlineData("DONE")]
    [InlineData("(готово)")]
    [InlineData("x ✓")]
    [InlineData("✓ Х")]
    [InlineData("1 +")]
    [InlineData("выполнено")]
    [InlineData("✓ готово")]
    public void Milestone_DoneMarkAlone_IsABareDoneMilestone(string text) =>
        Read(text).Value.ShouldBe(new MilestoneReading(null, Done: true));

    [Theory]
    [InlineData("✓ Запуск", "Запуск")]
    [InlineData("✔️ Запуск", "Запуск")]
    [InlineData("Запуск ✓", "Запуск")]
    [InlineData("Запуск +", "Запуск")]
    [InlineData("+ Запуск", "Запуск")]
    [InlineData("готово: Запуск", "Запуск")]
    [InlineData("готово Запуск", "Запуск")]
    [InlineData("Запуск — готово", "Запуск")]
    [InlineData("Запуск—готово", "Запуск")]
    [InlineData("Запуск - done", "Запуск")]
    [InlineData("Запуск: done", "Запуск")]
    [InlineData("Запуск\nготово", "Запуск")]
    [InlineData("✓\nЗапуск", "Запуск")]
    [InlineData("Done - launch", "launch")]
    [InlineData("Запуск (готово)", "Запуск")]
    [InlineData("Запуск (✓)", "Запуск")]
    [InlineData("Запуск, готово", "Запуск")]
    [InlineData("+ +5 клиентов", "+5 клиентов")]
    [InlineData("✓ -5 % затрат", "-5 % затрат")]
    [InlineData("Макет\nТексты\n✓", "Макет\nТексты")]
    [InlineData("Сайт\u00A0✓", "Сайт")]
    [InlineData("✓ Запуск ✓", "Запуск")]
    public void Milestone_DoneMarkSetOff_IsNotPartOfTheText(string text, string expected) =>
        Read(text).Value.ShouldBe(new MilestoneReading(expected, Done: true));

    [Theory]
    [InlineData("✓Запуск")]
    [InlineData("Запуск✓")]
    public void Milestone_MarkNotSetOff_IsText(string text) => Read(text).Value.ShouldBe(new MilestoneReading(text, Done: false));

    [Theory]
    [InlineData("1) Макет 2) Тексты")]
    [InlineData("1. Макет\n2. Тексты\n3. Запуск")]
    [InlineData("1) Draft; 2) Review")]
    public void Milestone_NumberedList_IsOneWithAHint(string text)
    {
        var read = Read(text);
        read.Value.ShouldBe(new MilestoneReading(text, Done: false));
        read.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0180");
    }

    [Theory]
    [InlineData("1) Макет")]
    [InlineData("1.2 версия")]
    [InlineData("Макет 1. Тексты 2.")]
    [InlineData("1. Рост до 12.5 млн")]
    public void NumberedList_OneItem_IsNone(string text) => NumberedList.IsIn(text).ShouldBeFalse();

    [Fact]
    public void Milestone_CellsOfEveryKind_AreReadAsShown()
    {
        Parsed<MilestoneReading?> Of(CellValue value, CellTraits traits = CellTraits.None, Language language = Language.Ru) => MilestoneText.Read(new Cell(value, traits), language);

        Of(CellValue.OfBoolean(true)).Value.ShouldBe(new MilestoneReading(null, Done: true));
        Of(CellValue.OfBoolean(false)).ShouldBe(default);
        Of(CellValue.OfNumber(1)).Value.ShouldBe(new MilestoneReading(null, Done: false));
        Of(CellValue.OfNumber(2.5)).Value.ShouldBe(new MilestoneReading("2,5", Done: false));
        Of(CellValue.OfNumber(2.5), language: Language.En).Value.ShouldBe(new MilestoneReading("2.5", Done: false));
        Of(CellValue.OfNumber(1), CellTraits.PercentFormat, Language.En).Value.ShouldBe(new MilestoneReading("100%", Done: false));
        Of(CellValue.OfDate(new DateOnly(2027, 3, 15))).Value.ShouldBe(new MilestoneReading("15.03.2027", Done: false));
        Of(CellValue.OfError("#REF!")).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0150");
        Of(CellValue.OfText("—")).ShouldBe(default);
        Of(CellValue.Blank).ShouldBe(default);
    }

    [Fact]
    public void Milestone_AnyText_NeverThrowsAndTheTextIsStable() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var read = Read(text ?? "").Value;
            return read?.Text is null || read.Value.Text.Length > 0;
        }));

    [Theory]
    [InlineData("✓ ")]
    [InlineData("+ ")]
    [InlineData(" готово")]
    [InlineData("(")]
    [InlineData("1) ")]
    [InlineData("\u200B")]
    public void Milestone_HugeCell_IsRead(string part) =>
        Should.NotThrow(() => Read(string.Concat(Enumerable.Repeat(part, 50_000 / part.Length))));
}
