using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Json;

/// <summary>The names of a document's fields as one text, in order: <c>{ready,departments:[{name}]}</c>. A list shows the union of its objects.</summary>
internal static class Shape
{
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(Field)) + "}",
        JsonValueKind.Array when Objects(element) is { Count: > 0 } objects => "[" + objects.MaxBy(shape => shape.Length) + "]",
        JsonValueKind.Array => "[]",
        _ => "",
    };

    private static string Field(JsonProperty field)
    {
        var inner = Of(field.Value);
        return inner.Length == 0 ? field.Name : $"{field.Name}:{inner}";
    }

    private static List<string> Objects(JsonElement array) =>
        array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Of).ToList();
}
