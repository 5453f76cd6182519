using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;

namespace SheetSync.EndToEnd.Tests.Json;

/// <summary>Field names and values of the documents, as the command line's contract spells them.</summary>
public class DocumentTests
{
    private const string Cell = "cell:{tab,a1,link}";
    private const string Owners = "owners:[{text,name,email,known}]";
    private const string Findings = "findings:[{code,severity,department,cell:{tab,a1,link},message}]";

    private const string Indicator =
        $"{{id,name,target,planned,actual,attainment,status,forecast,trend,monthsJudged:[],monthsMissing:[],{Cell}}}";

    private const string Rollup =
        $"{{asOf,company:{{attainment,coverage,status}},departments:[{{name,attainment,coverage,status,indicators:[{Indicator}]," +
        $"goals:[{{id,title,progress,{Cell}}}],personal:[{{person,month,kpi,keyTasksDone,keyTasks}}]}}]}}";

    private const string Item = $"{{id,task,kind,department,title,{Owners},due,days,level,timesMoved,firstDue,{Cell}}}";
    private const string Overdue = $"{{tasks,items:[{Item}],postponed:[{Item}]}}";

    [Fact]
    public void Check_Document_HasTheContractsFields() => Shape.Of(Parse(CheckJson.Write)).ShouldBe(
        "{ready,score,phase,sessionDate,tabsDue,departments:[{name,ready,score,leader:{name,email},dependedOn,criteria:[{criterion,state,satisfied,required}]}]," +
        $"{Findings},work:[{{leader:{{name,email}},departments:[],{Findings}}}],rules:[{{code,title,silenced,severity,threshold:{{from,to}}}}]," +
        $"load:{{limit,people:[{{person,months:[]}}],over:[{{person,month,tasks:[{{id,title,department,{Cell}}}]}}]}}}}");

    [Fact]
    public void Plan_Document_HasTheContractsFields() => Shape.Of(Parse(PlanJson.Write)).ShouldBe(
        "{workbook:{spreadsheetId,title,company,fiscalYear,firstMonth,timeZone,language,sessionDate},people:[{name,email,department}]," +
        "departments:[{name,tab,leader:{name,email},weight,dependedOn,report:{results,strengths,weaknesses,market,conclusions}," +
        $"indicators:[{{id,name,unit,better,aggregation,weight,baseline,target,plan:[],actual:[],{Cell}}}]," +
        $"goals:[{{id,title,indicator,result,{Owners},progress,{Cell}}}]," +
        $"tasks:[{{id,title,goal,indicator,{Owners},status,due,progress,keyMonths:[],milestones:[{{month,text,done,{Cell}}}],{Cell}}}]}}]," +
        $"{Findings},remarks:[{{text,department,from,to,task,taskId,becameTask,{Cell}}}]," +
        $"initiatives:[{{title,department,reach,impact,confidence,effort,ease,rice,riceRank,ice,iceRank,{Cell}}}]}}");

    [Fact]
    public void Periods_Document_HasFieldsOfItsOwn() => Shape.Of(Parse(PeriodsJson.Write)).ShouldBe(
        "{periods:[{kind,number,first,last,company:{attainment,coverage,status},departments:[{name,attainment,coverage,status," +
        "indicators:[{id,name,planned,actual,attainment,status,forecast,trend,monthsJudged:[],monthsMissing:[]}]}]}]}");

    [Fact]
    public void Rollup_Document_HasTheContractsFields() => Shape.Of(Parse(RollupJson.Write)).ShouldBe(Rollup);

    [Fact]
    public void Overdue_Document_HasTheContractsFields() => Shape.Of(Parse(OverdueJson.Write)).ShouldBe(Overdue);

    [Fact]
    public void Sync_Document_HasTheContractsFields()
    {
        var report = SampleReport.Report(Language.Ru);
        var run = new SyncRun
        {
            Workbook = new("sheet"), Outcome = SyncOutcome.Written, Requests = new(1, 1), CellsWritten = 5, CellsUnchanged = 12,
            Decision = report.Decision, Grid = new WorkbookGrid("sheet", "План 2027", SampleReport.LinkBase, null, []),
        };
        var document = Parse(JsonDocuments.Text(writer => SyncJson.Write(writer, run, report)));
        Shape.Of(document).ShouldBe(
            $"{{outcome,requests:{{reads,writes}},cells:{{written,unchanged}},rollup:{Rollup},overdue:{Overdue},{Findings},notices:[],vanished,edits:[]}}");
        document.GetProperty("outcome").GetString().ShouldBe("written");
    }

