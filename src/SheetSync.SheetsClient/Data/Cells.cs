namespace Google.Apis.Sheets.v4.Data;

/// <summary>One cell.</summary>
public class CellData : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataValidation")]
    public virtual DataValidationRule DataValidation { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("effectiveFormat")]
    public virtual CellFormat EffectiveFormat { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("effectiveValue")]
    public virtual ExtendedValue EffectiveValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("formattedValue")]
    public virtual string FormattedValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("hyperlink")]
    public virtual string Hyperlink { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("note")]
    public virtual string Note { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("userEnteredFormat")]
    public virtual CellFormat UserEnteredFormat { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("userEnteredValue")]
    public virtual ExtendedValue UserEnteredValue { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A value; at most one property is set.</summary>
public class ExtendedValue : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("boolValue")]
    public virtual bool? BoolValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("errorValue")]
    public virtual ErrorValue ErrorValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("formulaValue")]
    public virtual string FormulaValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("numberValue")]
    public virtual double? NumberValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("stringValue")]
    public virtual string StringValue { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>An error in a cell.</summary>
public class ErrorValue : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("message")]
    public virtual string Message { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("type")]
    public virtual string Type { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Format of a cell.</summary>
public class CellFormat : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("backgroundColor")]
    public virtual Color BackgroundColor { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("backgroundColorStyle")]
    public virtual ColorStyle BackgroundColorStyle { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("borders")]
    public virtual Borders Borders { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("horizontalAlignment")]
    public virtual string HorizontalAlignment { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("numberFormat")]
    public virtual NumberFormat NumberFormat { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("padding")]
    public virtual Padding Padding { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("textFormat")]
    public virtual TextFormat TextFormat { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("verticalAlignment")]
    public virtual string VerticalAlignment { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("wrapStrategy")]
    public virtual string WrapStrategy { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Borders of a cell.</summary>
public class Borders : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("bottom")]
    public virtual Border Bottom { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("left")]
    public virtual Border Left { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("right")]
    public virtual Border Right { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("top")]
    public virtual Border Top { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>One border.</summary>
public class Border : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("color")]
    public virtual Color Color { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("colorStyle")]
    public virtual ColorStyle ColorStyle { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("style")]
    public virtual string Style { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("width")]
    public virtual int? Width { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Padding of a cell in pixels.</summary>
public class Padding : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("bottom")]
    public virtual int? Bottom { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("left")]
    public virtual int? Left { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("right")]
    public virtual int? Right { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("top")]
    public virtual int? Top { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Number format of a cell.</summary>
public class NumberFormat : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("pattern")]
    public virtual string Pattern { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("type")]
    public virtual string Type { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Format of text.</summary>
public class TextFormat : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("bold")]
    public virtual bool? Bold { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("fontFamily")]
    public virtual string FontFamily { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("fontSize")]
    public virtual int? FontSize { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("foregroundColor")]
    public virtual Color ForegroundColor { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("foregroundColorStyle")]
    public virtual ColorStyle ForegroundColorStyle { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("italic")]
    public virtual bool? Italic { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("strikethrough")]
    public virtual bool? Strikethrough { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("underline")]
    public virtual bool? Underline { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A colour, parts from 0 to 1.</summary>
public class Color : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("alpha")]
    public virtual float? Alpha { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("blue")]
    public virtual float? Blue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("green")]
    public virtual float? Green { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("red")]
    public virtual float? Red { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A colour of its own or of the theme.</summary>
public class ColorStyle : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("rgbColor")]
    public virtual Color RgbColor { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("themeColor")]
    public virtual string ThemeColor { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>What a cell accepts.</summary>
public class DataValidationRule : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("condition")]
    public virtual BooleanCondition Condition { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("inputMessage")]
    public virtual string InputMessage { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("showCustomUi")]
    public virtual bool? ShowCustomUi { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("strict")]
    public virtual bool? Strict { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A condition on a cell.</summary>
public class BooleanCondition : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("type")]
    public virtual string Type { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("values")]
    public virtual System.Collections.Generic.IList<ConditionValue> Values { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Operand of a condition.</summary>
public class ConditionValue : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("relativeDate")]
    public virtual string RelativeDate { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("userEnteredValue")]
    public virtual string UserEnteredValue { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
