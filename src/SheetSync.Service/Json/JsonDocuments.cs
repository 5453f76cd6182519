using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SheetSync.Service.Json;

/// <summary>One JSON document, indented, with Cyrillic as it is; ended by a line feed.</summary>
internal static class JsonDocuments
{
    // Relaxed: the document goes to a script, never into a page, and an escaped Cyrillic letter would be unreadable.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n",
    };

    // Pooled pieces: in one piece a large document would be a large object, grown by doubling, and its memory cost a full collection.
    private static readonly PipeOptions Pieces = new(minimumSegmentSize: 64 * 1024, pauseWriterThreshold: 0, useSynchronizationContext: false);

    /// <summary>The document whose object the action fills.</summary>
    public static string Text(Action<Utf8JsonWriter> fill) => Encoding.UTF8.GetString(Utf8(fill));

    /// <summary>The same as it is written: a large document is never made a text of UTF-16.</summary>
    public static ReadOnlySequence<byte> Utf8(Action<Utf8JsonWriter> fill)
    {
        var pipe = new Pipe(Pieces);
        using (var writer = new Utf8JsonWriter(pipe.Writer, Options))
        {
            writer.WriteStartObject();
            fill(writer);
            writer.WriteEndObject();
        }

        pipe.Writer.Write("\n"u8);
        pipe.Writer.Complete();
        return pipe.Reader.TryRead(out var whole) ? whole.Buffer : default;
    }
}
