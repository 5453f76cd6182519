using System.Security.Cryptography;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board.Access;

/// <summary>Hands out links to boards: kept in the store, so that each can be taken back.</summary>
internal sealed class BoardInvitations(IBoardLinks links, BoardKey key, ServeSettings serve, TimeProvider clock)
{
    public const string Path = "/board/";

    /// <summary>Name of the parameter that carries a pass.</summary>
    public const string Parameter = "key";

    public const string Owner = "owner";
    public const string Leaders = "leaders";
    public const string Facilitator = "facilitator";

    /// <summary>Null where nobody outside can reach the service.</summary>
    public Uri? PublicAddress => serve.PublicAddress;

    /// <summary>A new link; null where the workbook is not known.</summary>
    public async Task<BoardLink?> MakeAsync(SpreadsheetId workbook, string audience, int days, CancellationToken ct)
    {
        // Whole seconds: what the pass says and what is stored must not differ.
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var link = new BoardLink(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), workbook, audience, now, now.AddDays(days));
        return await links.AddAsync(link, ct) ? link : null;
    }

    /// <summary>The address for mail to an audience: one that is good for at least half its time, else a new one. Null where none can be given.</summary>
    public async Task<string?> ForMailAsync(SpreadsheetId workbook, string audience, int days, CancellationToken ct)
    {
        if (PublicAddress is not { } address)
        {
            return null;
        }

        var enough = clock.GetUtcNow().AddDays(days / 2.0);
        var known = (await links.ListAsync(workbook, ct)).FirstOrDefault(l => l.Audience == audience && l.IsOpenAt(enough));
        return (known ?? await MakeAsync(workbook, audience, days, ct)) is { } link ? AddressOf(link, address) : null;
    }

    public string AddressOf(BoardLink link, Uri service) =>
        $"{service.GetLeftPart(UriPartial.Authority)}{service.AbsolutePath.TrimEnd('/')}{Path}{Uri.EscapeDataString(link.Workbook.Value)}?{Parameter}={BoardToken.Write(BoardPass.Of(link), key.Read())}";
}
