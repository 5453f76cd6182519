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

    /// <summary>The document whose object the action fills.</summary>
    public static string Text(Action<Utf8JsonWriter> fill) => Encoding.UTF8.GetString(Utf8(fill).Span);

    /// <summary>The same as it is written: a large document is never made a text of UTF-16.</summary>
    public static ReadOnlyMemory<byte> Utf8(Action<Utf8JsonWriter> fill)
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            fill(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
