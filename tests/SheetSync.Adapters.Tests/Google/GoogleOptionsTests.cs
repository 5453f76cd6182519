using SheetSync.Application;
using SheetSync.Google;

namespace SheetSync.Adapters.Tests.Google;

public sealed class GoogleOptionsTests
{
    [Theory]
    [InlineData(null, "Google:CredentialsFile")]
    [InlineData("/nowhere/key.json", "/nowhere/key.json")]
    public void Create_WithoutAKeyFile_SaysWhatToSet(string? path, string named)
    {
        var fault = Should.Throw<ConfigurationException>(() => GoogleSpreadsheets.Create(new GoogleOptions { CredentialsFile = path }));

        fault.Text.Ru.ShouldContain(named);
        fault.Text.En.ShouldContain(named);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"authorized_user","client_id":"1","client_secret":"s","refresh_token":"r"}""")]
    [InlineData("""{"type":"service_account","client_email":"a@b","private_key":"broken","token_uri":"http://127.0.0.1/token"}""")]
    [InlineData("""{"type":"service_account"}""")]
    public void Create_WithABrokenKeyFile_SaysWhereToGetAnother(string content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);

            var fault = Should.Throw<ConfigurationException>(() => GoogleSpreadsheets.Create(new GoogleOptions { CredentialsFile = path }));

            fault.Text.Ru.ShouldContain("Сервисные аккаунты");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Validate_OptionsOutOfRange_NamesEveryOne()
    {
        var faults = new GoogleOptions { Endpoint = new Uri("ftp://x/"), Retries = 99, FirstDelay = TimeSpan.Zero }.Validate();

        faults.Select(f => f.En.Split(' ')[0].TrimEnd(':')).ShouldBe(["Google:Endpoint", "Google:FirstDelay", "Google:Retries"], ignoreOrder: true);
        new GoogleOptions().Validate().ShouldBeEmpty();
    }
}
