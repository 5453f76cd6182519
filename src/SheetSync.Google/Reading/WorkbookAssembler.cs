using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading;

namespace SheetSync.Google.Reading;

/// <summary>Puts the pieces together as their containers begin and end.</summary>
internal sealed class WorkbookAssembler
{
    private readonly ReadAhead? ahead;
    private readonly List<SheetGrid> sheets = [];
    private readonly CellAssembler cell = new();
    private readonly CellStore store = new();
    private readonly RowBuffers buffers = new();
    private readonly CompactCells compact;
    private SheetAssembler sheet;
    private string? title;
    private string? locale;

    /// <param name="ahead">Told of each tab once it is whole; null: nobody reads before all is there.</param>
    public WorkbookAssembler(ReadAhead? ahead)
    {
        this.ahead = ahead;
        compact = new CompactCells(store);
        sheet = new SheetAssembler(store, buffers.Cleared());
    }

    public WorkbookGrid Build(string spreadsheetId, string linkBase) => new(spreadsheetId, title ?? "", linkBase, locale, sheets) { Store = store, Ahead = ahead };

    public void Begin(Node node)
    {
        switch (node)
        {
            case Node.Sheet:
                sheet = new SheetAssembler(store, buffers.Cleared());
                break;
            case Node.Merge or Node.LockExcept or Node.LockRange:
                sheet.BeginMerge();
                break;
            case Node.Lock:
                sheet.Locks.Begin();
                break;
            case Node.TabMark or Node.ColumnMark:
                sheet.BeginMark();
                break;
            case Node.Data:
                sheet.BeginData();
                break;
            case Node.Row:
                sheet.BeginRow();
                break;
            case Node.Column:
                sheet.BeginColumn();
                break;
            case Node.Cell:
                cell.Begin();
                break;
            default:
                cell.BeginPart(node);
                break;
        }
    }

    /// <summary>Takes plain cells and rows that follow the cell just ended; returns how many bytes they are.</summary>
    public int TakeCompact(ReadOnlySpan<byte> json) => compact.Take(json, sheet);

    public void End(Node node)
    {
        switch (node)
        {
            case Node.Cell:
                sheet.Add(cell.Build());
                break;
            case Node.Row:
                sheet.EndRow();
                break;
            case Node.Merge:
                sheet.EndMerge();
                break;
            case Node.LockRange:
                sheet.Locks.Guard(sheet.EndLockRange());
                break;
            case Node.LockExcept:
                sheet.Locks.Except(sheet.EndLockRange());
                break;
            case Node.Lock:
                sheet.Locks.End();
                break;
            case Node.TabMark:
                sheet.EndTabMark();
                break;
            case Node.ColumnMark:
                sheet.EndColumnMark();
                break;
            case Node.Data:
                sheet.EndData();
                break;
            case Node.Sheet:
                sheets.Add(sheet.Build());
                ahead?.Add(sheets[^1]);
                break;
            default:
                cell.EndPart(node);
                break;
        }
    }

    public void Set(Leaf leaf, ref Utf8JsonReader reader)
    {
        switch (leaf)
        {
            case Leaf.BookTitle:
                title = Text(ref reader);
                break;
            case Leaf.Locale:
                locale = Text(ref reader);
                break;
            case < Leaf.Number:
                sheet.Set(leaf, ref reader);
                break;
            default:
                cell.Set(leaf, ref reader);
                break;
        }
    }

    /// <summary>The text of a string token; null for any other token, so that a change of type at Google's side loses a value and nothing else.</summary>
    internal static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half of a surrogate pair.
            return LenientText.Of(ref reader);
        }
    }

    internal static int Int(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : 0;
}
