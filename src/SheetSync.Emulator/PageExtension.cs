using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SheetSync.Emulator;

/// <summary>
/// Something that is shown on a spreadsheet's page, as an add-on is at Google: files that the page loads, and a service that they reach over the
/// page's own origin. The page imports <see cref="Module"/> and calls its <c>attach(book)</c>; menus go into <c>#extensions</c>, a sidebar into
/// <c>#sidebar</c>.
/// </summary>
public sealed record PageExtension
{
    /// <summary>Its files are served below <c>/extension/</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>A module in the folder, with forward slashes.</summary>
    public required string Module { get; init; }

    /// <summary>Answered at <c>/extension/settings.json</c>.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Where calls below <c>/extension/backend/</c> are passed on to; null: nowhere.</summary>
    public Uri? Backend { get; init; }

    /// <summary>
    /// First parts of paths below which the backend's own pages are shown on this origin, whole and with their headers: so that a page can hold the
    /// spreadsheet and them side by side. The emulator's own paths go first.
    /// </summary>
    public IReadOnlySet<string> BackendPages { get; init; } = new HashSet<string>();
}

/// <summary>What stands in the place of a backend's pages until there is an extension: whoever comes early is told how far things are.</summary>
/// <param name="First">First part of the paths that it answers.</param>
public sealed record EarlyPages(string First, RequestDelegate Answer);
