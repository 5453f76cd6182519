using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Reading.Values;

/// <summary>A finding whose cell and department only the caller knows.</summary>
public sealed record CellFinding(FindingKind Kind, params IReadOnlyList<object?> Arguments)
{
    public Finding At(CellRef? cell, string? department) => new(Kind, Kind.Severity, department, cell, Arguments);
}

/// <summary>
/// What a cell says: a value, or findings why it says none, or both (a value read with a doubt). Blank has neither.
/// </summary>
/// <typeparam name="T">Nullable; null where the cell is blank or was not understood.</typeparam>
public readonly record struct Parsed<T>
{
    private readonly IReadOnlyList<CellFinding>? findings;

    public Parsed(T value, params IReadOnlyList<CellFinding> findings)
    {
        Value = value;
        this.findings = findings.Count == 0 ? null : findings;
    }

    public T Value { get; }

    public IReadOnlyList<CellFinding> Findings => findings ?? [];

    public bool HasFindings => findings is not null;

    /// <summary>Something stands in the cell and no value came of it.</summary>
    public bool IsUnread => Value is null && findings is not null;

    public Parsed<T> And(CellFinding finding) => new(Value, [.. Findings, finding]);
}

/// <summary>Makes the results of readers.</summary>
internal static class Parsed
{
    public static Parsed<T?> Blank<T>()
        where T : struct => default;

    public static Parsed<T?> Value<T>(T value)
        where T : struct => new(value);

    public static Parsed<T?> Not<T>(FindingKind kind, params IReadOnlyList<object?> arguments)
        where T : struct => new(null, new CellFinding(kind, arguments));
}
