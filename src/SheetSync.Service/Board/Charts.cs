using System.Globalization;
using System.Text;
using SheetSync.Core.Board;
using SheetSync.Core.Rollups;

namespace SheetSync.Service.Board;

/// <summary>Drawings as the inside of an <c>svg</c>: numbers and class names only, nothing from a cell. A month without a figure is a gap.</summary>
internal static class Charts
{
    /// <summary>Width of a month in the picture of an indicator; twelve of them are its width.</summary>
    public const int Slot = 20;

    public const int Width = 12 * Slot;

    public const int Height = 64;

    private const int Margin = 4;

    /// <summary>Bars of the actuals, a line of the plan over each month, outlined bars of what the forecast expects, a cross where an actual is missing.</summary>
    public static string Indicator(IReadOnlyList<IndicatorMonth> months)
    {
        var values = months.SelectMany(m => (decimal?[])[m.Planned, m.Actual, m.Expected]).OfType<decimal>().Append(0).ToList();
        var (low, high) = (values.Min(), values.Max());
        var (judged, running, expected, plan, missing) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var zero = Y(0);
        for (var at = 0; at < months.Count; at++)
        {
            var (month, x) = (months[at], at * Slot);
            if (month.Actual is { } actual)
            {
                Bar(month.HasEnded ? judged : running, x, Y(actual));
            }
            else if (month.Expected is { } part)
            {
                Bar(expected, x, Y(part));
            }

            if (month.IsMissing)
            {
                missing.Append(Text($"M{x + 7} {zero - 8}l6 6m0-6l-6 6"));
            }

            if (month.Planned is { } planned)
            {
                plan.Append(Text($"M{x + 1} {Y(planned)}h{Slot - 2}"));
            }
        }

        return Path("z", Text($"M0 {zero}h{Width}")) + Path("e", expected) + Path("a", judged) + Path("u", running) + Path("x", missing) + Path("p", plan);

        int Y(decimal value) => Scale(value, low, high, Height);

        // A stroke as wide as the bar: half the letters of an outline, for sixty pictures of twelve months.
        void Bar(StringBuilder path, int x, int y) => path.Append(Text($"M{x + Slot / 2} {zero}V{y}"));
    }

    /// <summary>A line through the months that have a figure, broken where one has none, over the bands of the thresholds.</summary>
    /// <param name="bands">Draws the bands and a dot for every month; else the last month's dot alone.</param>
    /// <param name="amber">Thresholds of the workbook, fractions.</param>
    public static string Line(KpiHistory history, int width, int height, decimal amber, decimal green, bool bands)
    {
        var known = history.Months.Select(m => m.Figure.Attainment).OfType<decimal>().ToList();
        var low = Math.Min(amber - 0.1m, known.DefaultIfEmpty(amber).Min());
        var high = Math.Max(green + 0.1m, known.DefaultIfEmpty(green).Max());
        var drawn = new StringBuilder();
        if (bands)
        {
            drawn.Append(Text($"<path class=\"bg\" d=\"M0 0H{width}V{Y(green)}H0z\"/><path class=\"by\" d=\"M0 {Y(green)}H{width}V{Y(amber)}H0z\"/><path class=\"br\" d=\"M0 {Y(amber)}H{width}V{height}H0z\"/>"));
        }

        var (line, dots) = (new StringBuilder(), new StringBuilder());
        var pen = 'M';
        foreach (var (month, figure) in history.Months)
        {
            if (figure.Attainment is not { } attainment)
            {
                pen = 'M';
                continue;
            }

            var (x, y) = (X(month.Number), Y(attainment));
            line.Append(Text($"{pen}{x} {y}"));
            dots = bands ? dots : dots.Clear();
            dots.Append(Text($"<circle class=\"d{BoardView.ClassOf(figure.Status)}\" cx=\"{x}\" cy=\"{y}\" r=\"{(bands ? 4 : 3)}\"/>"));
            pen = 'L';
        }

        return drawn.Append(Path("k", line)).Append(dots).ToString();

        int Y(decimal value) => Scale(value, low, high, height);

        int X(int month) => (int)((month - 0.5m) * width / 12);
    }

    /// <summary>A bar that is filled to a share of its width, with a mark where green begins.</summary>
    /// <param name="share">0–1, of <paramref name="full"/>.</param>
    public static string Gauge(decimal share, decimal full, decimal? mark, FigureStatus status)
    {
        var filled = (int)Math.Round(Math.Clamp(share / full, 0, 1) * 100, MidpointRounding.AwayFromZero);
        var line = mark is { } at ? Text($"<path class=\"m\" d=\"M{(int)(Math.Clamp(at / full, 0, 1) * 100)} 0v10\"/>") : "";
        return Text($"<rect class=\"t\" width=\"100\" height=\"10\"/><rect class=\"f{BoardView.ClassOf(status)}\" width=\"{filled}\" height=\"10\"/>{line}");
    }

    /// <summary>Counts beside each other, as long as they are many.</summary>
    /// <param name="longest">The count that fills the whole width.</param>
    public static string Stack(IReadOnlyList<int> counts, int longest)
    {
        var drawn = new StringBuilder();
        var x = 0m;
        for (var level = 1; level <= counts.Count; level++)
        {
            var width = counts[level - 1] * 100m / Math.Max(1, longest);
            if (width > 0)
            {
                drawn.Append(Text($"<rect class=\"v{level}\" x=\"{x:0.#}\" width=\"{width:0.#}\" height=\"10\"/>"));
            }

            x += width;
        }

        return drawn.ToString();
    }

    /// <summary>In doubles: people type figures whose difference leaves the range of decimals.</summary>
    private static int Scale(decimal value, decimal low, decimal high, int height)
    {
        var span = (double)high - (double)low;
        return span == 0 ? height - Margin : height - Margin - (int)Math.Round(((double)value - (double)low) / span * (height - 2 * Margin), MidpointRounding.AwayFromZero);
    }

    private static string Path(string kind, StringBuilder data) => data.Length == 0 ? "" : Path(kind, data.ToString());

    private static string Path(string kind, string data) => $"<path class=\"{kind}\" d=\"{data}\"/>";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
