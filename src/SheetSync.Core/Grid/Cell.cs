namespace SheetSync.Core.Grid;

[Flags]
public enum CellTraits : byte
{
    None = 0,

    /// <summary>The number format is a percent: the number is a fraction already.</summary>
    PercentFormat = 1,

    /// <summary>The value is the result of a formula.</summary>
    Formula = 2,

    /// <summary>Data validation makes it a checkbox.</summary>
    Checkbox = 4,
}

/// <summary>One cell as read: its value and the few traits of its format that mean something (domain.md §3).</summary>
/// <param name="Value">The effective value.</param>
/// <param name="Traits">What the number format and validation say.</param>
/// <param name="Paint">Background painted by hand as 0xRRGGBB; null where none or white.</param>
/// <param name="ChipEmails">E-mails of people chips in the cell's order, separated by commas; null without chips.</param>
public readonly record struct Cell(CellValue Value, CellTraits Traits = CellTraits.None, int? Paint = null, string? ChipEmails = null)
{
    public bool IsPercent => Traits.HasFlag(CellTraits.PercentFormat);

    public bool IsFormula => Traits.HasFlag(CellTraits.Formula);
}
