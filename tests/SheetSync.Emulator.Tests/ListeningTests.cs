using System.Net;

namespace SheetSync.Emulator.Tests;

// The emulator has no users of its own: what can be reached from elsewhere asks for a token, or does not start at all.
public sealed class ListeningTests
{
    [Fact]
    public async Task Start_WithoutAHost_ListensOnLoopback()
    {
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions());
        emulator.Address.Host.ShouldBe("127.0.0.1");
        emulator.Port.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("0.0.0.0", null)]
    [InlineData("0.0.0.0", "")]
    [InlineData("::", null)]
    [InlineData("192.168.1.7", null)]
    public async Task Start_ElsewhereWithoutAToken_IsRefused(string host, string? token)
    {
        IPAddress.IsLoopback(IPAddress.Parse(host)).ShouldBeFalse();
        var refusal = await Should.ThrowAsync<Exception>(() => EmulatorServer.StartAsync(new EmulatorOptions { Host = host, Token = token }));
        refusal.Message.ShouldContain("oken");
        refusal.ShouldNotBeOfType<IOException>();
    }
}
