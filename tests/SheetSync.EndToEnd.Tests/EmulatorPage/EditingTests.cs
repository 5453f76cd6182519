using Microsoft.Playwright;

namespace SheetSync.EndToEnd.Tests.EmulatorPage;

public sealed class EditingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[][] Table = [["Name", "Share"], ["Pears", "30%"], ["Apples", "20%"], ["Figs", "10%"]];

    [BrowserFact]
    public async Task Cell_TypedWithTheKeyboard_IsReadAsAPersonsInput()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.PressAsync("ArrowDown", "ArrowRight");
        await open.Page.Keyboard.TypeAsync("12.5%");
        await open.PressAsync("Enter");
        // The cell's own format stays, 0%; the editor shows what was typed.
        await Assertions.Expect(open.Cell(1, 1)).ToHaveTextAsync("13%");
        open.CellAt("B2").Effective.Number.ShouldBe(0.125);
        open.Emulator.Admin.Find(open.Id).ModifiedBy.ShouldBe("owner@example.com");
        await Assertions.Expect(open.Cell(2, 1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bactive\b"));
        await open.PressAsync("ArrowUp", "F2");
        await Assertions.Expect(open.Page.Locator(".cell-editor")).ToHaveValueAsync("12.5%");
    }

    [BrowserFact]
    public async Task Cell_OpenedWithF2AndLeftWithEsc_KeepsItsValue()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.GoToCellAsync("B2");
        await open.PressAsync("F2");
        await Assertions.Expect(open.Page.Locator(".cell-editor")).ToHaveValueAsync("30%");
        await open.Page.Keyboard.TypeAsync("99");
        await open.PressAsync("Escape");
        await Assertions.Expect(open.Cell(1, 1)).ToHaveTextAsync("30%");
        open.CellAt("B2").Effective.Number.ShouldBe(0.3);
    }

    [BrowserFact]
    public async Task Formula_TypedInTheBar_ShowsItsResultAndFollowsItsCells()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.GoToCellAsync("B5");
        await open.Page.GetByLabel("Cell contents").FillAsync("=SUM(B2:B4)");
        await open.Page.GetByLabel("Cell contents").PressAsync("Enter");
        await Assertions.Expect(open.Cell(4, 1)).ToHaveTextAsync("60%");
        await open.GoToCellAsync("B2");
        await open.PressAsync("Delete");
        await Assertions.Expect(open.Cell(4, 1)).ToHaveTextAsync("30%");
    }

    [BrowserFact]
    public async Task Rows_InsertedThroughTheKeyboardsMenu_PushTheOthersDown()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.GoToCellAsync("A3");
        await open.PressAsync("Shift+F10");
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Insert rows above: 1" }).PressAsync("Enter");
        await Assertions.Expect(open.Cell(3, 0)).ToHaveTextAsync("Apples");
        open.TextAt("A3").ShouldBeEmpty();
        open.TextAt("A4").ShouldBe("Apples");
    }

    [BrowserFact]
    public async Task Rows_Sorted_MoveWholeAndLeaveTheOthers()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.GoToCellAsync("A2:A4");
        await open.Cell(2, 0).ClickAsync(new() { Button = MouseButton.Right });
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sort rows 2–4 by column A, A → Z" }).ClickAsync();
        await Assertions.Expect(open.Cell(1, 0)).ToHaveTextAsync("Apples");
        string[] sorted = ["Name", "Apples", "Figs", "Pears"];
        sorted.Select((_, row) => open.TextAt($"A{row + 1}")).ShouldBe(sorted);
        open.CellAt("B2").Effective.Number.ShouldBe(0.2);
    }

    [BrowserFact]
    public async Task Row_DeletedFromItsHeader_IsGone()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.Page.GetByRole(AriaRole.Rowheader, new() { Name = "2", Exact = true }).ClickAsync(new() { Button = MouseButton.Right });
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete rows: 2" }).ClickAsync();
        await Assertions.Expect(open.Cell(1, 0)).ToHaveTextAsync("Apples");
        open.TextAt("A2").ShouldBe("Apples");
    }

    [BrowserFact]
    public async Task Columns_HiddenUnderAMergedCell_LeaveItsTextAndAreShownAgain()
    {
        await using var open = await OpenPage.StartAsync(chromium, [["Name", "Merged", "", "Last"]]);
        open.Emulator.Admin.BatchUpdate(open.Id, [System.Text.Json.Nodes.JsonNode.Parse(
            """{"mergeCells":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":1,"startColumnIndex":1,"endColumnIndex":3},"mergeType":"MERGE_ALL"}}""")]);
        await Assertions.Expect(open.Cell(0, 1)).ToHaveAttributeAsync("aria-colspan", "2");
        await open.Page.GetByRole(AriaRole.Columnheader, new() { Name = "B", Exact = true }).ClickAsync(new() { Button = MouseButton.Right });
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Hide columns: B" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Columnheader, new() { Name = "B", Exact = true })).Not.ToBeAttachedAsync();
        await Assertions.Expect(open.Cell(0, 1)).ToHaveTextAsync("Merged");
        await Assertions.Expect(open.Cell(0, 1)).ToHaveCSSAsync("width", "100px");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Show hidden columns" }).ClickAsync();
        await Assertions.Expect(open.Cell(0, 1)).ToHaveCSSAsync("width", "200px");
    }

    [BrowserFact]
    public async Task Tab_AddedRenamedAndDeleted_IsSoInTheSpreadsheet()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        string[] Tabs() => [.. open.Emulator.Admin.Find(open.Id).Current.Sheets.Select(sheet => sheet.Title)];
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Add a tab" }).ClickAsync();
        var added = open.Page.GetByRole(AriaRole.Tab, new() { Name = "Sheet2" });
        await Assertions.Expect(added).ToHaveAttributeAsync("aria-selected", "true");
        await added.PressAsync("F2");
        await open.Page.GetByLabel("New name of the tab").FillAsync("Sales");
        await open.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Sales" })).ToBeVisibleAsync();
        Tabs().ShouldBe(["Sheet1", "Sales"]);
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Sales" }).ClickAsync(new() { Button = MouseButton.Right });
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(1);
        Tabs().ShouldBe(["Sheet1"]);
    }

    [BrowserFact]
    public async Task Change_RefusedByTheEmulator_IsExplainedAndNotKept()
    {
        await using var open = await OpenPage.StartAsync(chromium, Table);
        await open.PressAsync("Control+a", "Shift+F10");
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete rows: 1–1000" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator(".toast.error")).ToContainTextAsync("You can't delete all the rows on the sheet.");
        open.TextAt("A2").ShouldBe("Pears");
    }
}
