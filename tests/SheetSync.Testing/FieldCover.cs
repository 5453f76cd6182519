using System.Collections;
using System.Reflection;

namespace SheetSync.Testing;

/// <summary>
/// Guards tests of round trips: a sample in which a field never differs from its default would not notice that the field is lost.
/// </summary>
public static class FieldCover
{
    /// <summary>
    /// Settable properties of the product's types that hold one and the same value in all instances of the sample, though there are
    /// several, or nothing in the only one: <c>PlanTask.Due</c>.
    /// </summary>
    public static IReadOnlyList<string> Unset(params IEnumerable<object> samples)
    {
        var values = new Dictionary<PropertyInfo, (HashSet<string> Seen, int Instances)>();
        foreach (var sample in samples)
        {
            Visit(sample, values);
        }

        return [.. values.Where(v => v.Value.Seen.Count < 2 && (v.Value.Instances > 1 || v.Value.Seen.All(IsNothing)))
            .Select(v => $"{v.Key.DeclaringType!.Name}.{v.Key.Name}").Order(StringComparer.Ordinal)];
    }

    private static void Visit(object? value, Dictionary<PropertyInfo, (HashSet<string> Seen, int Instances)> values)
    {
        switch (value)
        {
            case null or string or IFormattable or bool:
                return;
            case IDictionary pairs:
                foreach (DictionaryEntry pair in pairs)
                {
                    Visit(pair.Value, values);
                }

                return;
            case IEnumerable list:
                foreach (var item in list)
                {
                    Visit(item, values);
                }

                return;
        }

        if (value.GetType().Assembly.GetName().Name?.StartsWith("SheetSync", StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            var held = property.GetValue(value);
            if (property.CanWrite)
            {
                var entry = values.TryGetValue(property, out var known) ? known : (Seen: [], Instances: 0);
                entry.Seen.Add(Dump.Of(held));
                values[property] = (entry.Seen, entry.Instances + 1);
            }

            Visit(held, values);
        }
    }

    private static bool IsNothing(string dump) => dump.Trim() is "null" or "0" or "False" or "";
}
