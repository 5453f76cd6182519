namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>Settings of the board, their faults told all at once; the doctor; the link in mails.</summary>
public sealed class BoardSettingsTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Settings_AllWrong_AreToldAtOnce()
    {
        foreach (var (key, value) in new[] { ("SigningKey", "short"), ("LinkDays", "0"), ("ProxyHeader", "X Y"), ("ProxyAddresses", "here"), ("FrameAncestors", "https://a.example/path") })
        {
            place.Cli.Environment[$"SHEETSYNC__Board__{key}"] = value;
        }

        var run = await place.Cli.RunAsync("workbook", "list");
        run.Code.ShouldBe(2);
        foreach (var said in new[] { "Board:SigningKey is shorter", "Board:LinkDays is 0", "Board:ProxyHeader: “X Y”", "Board:ProxyAddresses: “here”", "Board:FrameAncestors: “https://a.example/path”", "go together" })
        {
            run.Error.ShouldContain(said);
        }
    }

    [Fact]
    public async Task Doctor_WithoutAnAddressOrAProxy_SaysThatNobodySeesTheBoard()
    {
        (await CheckAsync()).ShouldBe(("skipped", "Nobody outside can see the board: there is no address for a link."));
        place.Cli.Environment["SHEETSYNC__Board__ProxyHeader"] = "X-Person";
        place.Cli.Environment["SHEETSYNC__Board__ProxyAddresses"] = "10.0.0.0/8; ::1";
        (await CheckAsync()).ShouldBe(("ok", "Open by links, and to those whom the proxy names in X-Person."));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Digest_Sent_LinksToTheBoardWhereTheServiceHasAnAddress(bool isPublic)
    {
        var id = place.Serve("plan.en.xlsx");
        place.Cli.Environment["SHEETSYNC__Mail__Delivery"] = "files";
        place.Cli.Environment["SHEETSYNC__Mail__From"] = "plan@daisy.example";
        place.Cli.Environment["SHEETSYNC__Mail__Folder"] = place.At("mail");
        if (isPublic)
        {
            place.Cli.Environment["SHEETSYNC__Serve__PublicAddress"] = "https://plan.example.com";
        }

        await place.Cli.PrepareAsync("workbook", "add", id);
        var sent = await place.Cli.RunAsync("digest", id, "--send", "--today", "2027-11-12");
        sent.Code.ShouldBe(0, sent.Error);

        var links = (await place.Cli.RunAsync("workbook", "link", id, "--list", "--json")).Json.GetProperty("links");
        links.GetArrayLength().ShouldBe(isPublic ? 1 : 0);
        var mail = await File.ReadAllTextAsync(Directory.GetFiles(place.At("mail"), "*.eml").ShouldHaveSingleItem());
        Decoded(mail).Contains("/board/", StringComparison.Ordinal).ShouldBe(isPublic);
        if (isPublic)
        {
            links[0].GetProperty("audience").GetString().ShouldBe("owner");
        }
    }

    private async Task<(string? State, string? Message)> CheckAsync()
    {
        var run = await place.Cli.RunAsync("doctor", "--json");
        var check = run.Json.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("check").GetString() == "board");
        return (check.GetProperty("state").GetString(), check.GetProperty("message").GetString());
    }

    /// <summary>The mail with what is base64 in it decoded, and soft line breaks of quoted-printable taken out.</summary>
    private static string Decoded(string mail)
    {
        var text = new System.Text.StringBuilder();
        var encoded = new System.Text.StringBuilder();
        foreach (var line in mail.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.Length > 0 && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='))
            {
                encoded.Append(line);
                continue;
            }

            if (encoded.Length > 40 && encoded.Length % 4 == 0)
            {
                text.Append(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(encoded.ToString())));
            }

            encoded.Clear();
            text.Append(line).Append('\n');
        }

        return text.Replace("=\n", "").ToString();
    }
}
