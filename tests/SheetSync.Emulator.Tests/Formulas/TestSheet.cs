using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>A small spreadsheet in memory: cells are typed into by address, values read back.</summary>
internal sealed class TestSheet : IFormulaContext
{
    private readonly Dictionary<CellKey, Value> _values = [];
    private readonly Dictionary<int, (int Rows, int Columns)> _used = [];
    private readonly List<string> _titles = ["Sheet1", "Other sheet"];
    private readonly FormulaBook _book = new();

    public string Locale { get; init; } = "en_US";

    public DateTime Now { get; set; } = new(2027, 3, 10, 15, 30, 0, DateTimeKind.Unspecified);

    /// <summary>How many formulas were computed so far.</summary>
    public int Computed { get; private set; }

    public Dictionary<string, CellArea> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int? SheetId(string title) => _titles.FindIndex(each => each.Equals(title, StringComparison.OrdinalIgnoreCase)) is var i and >= 0 ? i : null;

    public (int Rows, int Columns) GridSize(int sheetId) => (200_000, 26);

    public (int Rows, int Columns) UsedSize(int sheetId) => _used.GetValueOrDefault(sheetId);

    public Value ValueAt(int sheetId, int row, int column) => _values.GetValueOrDefault(new(sheetId, row, column));

    public CellArea? NamedRange(string name) => Names.TryGetValue(name, out var area) ? area : null;

    public Value this[string address] => _values.GetValueOrDefault(Key(address));

    /// <summary>Types into cells, all at once, and computes what depends on them.</summary>
    public TestSheet Type(params (string Address, string Text)[] cells)
    {
        var changed = new List<CellKey>();
        foreach (var (address, text) in cells)
        {
            var key = Key(address);
            changed.Add(key);
            _book.Remove(key);
            var parsed = UserEntered.Parse(text, Locale, null, DateOnly.FromDateTime(Now));
            _values[key] = parsed.Value;
            var used = UsedSize(key.SheetId);
            _used[key.SheetId] = (Math.Max(used.Rows, key.Row + 1), Math.Max(used.Columns, key.Column + 1));
            if (parsed.Formula is not null)
            {
                _book.Set(key, parsed.Formula, this);
            }
        }
        _book.Calculate(changed, this, Write);
        return this;
    }

    public void Tick() => _book.Calculate([], this, Write);

    /// <summary>The value of a formula in the cell Z1 (or another) of the first sheet.</summary>
    public Value Of(string formula, string cell = "Z1")
    {
        var parsed = FormulaParser.Parse(formula, FormatLocale.Of(Locale).Decimal == ',');
        return parsed.Root is null ? Value.Of(ErrorKind.Error, parsed.Problem) : FormulaEvaluator.Evaluate(parsed.Root, Key(cell), this);
    }

    public CellKey Key(string address)
    {
        var reference = FormulaTokenizer.Tokenize("=" + address)[0].Reference!;
        return new(reference.Sheet is null ? 0 : SheetId(reference.Sheet)!.Value, reference.Row1.Index!.Value, reference.Column1.Index!.Value);
    }

    private void Write(CellKey cell, Value value)
    {
        Computed++;
        _values[cell] = value;
    }
}
