using System.Text.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The commands that answer "why": how a sheet was read, where a figure comes from, what a rule wants.</summary>
public class ExplainTests
{
    private readonly Cli cli = new();

    private static string Sample(string name) => Path.Combine(Workplace.Samples, name);

    [Fact]
    public async Task PlanExplain_NamesBlocksColumnsAndRowsLeftOut()
    {
        var run = await cli.RunAsync("plan", Sample("single-table.ru.xlsx"), "--explain", "--json");
        run.Code.ShouldBe(0, run.Error);
        var tab = run.Json.GetProperty("reading")[0];
        tab.GetProperty("role").GetString().ShouldBe("department");
        var block = tab.GetProperty("blocks")[0];
        block.GetProperty("kind").GetString().ShouldBe("tasks");
        Texts(block.GetProperty("columns"), "role").ShouldContain("task");
        Texts(block.GetProperty("skipped"), "reason").ShouldContain("groupTitle");
        Texts(tab.GetProperty("skipped"), "reason").ShouldBe(["outsideBlocks"]);
    }

    [Fact]
    public async Task PlanExplain_OnTheTerminal_SpeaksTheLanguageAskedFor()
    {
        var run = await cli.RunAsync("plan", Sample("single-table.ru.xlsx"), "--explain", "--lang", "en");
        run.Text.ShouldContain("How the workbook was read");
        run.Text.ShouldContain("group title");
    }

    [Theory]
    [InlineData("plan.ru.xlsx", "Продажи", "0,945 = (3·1,00 + 1·0,75 + 2·0,96) / 6")]
    [InlineData("plan.en.xlsx", "Sales", "0.945 = (3·1.00 + 1·0.75 + 2·0.96) / 6")]
    public async Task Explain_ADepartment_PrintsTheFormulaWithItsNumbers(string sample, string department, string formula)
    {
        var run = await cli.RunAsync("explain", Sample(sample), department, "--today", "2027-11-12");
        run.Code.ShouldBe(0, run.Error);
        run.Text.ShouldContain(formula);
    }

    [Fact]
    public async Task Explain_WhatIsNotInThePlan_IsNo()
    {
        var run = await cli.RunAsync("explain", Sample("plan.en.xlsx"), "XYZ-99");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("XYZ-99");
    }

    [Fact]
    public async Task Rules_ListAndPage_InBothLanguages()
    {
        (await cli.RunAsync("rules")).Text.ShouldContain("SS0201");
        (await cli.RunAsync("rules", "ss0301", "--lang", "ru")).Text.ShouldContain("Почему это важно");
        (await cli.RunAsync("rules", "SS0301", "--lang", "en")).Text.ShouldContain("Why it matters");
        (await cli.RunAsync("rules", "SS0170", "--lang", "ru")).Text.ShouldContain("`Отключённые правила` = `SS0170`", customMessage: "check names findings of reading too");
        (await cli.RunAsync("rules", "SS0170", "--json", "--lang", "en")).Json.GetProperty("rules")[0].GetProperty("page").GetString()!.ShouldContain("Severity: warning.");
        var unknown = await cli.RunAsync("rules", "SS9999");
        unknown.Code.ShouldBe(2);
        unknown.Error.ShouldContain("SS9999");
    }

    private static IEnumerable<string?> Texts(JsonElement list, string field) => list.EnumerateArray().Select(item => item.GetProperty(field).GetString());
}
