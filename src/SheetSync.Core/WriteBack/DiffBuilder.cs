using System.Runtime.InteropServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>Collects what should stand in service columns: edits, people's texts found in their place, and what to remember as written.</summary>
internal sealed class DiffBuilder(ServiceMemory memory, Language language)
{
    private const int LongestQuote = 80;

    /// <summary>By column, each value as often as it stands there.</summary>
    private readonly Dictionary<(int SheetId, ServiceColumn Column), List<CellValue>> written = [];

    private OwnedColumn? latest;
    private List<CellValue>? values;

    public List<CellEdit> Edits { get; } = [];

    public int Unchanged { get; set; }

    public List<ServiceConflict> Conflicts { get; } = [];

    /// <summary>What the columns hold once the edits are written, and what they held before: a write may fail, or meet rows that moved. Column by column.</summary>
    public IReadOnlyList<KnownServiceCell> Written()
    {
        var cells = new List<KnownServiceCell>();
        foreach (var ((sheet, column), values) in written.OrderBy(w => w.Key.SheetId).ThenBy(w => w.Key.Column))
        {
            var first = cells.Count;
            foreach (var (value, count) in values.CountBy(AsStored))
            {
                cells.Add(new KnownServiceCell(sheet, column, ServiceMemory.Spell(value)!, count));
            }

            CollectionsMarshal.AsSpan(cells)[first..].Sort(static (one, other) => string.CompareOrdinal(one.Value, other.Value));
        }

        return cells;
    }

    public void Want(OwnedColumn column, int row, CellValue value, Leftovers leftovers)
    {
        Remember(column, value);
        if (column.Set(row, value) is not { } edit)
        {
            Unchanged++;
            return;
        }

        Edits.Add(edit);
        if (IsPersons(column, row, edit.Before))
        {
            Conflicts.Add(Conflict(edit));
        }
        else if (leftovers.AreOurs(edit.Before))
        {
            // A write that fails, or meets rows that moved, leaves it standing.
            Remember(column, edit.Before);
        }
    }

    public void Clear(OwnedColumn column, int row)
    {
        if (column.Set(row, CellValue.Blank) is { } edit)
        {
            Edits.Add(edit);
            Remember(column, edit.Before);
        }
    }

    /// <summary>Not blank, not ours by its form and not remembered. Without any memory a number cannot be told and counts as ours.</summary>
    private bool IsPersons(OwnedColumn column, int row, CellValue before) =>
        column.Sheet[row, column.Mark.Column].IsFormula
        || (!before.IsBlank && !Leftovers.IsHeader(before) && !memory.Knows(column.Role, before)
            && !(before.Number is not null && memory.IsEmpty) && !ServiceForms.Fit(column.Role, before));

    private void Remember(OwnedColumn column, CellValue value)
    {
        if (column.Sheet.SheetId is not { } sheet || value.Kind is not (CellKind.Text or CellKind.Number or CellKind.Date))
        {
            return;
        }

        if (values is null || !ReferenceEquals(column, latest))
        {
            latest = column;
            values = CollectionsMarshal.GetValueRefOrAddDefault(written, (sheet, column.Role), out _) ??= [];
        }

        values.Add(value);
    }

    /// <summary>Dates as the numbers that they are.</summary>
    private static CellValue AsStored(CellValue value) => value.Kind == CellKind.Date ? CellValue.OfNumber(value.Number!.Value) : value;

    private ServiceConflict Conflict(ColumnEdit edit)
    {
        var cell = edit.Column.Sheet.Ref(edit.Address);
        var found = edit.Before.IsBlank ? "=" : edit.Before.Display;
        var quoted = found.Length > LongestQuote ? string.Concat(found.AsSpan(0, LongestQuote - 1), "…") : found;
        var text = new LocalText(
            WriteBackTexts.Conflict.Format(Language.Ru, cell, quoted, ServiceNames.Header(edit.Column.Role).In(language)),
            WriteBackTexts.Conflict.Format(Language.En, cell, quoted, ServiceNames.Header(edit.Column.Role).In(language)));
        return new ServiceConflict(edit, new ServiceNotice(NoticeKind.Conflict, edit.Tab, cell, text));
    }
}

/// <summary>A person's text where a service cell should stand.</summary>
internal sealed record ServiceConflict(ColumnEdit Edit, ServiceNotice Notice)
{
    /// <summary>How it is known again while it cannot be put back: the column and the text; its row may move.</summary>
    public string Key => $"{Edit.Column.Sheet.SheetId}:{Edit.Column.Role}:{Edit.Before.Display[..Math.Min(LongestKey, Edit.Before.Display.Length)]}";

    private const int LongestKey = 200;
}
