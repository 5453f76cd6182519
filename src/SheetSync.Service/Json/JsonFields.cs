using System.Globalization;
using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Service.Json;

/// <summary>Fields as the documents spell them: what is unknown is <c>null</c>, never left out.</summary>
internal static class JsonFields
{
    // Dividing by it takes trailing zeros off a decimal and nothing else: 0.9450 → 0.945.
    private const decimal One = 1.0000000000000000000000000000m;

    public static void Write(this Utf8JsonWriter writer, string name, string? value) => writer.WriteString(name, value);

    public static void Write(this Utf8JsonWriter writer, string name, bool value) => writer.WriteBoolean(name, value);

    public static void Write(this Utf8JsonWriter writer, string name, int value) => writer.WriteNumber(name, value);

    /// <summary>Full precision, no exponent.</summary>
    public static void Write(this Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        writer.WriteFigure(value);
    }

    public static void Write(this Utf8JsonWriter writer, string name, DateOnly? value) =>
        writer.WriteString(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A fiscal month, 1–12.</summary>
    public static void Write(this Utf8JsonWriter writer, string name, FiscalMonth? value)
    {
        if (value is { } month)
        {
            writer.WriteNumber(name, month.Number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Write(this Utf8JsonWriter writer, string name, IEnumerable<FiscalMonth> months) =>
        writer.WriteList(name, months, month => writer.WriteNumberValue(month.Number));

    public static void Write(this Utf8JsonWriter writer, string name, MonthFigures figures) =>
        writer.WriteList(name, figures.Values, writer.WriteFigure);

    /// <summary><c>{"tab","a1","link"}</c>, or null for what stands in no cell.</summary>
    public static void Write(this Utf8JsonWriter writer, string name, CellRef? cell, Func<CellRef, string?> linkTo)
    {
        if (cell is not { } at)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteObject(name, () =>
        {
            writer.Write("tab", at.Tab);
            writer.Write("a1", at.A1);
            writer.Write("link", linkTo(at));
        });
    }

    /// <summary><c>{"name","email"}</c>, or null for nobody.</summary>
    public static void Write(this Utf8JsonWriter writer, string name, Person? person)
    {
        if (person is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteObject(name, () =>
        {
            writer.Write("name", person.Name);
            writer.Write("email", person.Email);
        });
    }

    /// <summary><c>{"from","to"}</c>, equal where a rule has one limit; or null.</summary>
    public static void Write(this Utf8JsonWriter writer, string name, RuleLimits? limits)
    {
        if (limits is not { } held)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteObject(name, () =>
        {
            writer.Write("from", (decimal?)held.Low);
            writer.Write("to", (decimal?)held.High);
        });
    }

    public static void Write(this Utf8JsonWriter writer, string name, IEnumerable<Owner> owners) =>
        writer.WriteObjects(name, owners, owner =>
        {
            writer.Write("text", owner.Text);
            writer.Write("name", owner.Name);
            writer.Write("email", owner.Email);
            writer.Write("known", owner.Known);
        });

    public static void WriteObject(this Utf8JsonWriter writer, string name, Action fill)
    {
        writer.WriteStartObject(name);
        fill();
        writer.WriteEndObject();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fill) =>
        writer.WriteList(name, items, item =>
        {
            writer.WriteStartObject();
            fill(item);
            writer.WriteEndObject();
        });

    public static void WriteList<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    private static void WriteFigure(this Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number / One);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
