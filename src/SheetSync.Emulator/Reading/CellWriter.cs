using System.Text.Encodings.Web;
using System.Text.Json;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Reading;

/// <summary>Writes Google's <c>CellData</c>. The mask is looked up once, not per cell.</summary>
internal sealed class CellWriter(FieldMask mask, ICellEngine engine, string locale)
{
    private static readonly JsonEncodedText UserEnteredValue = JsonEncodedText.Encode("userEnteredValue");
    private static readonly JsonEncodedText EffectiveValue = JsonEncodedText.Encode("effectiveValue");
    private static readonly JsonEncodedText FormattedValue = JsonEncodedText.Encode("formattedValue");
    private static readonly JsonEncodedText UserEnteredFormat = JsonEncodedText.Encode("userEnteredFormat");
    private static readonly JsonEncodedText EffectiveFormat = JsonEncodedText.Encode("effectiveFormat");
    private static readonly JsonEncodedText TextFormatRuns = JsonEncodedText.Encode("textFormatRuns");
    private static readonly JsonEncodedText DataValidation = JsonEncodedText.Encode("dataValidation");
    private static readonly JsonEncodedText PivotTable = JsonEncodedText.Encode("pivotTable");
    private static readonly JsonEncodedText ChipRuns = JsonEncodedText.Encode("chipRuns");
    private static readonly JsonEncodedText FormulaValue = JsonEncodedText.Encode("formulaValue");
    private static readonly JsonEncodedText NumberValue = JsonEncodedText.Encode("numberValue");
    private static readonly JsonEncodedText StringValue = JsonEncodedText.Encode("stringValue");
    private static readonly JsonEncodedText BoolValue = JsonEncodedText.Encode("boolValue");

    /// <summary>Formats as they were written for this mask: cells share them, so each is cut to the mask once.</summary>
    private readonly Dictionary<(Json Piece, FieldMask Mask), byte[]> _written = [];

    private readonly FieldMask? _entered = mask["userEnteredValue"];
    private readonly FieldMask? _effective = mask["effectiveValue"];
    private readonly bool _formatted = mask.Has("formattedValue");
    private readonly FieldMask? _format = mask["userEnteredFormat"];
    private readonly FieldMask? _effectiveFormat = mask["effectiveFormat"];
    private readonly bool _hyperlink = mask.Has("hyperlink");
    private readonly bool _note = mask.Has("note");
    private readonly FieldMask? _runs = mask["textFormatRuns"];
    private readonly FieldMask? _validation = mask["dataValidation"];
    private readonly FieldMask? _pivot = mask["pivotTable"];
    private readonly FieldMask? _chips = mask["chipRuns"];

    public void Write(Utf8JsonWriter writer, Cell? cell)
    {
        writer.WriteStartObject();
        if (cell is not null)
            WriteFields(writer, cell);
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer, Cell cell)
    {
        if (_entered is not null && cell.HasValue)
        {
            writer.WritePropertyName(UserEnteredValue);
            WriteValue(writer, cell.Entered, cell.Formula, _entered);
        }
        if (_effective is not null && !cell.Effective.IsBlank)
        {
            writer.WritePropertyName(EffectiveValue);
            WriteValue(writer, cell.Effective, null, _effective);
        }
        if (_formatted && !cell.Effective.IsBlank)
            writer.WriteString(FormattedValue, engine.Render(cell, locale));
        WritePiece(writer, UserEnteredFormat, cell.Format, _format);
        if (_effectiveFormat is not null && (cell.HasValue || cell.Format is not null))
            WritePiece(writer, EffectiveFormat, CellFormats.Effective(cell.Format ?? cell.Inferred, cell.Effective.Kind), _effectiveFormat);
        if (_hyperlink && cell.Hyperlink is not null)
            writer.WriteString("hyperlink", cell.Hyperlink);
        if (_note && cell.Note is not null)
            writer.WriteString("note", cell.Note);
        WritePiece(writer, TextFormatRuns, cell.TextFormatRuns, _runs);
        WritePiece(writer, DataValidation, cell.Validation, _validation);
        WritePiece(writer, PivotTable, cell.PivotTable, _pivot);
        WritePiece(writer, ChipRuns, cell.ChipRuns, _chips);
    }

    private void WritePiece(Utf8JsonWriter writer, JsonEncodedText name, Json? piece, FieldMask? pieceMask)
    {
        if (piece is null || pieceMask is null)
            return;
        writer.WritePropertyName(name);
        if (writer.Options.Indented)
            pieceMask.Write(writer, piece.Element);
        else
            writer.WriteRawValue(Cut(piece, pieceMask), skipInputValidation: true);
    }

    private byte[] Cut(Json piece, FieldMask pieceMask)
    {
        if (_written.TryGetValue((piece, pieceMask), out var bytes))
            return bytes;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            pieceMask.Write(writer, piece.Element);
        return _written[(piece, pieceMask)] = buffer.ToArray();
    }

    /// <summary>Google's <c>ExtendedValue</c>.</summary>
    /// <summary>An object with the one field that the value has, or with none where the mask does not want it.</summary>
    private static void WriteValue(Utf8JsonWriter writer, Value value, string? formula, FieldMask wanted)
    {
        writer.WriteStartObject();
        if (!wanted.Has(formula is not null ? "formulaValue" : FieldOf(value.Kind)))
        {
            writer.WriteEndObject();
            return;
        }
        if (formula is not null)
        {
            writer.WriteString(FormulaValue, formula);
        }
        else
        {
            switch (value.Kind)
            {
                case ValueKind.Number:
                    writer.WriteNumber(NumberValue, value.Number);
                    break;
                case ValueKind.Text:
                    writer.WriteString(StringValue, value.Text);
                    break;
                case ValueKind.Boolean:
                    writer.WriteBoolean(BoolValue, value.Bool);
                    break;
                case ValueKind.Error:
                    writer.WriteStartObject("errorValue");
                    writer.WriteString("type", ErrorNames.Of(value.Error));
                    if (value.Text is not null)
                        writer.WriteString("message", value.Text);
                    writer.WriteEndObject();
                    break;
                default:
                    break;
            }
        }
        writer.WriteEndObject();
    }

    private static string FieldOf(ValueKind kind) => kind switch
    {
        ValueKind.Number => "numberValue",
        ValueKind.Boolean => "boolValue",
        ValueKind.Error => "errorValue",
        _ => "stringValue",
    };
}
