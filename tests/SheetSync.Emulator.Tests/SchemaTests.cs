namespace SheetSync.Emulator.Tests;

// Unknown names: the wording of Google's front end, the same for all its JSON APIs; names: the published interface of the Sheets API.
public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"titel":"x"}}}]}""", "Invalid JSON payload received. Unknown name \"titel\" at 'requests[0].add_sheet.properties': Cannot find field.")]
    [InlineData("""{"request":[]}""", "Invalid JSON payload received. Unknown name \"request\": Cannot find field.")]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"hidden":"yes"}}}]}""", "Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), \"yes\"")]
    [InlineData("""{"requests":[{"addSheet":5}]}""", "Invalid value at 'requests[0].add_sheet' (type.googleapis.com/google.apps.sheets.v4.AddSheetRequest), 5")]
    [InlineData("""{"requests":[{"updateSheetProperties":{"properties":{"title":"x"},"fields":"titel"}}]}""", "Invalid requests[0].updateSheetProperties: Invalid field: titel")]
    public async Task BatchUpdate_MisspeltOrMistyped_IsRefused(string body, string message)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FailAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}:batchUpdate", body)).ShouldBe((400, "INVALID_ARGUMENT", message));
    }

    [Fact]
    public async Task BatchUpdate_SnakeCase_IsTakenAlike()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """{"add_sheet":{"properties":{"sheet_id":3,"title":"x","grid_properties":{"row_count":5}}}}""");
        (await client.FieldsAsync(id, "sheets.properties(sheetId,grid_properties.row_count)"))["sheets"]![1]!.ToJsonString()
            .ShouldBe("""{"properties":{"sheetId":3,"gridProperties":{"rowCount":5}}}""");
    }

    [Fact]
    public async Task Get_UnknownPathInTheMask_IsRefusedByName()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var (status, json) = await client.SendAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}?fields=sheets(properties.titel)");
        ((int)status).ShouldBe(400);
        json["error"]!["details"]![0]!["fieldViolations"]![0]!["description"]!.GetValue<string>()
            .ShouldBe("Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.properties.titel'.");
    }

    // The google-spreadsheet client puts a slash before the verb; Google serves it.
    [Fact]
    public async Task BatchUpdate_SlashBeforeTheVerb_IsServed()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PostAsync($"/v4/spreadsheets/{id}/:batchUpdate", """{"requests":[{"addSheet":{}}]}""");
    }
}
