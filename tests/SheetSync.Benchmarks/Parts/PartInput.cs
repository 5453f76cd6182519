using System.Globalization;
using SheetSync.Benchmarks.Compare;

namespace SheetSync.Benchmarks.Parts;

/// <summary>A size and a layout to measure with; BenchmarkDotNet hands it to the benchmarks, so that it is public.</summary>
public sealed class PartInput
{
    private PartInput(string size, int tabs, int rows, Layout layout)
    {
        Size = size;
        Tabs = tabs;
        Rows = rows;
        Layout = layout;
    }

    /// <summary>Three sizes in both layouts.</summary>
    public static IReadOnlyList<PartInput> All { get; } =
    [
        .. from size in ((string Name, int Tabs, int Rows)[])[("small", 6, 40), ("medium", 12, 200), ("large", 40, 1000)]
           from layout in Enum.GetValues<Layout>()
           select new PartInput(size.Name, size.Tabs, size.Rows, layout),
    ];

    /// <summary>How it is asked for: small, medium, large.</summary>
    public string Size { get; }

    /// <summary>Of departments.</summary>
    public int Tabs { get; }

    /// <summary>Of each tab.</summary>
    public int Rows { get; }

    internal Layout Layout { get; }

    internal string LayoutName => Layout == Layout.Sectioned ? "sectioned" : "single table";

    internal string SizeName => string.Create(CultureInfo.InvariantCulture, $"{Tabs} × {Rows}");

    public override string ToString() => $"{SizeName}, {LayoutName}";
}
