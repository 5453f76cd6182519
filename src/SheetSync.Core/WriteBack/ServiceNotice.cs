using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

public enum NoticeKind
{
    /// <summary>A person's text or number stood in a service cell. It is put back to what it should be, and told once.</summary>
    Conflict,

    /// <summary>A department tab of an adopted workbook lacks a service column: <c>adopt</c> adds it.</summary>
    MissingColumn,

    /// <summary>A service tab of an adopted workbook is gone: <c>adopt</c> adds it.</summary>
    MissingTab,

    /// <summary>A tab with service columns is hidden and not listed in Settings: unread, so nothing is written to it.</summary>
    HiddenTab,

    /// <summary>A protection keeps this service from cells that should change.</summary>
    Locked,

    /// <summary>The spreadsheet is shared for reading only.</summary>
    ReadOnly,
}

/// <summary>What people should know about the service's own cells: what is in the way and what to do.</summary>
/// <param name="Tab">Title of the tab; null for the workbook as a whole.</param>
/// <param name="Cell">Null where no single cell is meant.</param>
public sealed record ServiceNotice(NoticeKind Kind, string? Tab, CellRef? Cell, LocalText Text);
