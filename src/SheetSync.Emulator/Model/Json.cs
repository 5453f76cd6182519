using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Model;

/// <summary>An immutable piece of JSON (a cell format, a chart, a rule). Shared freely between cells and revisions: nothing can change it.</summary>
public sealed class Json
{
    private Json(JsonElement element) => Element = element;

    public JsonElement Element { get; }

    /// <summary>A slot for what a reader derives from this piece and wants to keep, such as the merged effective format.</summary>
    internal object? Derived { get; set; }

    /// <summary>The number format inside a cell format, once it was read out.</summary>
    internal object? NumberFormat { get; set; }

    public static Json? Of(JsonNode? node) => node is null ? null : new Json(JsonSerializer.SerializeToElement(node));

    public static Json Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    public JsonObject ToObject() => JsonObject.Create(Element.Clone()) ?? [];

    public JsonNode? ToNode() => Element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(Element),
        JsonValueKind.Array => JsonArray.Create(Element),
        _ => JsonValue.Create(Element),
    };

    public string Text => Element.GetRawText();

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public JsonElement? Property(string name) =>
        IsObject && Element.TryGetProperty(name, out var value) ? value : null;

    public string? String(string name) =>
        Property(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public int? Int(string name) =>
        Property(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;
}