    [Fact]
    public void Document_OfAFile_HasNoSpreadsheetIdAndNoLinks()
    {
        var document = Parse(PlanJson.Write, file: true);
        document.GetProperty("workbook").GetProperty("spreadsheetId").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("departments")[0].GetProperty("tasks")[0].GetProperty("cell").GetRawText()
            .ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"tab":"Продажи","a1":"B14","link":null}""");
    }

    [Fact]
    public void Cell_OfASpreadsheet_LinksToItsTabAndRange() =>
        Parse(OverdueJson.Write).GetProperty("items")[0].GetProperty("cell").GetProperty("link").GetString()
            .ShouldBe(SampleReport.LinkBase + "#gid=7&range=D14");

    [Fact]
    public void Plan_BlankCells_AreNullsAndTwelveMonths()
    {
        var indicators = Parse(PlanJson.Write).GetProperty("departments")[0].GetProperty("indicators");
        indicators[0].GetProperty("plan").GetArrayLength().ShouldBe(12);
        indicators[0].GetProperty("actual")[10].ValueKind.ShouldBe(JsonValueKind.Null);
        indicators[0].GetProperty("baseline").ValueKind.ShouldBe(JsonValueKind.Null);
        indicators[1].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        indicators[1].GetProperty("target").GetRawText().ShouldBe("0.12");
        indicators[1].GetProperty("better").GetString().ShouldBe("lower");
        indicators[1].GetProperty("aggregation").GetString().ShouldBe("average");
    }

    [Fact]
    public void Plan_DepartmentWithoutLeaderOrReport_HasNulls()
    {
        var empty = Parse(PlanJson.Write).GetProperty("departments")[1];
        empty.GetProperty("leader").ValueKind.ShouldBe(JsonValueKind.Null);
        empty.GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Figures_AreExactAndWithoutTrailingZeros()
    {
        var rollup = Parse(RollupJson.Write);
        rollup.GetProperty("departments")[0].GetProperty("attainment").GetRawText().ShouldBe("0.945");
        rollup.GetProperty("departments")[0].GetProperty("indicators")[0].GetProperty("attainment").GetRawText().ShouldBe("1");
        Parse(CheckJson.Write).GetProperty("score").GetRawText().ShouldBe("0.3333333333333333333333333333");
    }

    [Fact]
    public void Rollup_NoData_IsNullAndGrey()
    {
        var department = Parse(RollupJson.Write).GetProperty("departments")[1];
        department.GetProperty("attainment").ValueKind.ShouldBe(JsonValueKind.Null);
        department.GetProperty("status").GetString().ShouldBe("grey");
    }

    [Fact]
    public void Rollup_Months_AreNumbersOfTheFiscalYear()
    {
        var indicator = Parse(RollupJson.Write).GetProperty("departments")[0].GetProperty("indicators")[1];
        indicator.GetProperty("monthsMissing").EnumerateArray().Select(m => m.GetInt32()).ShouldBe([9, 10]);
        Parse(RollupJson.Write).GetProperty("asOf").GetInt32().ShouldBe(10);
    }

    [Theory]
    [InlineData(Language.Ru, "Продажи!D14 — «31.02» не дата. Введите, например, 28.02.2027.")]
    [InlineData(Language.En, "Продажи!D14 — “31.02” is not a date. Enter, for example, 28 Feb 2027.")]
    public void Findings_Message_IsInTheReportsLanguage(Language language, string expected)
    {
        var text = JsonDocuments.Text(writer => CheckJson.Write(writer, SampleReport.Report(language)));
        Parse(text).GetProperty("findings")[1].GetProperty("message").GetString().ShouldBe(expected);
        text.ShouldContain("Продажи");
    }

    [Fact]
    public void Overdue_Item_CarriesItsVocabulary()
    {
        var items = Parse(OverdueJson.Write).GetProperty("items");
        items[0].GetProperty("kind").GetString().ShouldBe("task");
        items[1].GetProperty("kind").GetString().ShouldBe("milestone");
        items[1].GetProperty("task").GetString().ShouldBe("ПРО-4");
        items[0].GetProperty("due").GetString().ShouldBe("2027-09-20");
        items[0].GetProperty("owners")[1].GetProperty("known").GetBoolean().ShouldBeFalse();
    }

    private static JsonElement Parse(Action<Utf8JsonWriter, Report> write, bool file = false) =>
        Parse(JsonDocuments.Text(writer => write(writer, SampleReport.Report(Language.Ru, file))));

    private static JsonElement Parse(string text) => JsonDocument.Parse(text).RootElement;
}
