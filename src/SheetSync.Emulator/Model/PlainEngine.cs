using System.Globalization;

namespace SheetSync.Emulator.Model;

/// <summary>An engine without formulas and formats: plain numbers, booleans and text; a formula keeps the value it came with.</summary>
public sealed class PlainEngine : ICellEngine
{
    public Typed Enter(string text, Workbook book, Json? format)
    {
        if (text.StartsWith('=') && text.Length > 1)
            return new Typed(Value.Blank, text);
        if (text.StartsWith('\''))
            return new Typed(Value.Of(text[1..]));
        if (bool.TryParse(text, out var flag))
            return new Typed(Value.Of(flag));
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Typed(Value.Of(number))
            : new Typed(Value.Of(text));
    }

    public string Render(Value value, Json? format, string locale) => value.ToString();

    public void Recalculate(Workbook draft)
    {
    }

    public string Copy(string formula, int rows, int columns) => formula;

    public string Follow(string formula, Sheet home, Sheet edited, DimensionEdit edit) => formula;

    public string Rename(string formula, string oldTitle, string? newTitle) => formula;
}
