using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Tests.Reading.Vocabulary;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Показатель", ColumnRole.Indicator)]
    [InlineData("Ключевые показатели", ColumnRole.Indicator)]
    [InlineData("Ключевой показатель эффективности (KPI)", ColumnRole.Indicator)]
    [InlineData("КPI", ColumnRole.Indicator)]
    [InlineData("KPIs", ColumnRole.Indicator)]
    [InlineData("Ед.изм.", ColumnRole.Unit)]
    [InlineData("ед. изм", ColumnRole.Unit)]
    [InlineData("Вес, %", ColumnRole.Weight)]
    [InlineData("Направление", ColumnRole.Better)]
    [InlineData("Свод", ColumnRole.Aggregation)]
    [InlineData("Факт прошлого\nгода", ColumnRole.Baseline)]
    [InlineData("План на год, млн ₽", ColumnRole.Target)]
    [InlineData("Цель (число)", ColumnRole.Target)]
    [InlineData("Цель (SMART)", ColumnRole.Goal)]
    [InlineData("Цели на год", ColumnRole.Goal)]
    [InlineData("ЦЕЛИ ОТДЕЛА", ColumnRole.Goal)]
    [InlineData("Критерий", ColumnRole.Result)]
    [InlineData("Key results", ColumnRole.Result)]
    [InlineData("Мероприятия", ColumnRole.Task)]
    [InlineData("Зaдaчи", ColumnRole.Task)]
    [InlineData("Ответственный за исполнение", ColumnRole.Owner)]
    [InlineData("Ответственные", ColumnRole.Owner)]
    [InlineData("Cрок", ColumnRole.Due)]
    [InlineData("Срок исполнения", ColumnRole.Due)]
    [InlineData("Готовность, %", ColumnRole.Progress)]
    [InlineData("% complete", ColumnRole.Progress)]
    [InlineData("Ключевая в месяце", ColumnRole.KeyMonth)]
    [InlineData("Примечание", ColumnRole.Comment)]
    [InlineData("№ п/п", ColumnRole.Number)]
    [InlineData("№", ColumnRole.Number)]
    [InlineData("#", ColumnRole.Number)]
    [InlineData("No.", ColumnRole.Number)]
    [InlineData("План", ColumnRole.Plan)]
    [InlineData("Факт", ColumnRole.Actual)]
    [InlineData("План/Факт", ColumnRole.PlanOrActual)]
    [InlineData("1. Задача", ColumnRole.Task)]
    [InlineData("📌 Задача", ColumnRole.Task)]
    [InlineData("Выполнено, %", ColumnRole.Progress)]
    [InlineData("Выполнено", ColumnRole.Status)]
    [InlineData("№ 1 Задача", ColumnRole.Task)]
    [InlineData("Target", ColumnRole.Target)]
    [InlineData("Success criteria", ColumnRole.Result)]
    [InlineData("Due date", ColumnRole.Due)]
    [InlineData("Responsible", ColumnRole.Owner)]
    public void HeaderName_KnownName_HasItsRole(string text, ColumnRole role) => (HeaderName.Match(text)?.Role).ShouldBe(role);

    [Theory]
    [InlineData("План 2027", ColumnRole.Target, 2027)]
    [InlineData("План на 2027 год", ColumnRole.Target, 2027)]
    [InlineData("Факт 2026", ColumnRole.Baseline, 2026)]
    [InlineData("Факт за 2026 г.", ColumnRole.Baseline, 2026)]
    [InlineData("2027 target", ColumnRole.Target, 2027)]
    [InlineData("Actual 2026, $", ColumnRole.Baseline, 2026)]
    [InlineData("Цели на 2027 год", ColumnRole.Goal, 2027)]
    public void HeaderName_WithYear_SaysWhich(string text, ColumnRole role, int year) => HeaderName.Match(text).ShouldBe(new HeaderName(role, year));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("⚙ ID")]
    [InlineData("⚙ Статус")]
    [InlineData("Бюджет маркетинга")]
    [InlineData("2027")]
    [InlineData("Январь")]
    [InlineData("Рост выручки")]
    [InlineData("Цель состоит в том, чтобы")]
    public void HeaderName_UnknownOrService_IsNone(string? text) => HeaderName.Match(text).ShouldBeNull();

    [Fact]
    public void HeaderName_EveryListedName_IsKnown()
    {
        var wrong = from entry in ColumnNames.Russian.Concat(ColumnNames.English)
                    from name in entry.Words.Split('|')
                    let found = HeaderName.Match(name)?.Role
                    where found != entry.Meaning
                    select $"{name}: {entry.Meaning}, found {found}";
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("⚙ ID", true)]
    [InlineData(" ⚙️ id ", true)]
    [InlineData("⚙ Просрочка", false)]
    [InlineData("ID", false)]
    public void HeaderName_ServiceId_IsRecognised(string text, bool isId) => HeaderName.IsServiceId(text).ShouldBe(isId);

    [Theory]
    [InlineData("январь", 1, null, null)]
    [InlineData("янв.", 1, null, null)]
    [InlineData("Января", 1, null, null)]
    [InlineData("Jan", 1, null, null)]
    [InlineData("янв 2027", 1, 2027, null)]
    [InlineData("янв.27", 1, 2027, null)]
    [InlineData("янв'27", 1, 2027, null)]
    [InlineData("Январь 2027 г.", 1, 2027, null)]
    [InlineData("Jan2027", 1, 2027, null)]
    [InlineData("2027 январь", 1, 2027, null)]
    [InlineData("01.2027", 1, 2027, null)]
    [InlineData("01.27", 1, 2027, null)]
    [InlineData("12/2027", 12, 2027, null)]
    [InlineData("2027-01", 1, 2027, null)]
    [InlineData("01.04.2027", 4, 2027, null)]
    [InlineData("2027-04-01", 4, 2027, null)]
    [InlineData("01. Январь", 1, null, null)]
    [InlineData("1. Апрель", 4, null, null)]
    [InlineData("План январь", 1, null, PlanActual.Plan)]
    [InlineData("январь факт", 1, null, PlanActual.Actual)]
    [InlineData("Январь (факт)", 1, null, PlanActual.Actual)]
    [InlineData("Факт за январь 2027", 1, 2027, PlanActual.Actual)]
    [InlineData("Jan plan", 1, null, PlanActual.Plan)]
    [InlineData("Actual Jan 2027", 1, 2027, PlanActual.Actual)]
    [InlineData("план 01", 1, null, PlanActual.Plan)]
    [InlineData("план 01.2027", 1, 2027, PlanActual.Plan)]
    [InlineData("МAЙ", 5, null, null)]
    [InlineData("may", 5, null, null)]
    [InlineData("Sept. 2027", 9, 2027, null)]
    [InlineData("дек", 12, null, null)]
    public void MonthHeader_NamedMonth_IsRead(string text, int month, int? year, PlanActual? kind) =>
        MonthHeader.Match(text).ShouldBe(new MonthHeader(month, year, kind));

    [Theory]
    [InlineData("")]
    [InlineData("13")]
    [InlineData("00")]
    [InlineData("2027")]
    [InlineData("27 января")]
    [InlineData("1 квартал")]
    [InlineData("Q1")]
    [InlineData("план")]
    [InlineData("январь февраль")]
    [InlineData("договор от января")]
    [InlineData("13.2027")]
    [InlineData("1,5")]
    [InlineData("!")]
    public void MonthHeader_AnythingElse_IsNone(string text) => MonthHeader.Match(text).ShouldBeNull();

    [Fact]
    public void MonthHeader_Cells_AreReadByKind()
    {
        MonthHeader.Match(new Cell(CellValue.OfDate(new DateOnly(2027, 3, 1)))).ShouldBe(new MonthHeader(3, 2027));
        MonthHeader.Match(new Cell(CellValue.OfNumber(3))).ShouldBe(new MonthHeader(3, IsBareNumber: true));
        MonthHeader.Match(new Cell(CellValue.OfText("03"))).ShouldBe(new MonthHeader(3, IsBareNumber: true));
        MonthHeader.Match(new Cell(CellValue.OfNumber(3.5))).ShouldBeNull();
        MonthHeader.Match(new Cell(CellValue.OfNumber(double.NaN))).ShouldBeNull();
        MonthHeader.Match(new Cell(CellValue.OfBoolean(true))).ShouldBeNull();
        MonthHeader.Match(default(Cell)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Показатели", Section.Indicators)]
    [InlineData("КЛЮЧЕВЫЕ ПОКАЗАТЕЛИ:", Section.Indicators)]
    [InlineData("Цели на год", Section.Goals)]
    [InlineData("2. Цели на 2027 год", Section.Goals)]
    [InlineData("Задачи 2027", Section.Tasks)]
    [InlineData("Отчёт за год", Section.YearReport)]
    [InlineData("Отчет за 2026 год", Section.YearReport)]
    [InlineData("Key indicators", Section.Indicators)]
    [InlineData("Year report", Section.YearReport)]
    public void Section_KnownTitle_IsRecognised(string text, Section section) => SectionTitles.Match(text).ShouldBe(section);

    [Theory]
    [InlineData("Наши цели")]
    [InlineData("Показатели склада")]
    [InlineData("")]
    public void Section_OtherText_IsNone(string text) => SectionTitles.Match(text).ShouldBeNull();

    [Theory]
    [InlineData("Итого", true)]
    [InlineData("ВСЕГО:", true)]
    [InlineData("Total", true)]
    [InlineData("Всего клиентов", false)]
    [InlineData("Total revenue", false)]
    public void Totals_OnlyTheBareWords(string text, bool totals) => SectionTitles.IsTotals(text).ShouldBe(totals);

    [Theory]
    [InlineData("Льготный срок, дней", SettingKey.GraceDays)]
    [InlineData("email владельца:", SettingKey.OwnerEmail)]
    [InlineData("E-mail владельца", SettingKey.OwnerEmail)]
    [InlineData("Зеленый от", SettingKey.GreenFrom)]
    [InlineData("First month of the year", SettingKey.FirstMonth)]
    [InlineData("Rule severity", SettingKey.RuleSeverity)]
    public void Setting_KnownKey_IsRecognised(string text, SettingKey key) => WorkbookWords.MatchSetting(text).ShouldBe(key);

    [Fact]
    public void Words_OfEveryMeaning_ExistForEachOne()
    {
        Enum.GetValues<ColumnRole>().ShouldAllBe(role => ColumnNames.Russian.Any(e => e.Meaning == role) && ColumnNames.English.Any(e => e.Meaning == role));
        WorkbookWords.MatchTab("НАСТРОЙКИ").ShouldBe(KnownTab.Settings);
        WorkbookWords.MatchTab("Настройки (копия)").ShouldBeNull();
        WorkbookWords.MatchTab("Overdue").ShouldBe(KnownTab.Overdue);
        WorkbookWords.MatchDepartmentColumn("Others depend on it").ShouldBe(DepartmentColumn.DependedOn);
        WorkbookWords.MatchPersonColumn("ФИО").ShouldBe(PersonColumn.Name);
        WorkbookWords.MatchPersonColumn("E-mail").ShouldBe(PersonColumn.Email);
        WorkbookWords.MatchInitiativeColumn("Легкость").ShouldBe(InitiativeColumn.Ease);
        WorkbookWords.MatchRemarkColumn("От кого").ShouldBe(RemarkColumn.From);
        SectionTitles.MatchReportPart("Слабые стороны").ShouldBe(ReportPart.Weaknesses);
    }

    [Fact]
    public void Vocabulary_AnyText_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            _ = HeaderName.Match(text);
            _ = MonthHeader.Match(text);
            _ = SectionTitles.Match(text);
            _ = SectionTitles.IsTotals(text);
            _ = SectionTitles.MatchReportPart(text);
            _ = WorkbookWords.MatchTab(text);
            _ = WorkbookWords.MatchSetting(text);
            return true;
        }));
}
