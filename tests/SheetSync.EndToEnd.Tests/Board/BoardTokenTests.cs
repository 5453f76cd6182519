using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SheetSync.Application;
using SheetSync.Service.Board.Access;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>A pass is read back exactly, and nothing that differs from it in any bit is a pass.</summary>
public class BoardTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly BoardPass Pass = new("0123456789abcdef", new SpreadsheetId("sheet-1_A"), "leaders", new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero));
    private static readonly string Token = BoardToken.Write(Pass, Key);
    private static readonly string Payload = Token.Split('.')[0];
    private static readonly string Signature = Token.Split('.')[1];

    public static TheoryData<string, string?> BadTokens => new()
    {
        { "nothing", null },
        { "empty", "" },
        { "a dot", "." },
        { "no signature", Payload },
        { "an empty signature", Payload + "." },
        { "an empty payload", "." + Signature },
        { "signature cut short", Token[..^2] },
        { "signature of half its bytes", $"{Payload}.{WebEncoders.Base64UrlEncode(Decoded(Signature)[..16])}" },
        { "signature made longer", $"{Payload}.{WebEncoders.Base64UrlEncode([.. Decoded(Signature), 0])}" },
        { "payload and signature swapped", $"{Signature}.{Payload}" },
        { "three parts", Token + ".x" },
        { "padding", Token + "=" },
        { "spare bits changed", Token[..^1] + Neighbour(Token[^1]) },
        { "white space in front", " " + Token },
        { "a line break behind", Token + "\n" },
        { "not base64", "§." + Signature },
        { "standard base64", Convert.ToBase64String(Decoded(Payload)) + "." + Convert.ToBase64String(Decoded(Signature)) },
        { "another workbook, old signature", $"{Encoded("0123456789abcdef\nsheet-2\nleaders\n1826010000")}.{Signature}" },
        { "later expiry, old signature", $"{Encoded("0123456789abcdef\nsheet-1_A\nleaders\n9999999999")}.{Signature}" },
        { "another key", BoardToken.Write(Pass, [.. Key.Reverse()]) },
        { "an empty key", BoardToken.Write(Pass, []) },
        { "the payload signed without a purpose", $"{Payload}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Key, Decoded(Payload)))}" },
        { "signed, but with a part too many", Signed("a\nb\nc\n1\nd") },
        { "signed, but without an expiry", Signed("a\nb\nc\n") },
        { "signed, but with a negative expiry", Signed("a\nb\nc\n-1") },
        { "oversized", new string('A', 100_000) + "." + Signature },
        { "oversized, signed", BoardToken.Write(Pass with { Audience = new string('a', 600) }, Key) },
    };

    [Fact]
    public void Pass_Written_ReadsBackEqual() => BoardToken.Read(Token, Key).ShouldBe(Pass);

    [Theory]
    [MemberData(nameof(BadTokens))]
    public void Token_ThatWeDidNotMake_IsNoPass(string what, string? token) => BoardToken.Read(token, Key).ShouldBeNull(what);

    [Fact]
    public void Token_WithAnyCharacterChanged_IsNoPass()
    {
        for (var at = 0; at < Token.Length; at++)
        {
            var changed = Token[..at] + (Token[at] == 'A' ? 'B' : 'A') + Token[(at + 1)..];
            BoardToken.Read(changed, Key).ShouldBeNull($"character {at}");
        }
    }

    [Fact]
    public void Key_MadeInTheDataFolder_IsKeptThereForItsUserAlone()
    {
        var folder = Directory.CreateTempSubdirectory("sheetsync-key-");
        try
        {
            var key = new BoardKey(new(), folder.FullName);
            var made = key.Read();
            made.Length.ShouldBe(32);
            new BoardKey(new(), folder.FullName).Read().ShouldBe(made);
            new BoardKey(new() { SigningKey = new string('k', 32) }, folder.FullName).Read().ShouldNotBe(made);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(key.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            folder.GetFiles().ShouldHaveSingleItem("nothing is left of its making");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Signed(string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        return $"{WebEncoders.Base64UrlEncode(bytes)}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Key, (byte[])[.. "sheetsync board pass 1\n"u8, .. bytes]))}";
    }

    private static string Encoded(string text) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));

    private static byte[] Decoded(string text) => WebEncoders.Base64UrlDecode(text);

    /// <summary>Differs in the lowest bit alone, which the 32 bytes of a signature do not reach.</summary>
    private static char Neighbour(char c)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return Alphabet[Alphabet.IndexOf(c, StringComparison.Ordinal) ^ 1];
    }
}
