using System.Globalization;
using System.Runtime.InteropServices;
using SheetSync.Core.Grid;

namespace SheetSync.Core.WriteBack;

/// <summary>A value that this service put into a service column of a tab.</summary>
/// <param name="Value">Spelled by <see cref="ServiceMemory.Spell"/>.</param>
/// <param name="Count">In how many cells of the column it may stand.</param>
public sealed record KnownServiceCell(int SheetId, ServiceColumn Column, string Value, int Count);

/// <summary>
/// What this service wrote into its columns, so that its own leftovers can be told from what a person typed there (domain.md §8).
/// Values and not places are remembered: rows move between one sync and the next.
/// </summary>
public sealed class ServiceMemory
{
    /// <summary>By column, how often each spelled value was left there.</summary>
    private readonly Dictionary<(int SheetId, ServiceColumn Column), Dictionary<string, int>> columns = [];

    public ServiceMemory(IReadOnlyList<KnownServiceCell> known)
    {
        Dictionary<string, int>? column = null;
        (int SheetId, ServiceColumn Column) place = default;
        foreach (var cell in known)
        {
            // They come column by column.
            if (column is null || place != (cell.SheetId, cell.Column))
            {
                place = (cell.SheetId, cell.Column);
                column = CollectionsMarshal.GetValueRefOrAddDefault(columns, place, out _) ??= new(StringComparer.Ordinal);
            }

            column[cell.Value] = cell.Count;
        }
    }

    private const char TextMark = 't';
    private const char NumberMark = 'n';

    /// <summary>Nothing was ever written, or the memory of it is lost: whatever stands in a column may be a person's.</summary>
    public static ServiceMemory Nothing { get; } = new([]);

    public bool IsEmpty => columns.Count == 0;

    /// <summary>In how many cells of this column the value was left.</summary>
    public int Count(int sheetId, ServiceColumn column, CellValue value) =>
        columns.TryGetValue((sheetId, column), out var values) && Spell(value) is { } spelled ? values.GetValueOrDefault(spelled) : 0;

    /// <summary>The value is this service's, perhaps carried here from another place: a text from any column, a number from one of its kind.</summary>
    public bool Knows(ServiceColumn column, CellValue value) =>
        Spell(value) is { } spelled && columns.Any(known => (spelled[0] == TextMark || known.Key.Column == column) && known.Value.ContainsKey(spelled));

    /// <summary><c>t</c> and a text, <c>n</c> and a number with full precision; null for what this service never writes into a column.</summary>
    public static string? Spell(CellValue value) => value.Kind switch
    {
        CellKind.Text => TextMark + value.Text,
        CellKind.Number or CellKind.Date => NumberMark + value.Number!.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };
}
