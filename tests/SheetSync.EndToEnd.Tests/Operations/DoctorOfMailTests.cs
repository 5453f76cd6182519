using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>What <c>doctor</c> says of mail, of the address from outside and of the add-on.</summary>
public sealed class DoctorOfMailTests : IAsyncLifetime
{
    private const string Password = "pw-right-77";

    private Workplace place = null!;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        place.Cli.Environment["SHEETSYNC__Mail__Delivery"] = "smtp";
        place.Cli.Environment["SHEETSYNC__Mail__From"] = "plan@example.com";
        place.Cli.Environment["SHEETSYNC__Mail__Host"] = "127.0.0.1";
        place.Cli.Environment["SHEETSYNC__Mail__User"] = "plan@example.com";
        place.Cli.Environment["SHEETSYNC__Mail__Password"] = Password;
        place.Cli.Environment["SHEETSYNC__Mail__StartTls"] = "false";
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Mail_WithAServerThatTakesTheLogin_WorksAndNothingIsSent()
    {
        using var server = new FakeSmtp(startTls: false, Password);

        var (state, message, _) = await DoctorAsync("mail", server);

        // The password goes in the clear here, which is worth a word.
        state.ShouldBe("warning");
        message.ShouldContain("the login is taken; from plan@example.com");
        server.Said.Select(line => line.Split(' ')[0]).ShouldBe(["EHLO", "AUTH", "QUIT"]);
    }

    [Fact]
    public async Task Mail_WithAWrongPassword_IsAFaultThatDoesNotTellIt()
    {
        using var server = new FakeSmtp(startTls: false, "another");

        var (state, message, advice) = await DoctorAsync("mail", server);

        state.ShouldBe("fault");
        message.ShouldContain("refused the login of plan@example.com: 535 5.7.8 authentication failed");
        advice.ShouldContain("Mail:PasswordFile");
        (message + advice).ShouldNotContain(Password);
        (message + advice).ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Password)));
    }

    [Theory]
    [InlineData(false, "does not offer STARTTLS")]
    [InlineData(true, "certificate")]
    public async Task Mail_ThatIsToBeEncryptedAndCannotBe_IsAFaultBeforeAnyLogin(bool offers, string reason)
    {
        using var server = new FakeSmtp(offers, Password);
        place.Cli.Environment["SHEETSYNC__Mail__StartTls"] = "true";

        var (state, message, _) = await DoctorAsync("mail", server);

        state.ShouldBe("fault");
        message.ShouldContain("does not encrypt");
        message.ShouldContain(reason);
        server.Said.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_WithoutAServer_IsAFault()
    {
        place.Cli.Environment["SHEETSYNC__Mail__Port"] = "1";

        var (state, message, advice) = await CheckAsync("mail");

        state.ShouldBe("fault");
        message.ShouldContain("127.0.0.1:1 does not answer");
        advice.ShouldContain("port 587");
    }

    [Fact]
    public async Task PublicAddressAndAddOn_NotSetOrWrong_AreTold()
    {
        place.Cli.Environment["SHEETSYNC__Mail__Delivery"] = "files";
        (await CheckAsync("mail")).State.ShouldBe("ok");
        (await CheckAsync("publicAddress")).State.ShouldBe("skipped");
        (await CheckAsync("audiences")).State.ShouldBe("skipped");

        place.Cli.Environment["SHEETSYNC__Serve__PublicAddress"] = "http://127.0.0.1:1";
        place.Cli.Environment["SHEETSYNC__Api__Audiences"] = "my-script";
        place.Cli.Environment["SHEETSYNC__Api__CertificatesUrl"] = "http://127.0.0.1:1/certs";
        var address = await CheckAsync("publicAddress");
        address.State.ShouldBe("fault");
        address.Advice.ShouldContain("Serve:PublicAddress");
        (await CheckAsync("audiences")).State.ShouldBe("warning");
        (await CheckAsync("certificates")).State.ShouldBe("fault");
    }

    [Fact]
    public async Task PublicAddress_OfTheRunningService_Answers()
    {
        place.Cli.Environment["SHEETSYNC__Mail__Delivery"] = "none";
        place.Cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        await using var service = RunningService.Launch(place.Cli);
        place.Cli.Environment["SHEETSYNC__Serve__PublicAddress"] = await service.AddressAsync();

        var (state, message, _) = await CheckAsync("publicAddress");

        state.ShouldBe("warning");
        message.ShouldContain("answers, but without encryption");
    }

    private Task<(string? State, string Message, string Advice)> DoctorAsync(string check, FakeSmtp server)
    {
        place.Cli.Environment["SHEETSYNC__Mail__Port"] = server.Port.ToString();
        return CheckAsync(check);
    }

    private async Task<(string? State, string Message, string Advice)> CheckAsync(string check)
    {
        var run = await place.Cli.RunAsync("doctor", "--json");
        var found = run.Json.GetProperty("checks").EnumerateArray().First(c => c.GetProperty("check").GetString() == check);
        return (found.GetProperty("state").GetString(), found.GetProperty("message").GetString()!, found.GetProperty("advice").GetString() ?? "");
    }
}
