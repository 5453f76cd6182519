namespace SheetSync.Emulator.Model;

/// <summary>
/// One cell, as Google's <c>CellData</c> describes it. Immutable: an edit replaces the cell, so a revision that is being read never changes.
/// </summary>
public sealed record Cell
{
    public static readonly Cell Empty = new();

    private Aside shown;

    /// <summary>What a person or a client put in, when it is not a formula.</summary>
    public Value Entered { get; init; }

    /// <summary>The formula with its leading <c>=</c>, in English notation; null for a plain value.</summary>
    public string? Formula { get; init; }

    /// <summary>The value shown: equal to <see cref="Entered"/> unless there is a formula.</summary>
    public Value Effective { get; init; }

    /// <summary>Google's <c>userEnteredFormat</c>.</summary>
    public Json? Format { get; init; }

    /// <summary>A format with the number format that a formula's result takes from what it reads; null if there is none.</summary>
    public Json? Inferred { get; init; }

    /// <summary>Google's <c>dataValidation</c>.</summary>
    public Json? Validation { get; init; }

    public string? Note { get; init; }

    /// <summary>The address of a link that covers the whole cell.</summary>
    public string? Hyperlink { get; init; }

    /// <summary>Smart chips: an array of Google's <c>ChipRun</c>.</summary>
    public Json? ChipRuns { get; init; }

    public Json? TextFormatRuns { get; init; }

    public Json? PivotTable { get; init; }

    /// <summary>The text last shown for this cell, and what it was shown for; a reader's note that is no part of the value, nor of what makes two cells equal.</summary>
    internal ShownText? Shown
    {
        get => shown.Text;
        set => shown = new(value);
    }

    public bool HasValue => Formula is not null || !Entered.IsBlank;

    public bool IsEmpty => !HasValue && Format is null && Validation is null && Note is null && Hyperlink is null
        && ChipRuns is null && TextFormatRuns is null && PivotTable is null;

    /// <summary>The cell with a plain value; links, chips and rich text belong to the text they were put on and go with it.</summary>
    public Cell WithValue(Value value) =>
        this with { Entered = value, Effective = value, Formula = null, Inferred = null, ChipRuns = null, TextFormatRuns = null, Hyperlink = null };

    public Cell WithFormula(string formula) =>
        this with { Entered = Value.Blank, Effective = Value.Blank, Formula = formula, ChipRuns = null, TextFormatRuns = null, Hyperlink = null };

    /// <summary>Equal to any other.</summary>
    private readonly struct Aside(ShownText? text) : IEquatable<Aside>
    {
        public ShownText? Text { get; } = text;

        public bool Equals(Aside other) => true;

        public override bool Equals(object? obj) => obj is Aside;

        public override int GetHashCode() => 0;
    }
}

/// <summary>A value as it was rendered, with everything that the text depends on: a copied note is good only where all of it is the same.</summary>
internal sealed record ShownText(string Text, Value Value, Json? Format, Json? Inferred, string Locale)
{
    public bool Fits(Cell cell, string locale) =>
        ReferenceEquals(Format, cell.Format) && ReferenceEquals(Inferred, cell.Inferred) && Value == cell.Effective && Locale == locale;
}
