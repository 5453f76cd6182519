namespace Google.Apis.Sheets.v4.Data;

/// <summary>A spreadsheet.</summary>
public class Spreadsheet : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadata")]
    public virtual System.Collections.Generic.IList<DeveloperMetadata> DeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SpreadsheetProperties Properties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheets")]
    public virtual System.Collections.Generic.IList<Sheet> Sheets { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheetUrl")]
    public virtual string SpreadsheetUrl { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Title, locale and zone of a spreadsheet.</summary>
public class SpreadsheetProperties : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("autoRecalc")]
    public virtual string AutoRecalc { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("defaultFormat")]
    public virtual CellFormat DefaultFormat { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("locale")]
    public virtual string Locale { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("timeZone")]
    public virtual string TimeZone { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("title")]
    public virtual string Title { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>One tab.</summary>
public class Sheet : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("conditionalFormats")]
    public virtual System.Collections.Generic.IList<ConditionalFormatRule> ConditionalFormats { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("data")]
    public virtual System.Collections.Generic.IList<GridData> Data { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadata")]
    public virtual System.Collections.Generic.IList<DeveloperMetadata> DeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("merges")]
    public virtual System.Collections.Generic.IList<GridRange> Merges { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SheetProperties Properties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("protectedRanges")]
    public virtual System.Collections.Generic.IList<ProtectedRange> ProtectedRanges { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Id, title, place and size of a tab.</summary>
public class SheetProperties : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("gridProperties")]
    public virtual GridProperties GridProperties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("hidden")]
    public virtual bool? Hidden { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("index")]
    public virtual int? Index { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rightToLeft")]
    public virtual bool? RightToLeft { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetType")]
    public virtual string SheetType { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("tabColor")]
    public virtual Color TabColor { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("tabColorStyle")]
    public virtual ColorStyle TabColorStyle { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("title")]
    public virtual string Title { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Size and frozen part of a grid.</summary>
public class GridProperties : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("columnCount")]
    public virtual int? ColumnCount { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("columnGroupControlAfter")]
    public virtual bool? ColumnGroupControlAfter { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("frozenColumnCount")]
    public virtual int? FrozenColumnCount { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("frozenRowCount")]
    public virtual int? FrozenRowCount { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("hideGridlines")]
    public virtual bool? HideGridlines { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rowCount")]
    public virtual int? RowCount { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rowGroupControlAfter")]
    public virtual bool? RowGroupControlAfter { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Cells of a part of a tab.</summary>
public class GridData : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("columnMetadata")]
    public virtual System.Collections.Generic.IList<DimensionProperties> ColumnMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rowData")]
    public virtual System.Collections.Generic.IList<RowData> RowData { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rowMetadata")]
    public virtual System.Collections.Generic.IList<DimensionProperties> RowMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startColumn")]
    public virtual int? StartColumn { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startRow")]
    public virtual int? StartRow { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Cells of one row.</summary>
public class RowData : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("values")]
    public virtual System.Collections.Generic.IList<CellData> Values { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Size, visibility and metadata of a row or column.</summary>
public class DimensionProperties : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadata")]
    public virtual System.Collections.Generic.IList<DeveloperMetadata> DeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("hiddenByFilter")]
    public virtual bool? HiddenByFilter { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("hiddenByUser")]
    public virtual bool? HiddenByUser { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("pixelSize")]
    public virtual int? PixelSize { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Half-open rectangle of a tab, indices from 0; an index left out is unbounded.</summary>
public class GridRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("endColumnIndex")]
    public virtual int? EndColumnIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("endRowIndex")]
    public virtual int? EndRowIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startColumnIndex")]
    public virtual int? StartColumnIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startRowIndex")]
    public virtual int? StartRowIndex { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A cell of a tab, indices from 0.</summary>
public class GridCoordinate : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("columnIndex")]
    public virtual int? ColumnIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rowIndex")]
    public virtual int? RowIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Half-open range of rows or columns, indices from 0.</summary>
public class DimensionRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dimension")]
    public virtual string Dimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("endIndex")]
    public virtual int? EndIndex { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startIndex")]
    public virtual int? StartIndex { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Body of spreadsheets.getByDataFilter.</summary>
public class GetSpreadsheetByDataFilterRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilters")]
    public virtual System.Collections.Generic.IList<DataFilter> DataFilters { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("includeGridData")]
    public virtual bool? IncludeGridData { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
