using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace SheetSync.Testing;

/// <summary>Any value as indented text, property by property: two values are alike in every field where their texts are.</summary>
public static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    /// <summary>The first line in which two values differ, with the lines before it; empty where they are alike.</summary>
    public static string Difference(object? expected, object? actual)
    {
        const int Before = 6;
        var (wanted, found) = (Of(expected).Split('\n'), Of(actual).Split('\n'));
        var same = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == wanted.Length && same == found.Length
            ? ""
            : $"{string.Join('\n', wanted[Math.Max(0, same - Before)..same])}\nexpected: {wanted.ElementAtOrDefault(same)}\nactual:   {found.ElementAtOrDefault(same)}";
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.AppendLine("null");
                break;
            case string or Enum or bool or IFormattable:
                text.AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary pairs:
                WriteList(text, pairs.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal).Select(k => new { k, v = pairs[k] }), depth);
                break;
            case IEnumerable pairs when IsReadOnlyDictionary(value):
                WriteList(text, pairs.Cast<dynamic>().Select(pair => new { k = (object)pair.Key, v = (object?)pair.Value }).OrderBy(pair => pair.k.ToString(), StringComparer.Ordinal), depth);
                break;
            case IReadOnlySet<string> set:
                WriteList(text, set.Order(StringComparer.Ordinal), depth);
                break;
            case IEnumerable list:
                WriteList(text, list, depth);
                break;
            default:
                text.AppendLine();
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.GetIndexParameters().Length == 0)
                    {
                        text.Append(' ', depth * 2).Append(property.Name).Append(": ");
                        Write(text, property.GetValue(value), depth + 1);
                    }
                }

                break;
        }
    }

    private static bool IsReadOnlyDictionary(object value) =>
        Array.Exists(value.GetType().GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static void WriteList(StringBuilder text, IEnumerable list, int depth)
    {
        text.AppendLine();
        var at = 0;
        foreach (var item in list)
        {
            text.Append(' ', depth * 2).Append('[').Append(at++).Append("] ");
            Write(text, item, depth + 1);
        }
    }
}
