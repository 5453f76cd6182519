using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>What a command is about: a file, or a spreadsheet by id or address.</summary>
internal abstract record Subject
{
    private static readonly LocalText NoAddress = new(
        "«{0}» — не адрес Google Таблицы. Укажите её адрес (https://docs.google.com/spreadsheets/d/…) или идентификатор из него.",
        "“{0}” is not the address of a Google spreadsheet. Give its address (https://docs.google.com/spreadsheets/d/…) or the id in it.");

    private Subject()
    {
    }

    /// <summary>
    /// A path that exists is a file, and so is whatever has a dot or a slash and is no web address: an id holds neither.
    /// So a mistyped name of a file is told as that, and not as an unknown spreadsheet.
    /// </summary>
    public static Subject Parse(string text)
    {
        var isAddress = text.Contains("://", StringComparison.Ordinal) || text.Contains("/spreadsheets/d/", StringComparison.Ordinal);
        return !isAddress && (File.Exists(text) || Directory.Exists(text) || text.AsSpan().IndexOfAny('.', '/', '\\') >= 0)
            ? new OfFile(text)
            : new OfSpreadsheet(ParseSpreadsheet(text));
    }

    /// <exception cref="CommandFailure">An address of something else.</exception>
    public static SpreadsheetId ParseSpreadsheet(string text)
    {
        var id = SpreadsheetId.Parse(text);
        return id.Value.Length > 0 && id.Value.AsSpan().IndexOfAny("./: \\") < 0
            ? id
            : throw new CommandFailure(ExitCode.Usage, NoAddress, text);
    }

    internal sealed record OfFile(string Path) : Subject;

    internal sealed record OfSpreadsheet(SpreadsheetId Id) : Subject;
}
