using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

public sealed class PersistenceTests : TemporaryFolders
{
    private const string Everything = """
        {"addSheet":{"properties":{"sheetId":9,"title":"Два","hidden":true,"rightToLeft":true,"tabColor":{"red":1},"gridProperties":{"rowCount":50,"columnCount":5,"frozenRowCount":1,"hideGridlines":true}}}},
        {"updateCells":{"start":{"sheetId":9},"fields":"*","rows":[{"values":[{"userEnteredValue":{"stringValue":"@ и"},"chipRuns":[{"chip":{"personProperties":{"email":"a@example.com"}}}]},
          {"userEnteredValue":{"numberValue":0.5},"userEnteredFormat":{"numberFormat":{"type":"PERCENT","pattern":"0%"},"backgroundColor":{"green":1}}},
          {"userEnteredValue":{"formulaValue":"=B1*2"}},{"userEnteredValue":{"boolValue":true},"dataValidation":{"condition":{"type":"BOOLEAN"}},"note":"note"}]}]}},
        {"mergeCells":{"range":{"sheetId":9,"startRowIndex":2,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ALL"}},
        {"updateDimensionProperties":{"range":{"sheetId":9,"dimension":"COLUMNS","startIndex":1,"endIndex":3},"properties":{"pixelSize":40,"hiddenByUser":true},"fields":"*"}},
        {"createDeveloperMetadata":{"developerMetadata":{"metadataId":5,"metadataKey":"k","metadataValue":"v","visibility":"PROJECT","location":{"dimensionRange":{"sheetId":9,"dimension":"COLUMNS","startIndex":1,"endIndex":2}}}}},
        {"addNamedRange":{"namedRange":{"namedRangeId":"n","name":"итог","range":{"sheetId":9,"startRowIndex":0,"endRowIndex":1}}}},
        {"addProtectedRange":{"protectedRange":{"protectedRangeId":3,"range":{"sheetId":9,"startColumnIndex":4,"endColumnIndex":5},"warningOnly":true}}},
        {"addConditionalFormatRule":{"rule":{"ranges":[{"sheetId":9,"startRowIndex":0,"endRowIndex":9}],"booleanRule":{"condition":{"type":"BLANK"},"format":{"textFormat":{"bold":true}}}}}},
        {"addDimensionGroup":{"range":{"sheetId":9,"dimension":"ROWS","startIndex":1,"endIndex":4}}}
        """;

    [Fact]
    public async Task DataFolder_AfterARestart_GivesTheSameAnswersAndKeys()
    {
        var folder = NewFolder();
        string id, key, before;
        await using (var client = await Client.StartAsync(new EmulatorOptions { DataFolder = folder }))
        {
            id = await client.CreateAsync("""{"properties":{"title":"План","locale":"ru_RU"}}""");
            key = client.Server.Admin.KeyFile("robot", "p");
            await client.BatchAsync(id, Everything);
            before = (await client.FieldsAsync(id, "properties,namedRanges,sheets")).ToJsonString();
        }
        await using var again = await Client.StartAsync(new EmulatorOptions { DataFolder = folder });
        (await again.FieldsAsync(id, "properties,namedRanges,sheets")).ToJsonString().ShouldBe(before);
        JsonNode.Parse(again.Server.Admin.KeyFile("robot", "p"))!["private_key"]!.ToString().ShouldBe(JsonNode.Parse(key)!["private_key"]!.ToString());
        again.Server.Admin.Find(id).Owner.ShouldBe(again.Email);
    }

    [Fact]
    public async Task DataFolder_SeededFileEdited_IsNotSeededOver()
    {
        var (folder, seeds) = (NewFolder(), NewFolder());
        await using (var file = File.Create(Path.Combine(seeds, "plan.xlsx")))
        {
            using var content = XlsxFile.Make("", "", ("A", "visible", "<sheetData/>"));
            await content.CopyToAsync(file);
        }
        var options = new EmulatorOptions { DataFolder = folder, SeedFolder = seeds };
        await using (var server = await EmulatorServer.StartAsync(options))
            server.Admin.Type(Model.Ids.ForSeed("plan"), "A1", "kept");
        await using var again = await EmulatorServer.StartAsync(options);
        again.Admin.CellAt(Model.Ids.ForSeed("plan"), "A1").Effective.Text.ShouldBe("kept");
        var email = JsonNode.Parse(again.Admin.KeyFile("late"))!["client_email"]!.GetValue<string>();
        again.Admin.Find(Model.Ids.ForSeed("plan")).RoleOf(email).ShouldBe("writer");
    }

    [Fact]
    public async Task DataFolder_WithAForeignFile_SaysSo()
    {
        var folder = NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "x.sheet.json"), "{}");
        await Should.ThrowAsync<InvalidDataException>(() => EmulatorServer.StartAsync(new EmulatorOptions { DataFolder = folder }));
    }
}
