using System.Buffers;
using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading;

namespace SheetSync.Google.Reading;

/// <summary>
/// Decodes the answer of <c>spreadsheets.get</c> while it arrives, straight into a <see cref="WorkbookGrid"/>: one pooled buffer, no
/// tree of objects. Properties may come in any order; unknown ones and ones of an unexpected kind are skipped.
/// </summary>
internal sealed class GridDecoder
{
    private const int BufferSize = 64 * 1024;

    private readonly Stack<Node> open = new();
    private readonly WorkbookAssembler assembler;
    private JsonReaderState state;
    private Node next = Node.Root;
    private Leaf leaf;

    private GridDecoder(bool readAhead) => assembler = new(readAhead ? new ReadAhead() : null);

    /// <param name="readAhead">Reads departments while the rest arrives: worth it where the workbook will be decided on, whatever it holds.</param>
    /// <exception cref="JsonException">The answer is cut off, no JSON, or places cells where no sheet has any.</exception>
    public static async Task<WorkbookGrid> DecodeAsync(Stream stream, string spreadsheetId, string linkBase, bool readAhead, CancellationToken ct)
    {
        var decoder = new GridDecoder(readAhead);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var filled = 0;
            var ended = false;
            while (!ended)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(filled), ct);
                ended = count == 0;
                filled += count;
                var used = decoder.Consume(buffer.AsSpan(0, filled), ended);
                filled -= used;
                buffer.AsSpan(used, filled).CopyTo(buffer);
                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return decoder.assembler.Build(spreadsheetId, linkBase);
    }

    /// <summary>A token longer than the buffer (one cell's text): a larger buffer is the only way to see its end.</summary>
    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private int Consume(ReadOnlySpan<byte> bytes, bool ended)
    {
        var start = 0;
        var reader = new Utf8JsonReader(bytes, ended, state);
        while (reader.Read())
        {
            Take(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject && open.Count > 0 && open.Peek() == Node.CellList)
            {
                // Behind a cell the reader is in the same state whichever cell of whichever row it was.
                var at = start + (int)reader.BytesConsumed;
                if (assembler.TakeCompact(bytes[at..]) is > 0 and var taken)
                {
                    start = at + taken;
                    reader = new Utf8JsonReader(bytes[start..], ended, reader.CurrentState);
                }
            }
        }

        state = reader.CurrentState;
        return start + (int)reader.BytesConsumed;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                (next, leaf) = Property(ref reader);
                break;
            case JsonTokenType.StartObject:
                Open(list: false);
                break;
            case JsonTokenType.StartArray:
                Open(list: true);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                assembler.End(open.Pop());
                Expect();
                break;
            default:
                if (leaf != Leaf.None)
                {
                    assembler.Set(leaf, ref reader);
                }

                Expect();
                break;
        }
    }

    private (Node Node, Leaf Leaf) Property(ref Utf8JsonReader reader)
    {
        try
        {
            return GridSchema.Property(open.Peek(), ref reader);
        }
        catch (InvalidOperationException)
        {
            // A name that is no valid text is none of ours.
            return default;
        }
    }

    private void Open(bool list)
    {
        // A list where an object should be, or the other way round, is skipped like an unknown property.
        var node = GridSchema.IsList(next) == list ? next : Node.Skip;
        open.Push(node);
        assembler.Begin(node);
        Expect();
    }

    /// <summary>Inside a list the next value is an element; inside an object its property names it.</summary>
    private void Expect()
    {
        leaf = Leaf.None;
        next = open.Count == 0 ? Node.Skip : GridSchema.Element(open.Peek());
    }
}
