using System.Collections.Immutable;
using SheetSync.Emulator.Calculation;

namespace SheetSync.Emulator.Model;

/// <summary>Google's <c>NamedRange</c>.</summary>
public sealed record NamedRange(string Id, string Name, GridRange Range);

/// <summary>
/// One revision of a spreadsheet. A writer forks it, edits the fork and publishes it; a published revision is only read.
/// </summary>
public sealed class Workbook
{
    public const int MaxCells = 10_000_000;

    private readonly List<Sheet> _sheets;

    public Workbook(string id, string title)
    {
        Id = id;
        Title = title;
        _sheets = [];
    }

    private Workbook(Workbook source)
    {
        Id = source.Id;
        Title = source.Title;
        Locale = source.Locale;
        TimeZone = source.TimeZone;
        AutoRecalc = source.AutoRecalc;
        ExtraProperties = source.ExtraProperties;
        NamedRanges = source.NamedRanges;
        Metadata = source.Metadata;
        Calculation = source.Calculation;
        _sheets = [.. source._sheets.Select(sheet => sheet.Fork())];
    }

    public string Id { get; }

    /// <summary>What the formulas of this spreadsheet read; goes from revision to revision, a copy of the file starts its own.</summary>
    internal WorkbookCalculation? Calculation { get; set; }

    public string Title { get; set; }

    public string Locale { get; set; } = "en_US";

    public string TimeZone { get; set; } = "Etc/GMT";

    public string AutoRecalc { get; set; } = "ON_CHANGE";

    /// <summary>Further properties kept as sent: iterativeCalculationSettings, spreadsheetTheme.</summary>
    public Json? ExtraProperties { get; set; }

    public IReadOnlyList<Sheet> Sheets => _sheets;

    public ImmutableList<NamedRange> NamedRanges { get; set; } = [];

    public ImmutableList<DeveloperMetadata> Metadata { get; set; } = [];

    public Workbook Fork() => new(this);

    /// <summary>The same content as another file.</summary>
    public Workbook CopyAs(string id, string title)
    {
        var copy = new Workbook(id, title)
        {
            Locale = Locale,
            TimeZone = TimeZone,
            AutoRecalc = AutoRecalc,
            ExtraProperties = ExtraProperties,
            NamedRanges = NamedRanges,
            Metadata = Metadata,
        };
        copy._sheets.AddRange(_sheets.Select(sheet => sheet.Fork()));
        return copy;
    }

    public Sheet? Find(int sheetId) => _sheets.Find(sheet => sheet.Id == sheetId);

    /// <summary>Titles differ in more than case (Google refuses "sheet1" beside "Sheet1").</summary>
    public Sheet? Find(string title) => _sheets.Find(sheet => string.Equals(sheet.Title, title, StringComparison.OrdinalIgnoreCase));

    public int IndexOf(Sheet sheet) => _sheets.IndexOf(sheet);

    public long CellCount => _sheets.Sum(sheet => (long)sheet.RowCount * sheet.ColumnCount);

    internal void Add(Sheet sheet, int? index = null) => _sheets.Insert(Math.Clamp(index ?? _sheets.Count, 0, _sheets.Count), sheet);

    internal void Remove(Sheet sheet)
    {
        _sheets.Remove(sheet);
        NamedRanges = NamedRanges.RemoveAll(named => named.Range.SheetId == sheet.Id);
        Metadata = Metadata.RemoveAll(item => item.Location.Place != MetadataPlace.Spreadsheet && item.Location.SheetId == sheet.Id);
    }

    /// <summary>Google's meaning of a new index: positions before the move, so moving right by one takes index + 2.</summary>
    internal void Move(Sheet sheet, int index)
    {
        var old = _sheets.IndexOf(sheet);
        _sheets.RemoveAt(old);
        _sheets.Insert(Math.Clamp(index > old ? index - 1 : index, 0, _sheets.Count), sheet);
    }

    /// <summary>A free id for a further sheet: random, as Google's are (an id is not a position).</summary>
    internal int NewSheetId()
    {
        int id;
        do
        {
            id = Ids.Number();
        }
        while (Find(id) is not null);
        return id;
    }

    /// <summary>Applies a change of rows or columns to the sheet and to everything that points into it.</summary>
    internal void Apply(DimensionEdit edit)
    {
        Find(edit.SheetId)!.Apply(edit);
        NamedRanges = [.. NamedRanges.Select(named => edit.Map(named.Range) is { } range ? named with { Range = range } : null).OfType<NamedRange>()];
        Metadata = [.. Metadata.Select(item => item.Location.After(edit) is { } location ? item with { Location = location } : null).OfType<DeveloperMetadata>()];
        foreach (var sheet in _sheets)
            ObjectRanges.Move(sheet, edit);
    }
}
