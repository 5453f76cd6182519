using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Api;

/// <summary>
/// A field mask as a tree. Understands <c>a.b</c>, <c>a/b</c>, <c>a(b,c)</c>, <c>*</c> and snake_case names
/// (developers.google.com/workspace/sheets/api/guides/field-masks).
/// </summary>
public sealed class FieldMask
{
    public static readonly FieldMask All = new(null);

    private readonly Dictionary<string, FieldMask>? _children;

    private FieldMask(Dictionary<string, FieldMask>? children) => _children = children;

    /// <summary>True if everything below is meant.</summary>
    public bool IsAll => _children is null;

    public IEnumerable<KeyValuePair<string, FieldMask>> Children => _children ?? [];

    /// <summary>The mask of a field; null if the field is not wanted.</summary>
    public FieldMask? this[string name] =>
        _children is null ? All : _children.TryGetValue(name, out var child) || _children.TryGetValue("*", out child) ? child : null;

    public bool Has(string name) => this[name] is not null;

    public bool Take(string name, out FieldMask child)
    {
        child = this[name] ?? All;
        return Has(name);
    }

    /// <summary>Parses a mask; a null or blank one means everything.</summary>
    /// <exception cref="ApiError">400 if the text is no field mask.</exception>
    public static FieldMask Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return All;
        var root = new FieldMask([]);
        var reader = new Reader(text);
        reader.ReadList([root]);
        reader.ExpectEnd();
        return root.Normal();
    }

    private FieldMask Normal()
    {
        if (_children is null || _children.Count == 0)
            return All;
        if (_children.TryGetValue("*", out var star) && star.Normal().IsAll)
            return All;
        return new FieldMask(_children.ToDictionary(pair => pair.Key, pair => pair.Value.Normal()));
    }

    private FieldMask Child(string name)
    {
        if (_children!.TryGetValue(name, out var child))
            return child;
        return _children[name] = new FieldMask([]);
    }

    /// <summary>The part of a response that the mask asks for.</summary>
    public JsonNode? Filter(JsonNode? node)
    {
        if (IsAll)
            return node;
        switch (node)
        {
            case JsonObject source:
                var kept = new JsonObject();
                foreach (var (name, value) in source.ToArray())
                {
                    if (this[name] is { } child)
                    {
                        source.Remove(name);
                        kept[name] = child.Filter(value);
                    }
                }
                return kept;
            case JsonArray list:
                var items = list.ToArray();
                list.Clear();
                return new JsonArray([.. items.Select(Filter)]);
            default:
                return node;
        }
    }

    /// <summary>Writes the part of a value that the mask asks for.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (IsAll)
        {
            value.WriteTo(writer);
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    if (this[property.Name] is not { } child)
                        continue;
                    writer.WritePropertyName(property.Name);
                    child.Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>Copies the masked fields of <paramref name="source"/> into <paramref name="target"/>; a masked field that is absent there is cleared.</summary>
    public void CopyInto(JsonObject target, JsonObject? source)
    {
        if (IsAll)
        {
            target.Clear();
            foreach (var (name, value) in source ?? [])
                target[name] = value?.DeepClone();
            return;
        }
        foreach (var (name, mask) in _children!)
        {
            var value = source?[name];
            if (mask.IsAll)
            {
                target.Remove(name);
                if (value is not null)
                    target[name] = value.DeepClone();
                continue;
            }
            var inner = target[name] as JsonObject ?? [];
            mask.CopyInto(inner, value as JsonObject);
            if (inner.Parent is null && inner.Count > 0)
                target[name] = inner;
            else if (inner.Count == 0)
                target.Remove(name);
        }
    }

    private sealed class Reader(string text)
    {
        private int _position;

        public void ReadList(IReadOnlyList<FieldMask> parents)
        {
            do
            {
                ReadPath(parents);
            }
            while (Accept(','));
        }

        private void ReadPath(IReadOnlyList<FieldMask> parents)
        {
            var nodes = parents;
            do
            {
                var name = ReadName();
                nodes = [.. nodes.Select(node => node.Child(name))];
            }
            while (Accept('.') || Accept('/'));
            if (!Accept('('))
            {
                foreach (var node in nodes)
                    node._children!.TryAdd("*", new FieldMask([]));
                return;
            }
            ReadList(nodes);
            if (!Accept(')'))
                throw Bad();
        }

        private string ReadName()
        {
            SkipSpace();
            if (Accept('*'))
                return "*";
            var start = _position;
            while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '@' or '$'))
                _position++;
            return start < _position ? Camel(text[start.._position]) : throw Bad();
        }

        private static string Camel(string name)
        {
            if (!name.Contains('_', StringComparison.Ordinal))
                return name;
            var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
            return string.Concat(parts.Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
        }

        public void ExpectEnd()
        {
            SkipSpace();
            if (_position < text.Length)
                throw Bad();
        }

        private bool Accept(char expected)
        {
            SkipSpace();
            if (_position >= text.Length || text[_position] != expected)
                return false;
            _position++;
            return true;
        }

        private void SkipSpace()
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
                _position++;
        }

        private static ApiError Bad() => ApiError.Invalid("Request contains an invalid argument.");
    }
}
