using SheetSync.Core.Grid;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// Whether a cell already holds a value, by type and not by what is shown: the sheet returns 50 % as 0.5, and a date is a
/// number wherever its column lost the date format.
/// </summary>
public static class TypedComparison
{
    // Doubles survive Google's JSON exactly; the slack covers sheets whose values went through a file.
    private const double Slack = 1e-12;

    public static bool Same(CellValue left, CellValue right) =>
        left.Number is { } a && right.Number is { } b
            ? Math.Abs(a - b) <= Slack * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)))
            : left == right;
}
