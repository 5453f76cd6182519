namespace Google.Apis.Sheets.v4.Data;

/// <summary>Body of spreadsheets.batchUpdate.</summary>
public class BatchUpdateSpreadsheetRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("includeSpreadsheetInResponse")]
    public virtual bool? IncludeSpreadsheetInResponse { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("requests")]
    public virtual System.Collections.Generic.IList<Request> Requests { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("responseIncludeGridData")]
    public virtual bool? ResponseIncludeGridData { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("responseRanges")]
    public virtual System.Collections.Generic.IList<string> ResponseRanges { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Answer of spreadsheets.batchUpdate.</summary>
public class BatchUpdateSpreadsheetResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("replies")]
    public virtual System.Collections.Generic.IList<Response> Replies { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedSpreadsheet")]
    public virtual Spreadsheet UpdatedSpreadsheet { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>One change; exactly one property is set.</summary>
public class Request : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("addConditionalFormatRule")]
    public virtual AddConditionalFormatRuleRequest AddConditionalFormatRule { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("addProtectedRange")]
    public virtual AddProtectedRangeRequest AddProtectedRange { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("addSheet")]
    public virtual AddSheetRequest AddSheet { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("appendDimension")]
    public virtual AppendDimensionRequest AppendDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("createDeveloperMetadata")]
    public virtual CreateDeveloperMetadataRequest CreateDeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("deleteDeveloperMetadata")]
    public virtual DeleteDeveloperMetadataRequest DeleteDeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("deleteDimension")]
    public virtual DeleteDimensionRequest DeleteDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("deleteProtectedRange")]
    public virtual DeleteProtectedRangeRequest DeleteProtectedRange { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("deleteSheet")]
    public virtual DeleteSheetRequest DeleteSheet { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("insertDimension")]
    public virtual InsertDimensionRequest InsertDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("mergeCells")]
    public virtual MergeCellsRequest MergeCells { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("repeatCell")]
    public virtual RepeatCellRequest RepeatCell { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("setDataValidation")]
    public virtual SetDataValidationRequest SetDataValidation { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updateCells")]
    public virtual UpdateCellsRequest UpdateCells { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updateDimensionProperties")]
    public virtual UpdateDimensionPropertiesRequest UpdateDimensionProperties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updateSheetProperties")]
    public virtual UpdateSheetPropertiesRequest UpdateSheetProperties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updateSpreadsheetProperties")]
    public virtual UpdateSpreadsheetPropertiesRequest UpdateSpreadsheetProperties { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Answer to one change; empty where the change has none.</summary>
public class Response : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("addProtectedRange")]
    public virtual AddProtectedRangeResponse AddProtectedRange { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("addSheet")]
    public virtual AddSheetResponse AddSheet { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("createDeveloperMetadata")]
    public virtual CreateDeveloperMetadataResponse CreateDeveloperMetadata { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("deleteDeveloperMetadata")]
    public virtual DeleteDeveloperMetadataResponse DeleteDeveloperMetadata { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Adds a tab.</summary>
public class AddSheetRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SheetProperties Properties { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>The tab as added.</summary>
public class AddSheetResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SheetProperties Properties { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Deletes a tab.</summary>
public class DeleteSheetRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Changes properties of a tab.</summary>
public class UpdateSheetPropertiesRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("fields")]
    public virtual object Fields { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SheetProperties Properties { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Changes properties of the spreadsheet.</summary>
public class UpdateSpreadsheetPropertiesRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("fields")]
    public virtual object Fields { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual SpreadsheetProperties Properties { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Adds rows or columns at the end of a tab.</summary>
public class AppendDimensionRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dimension")]
    public virtual string Dimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("length")]
    public virtual int? Length { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Inserts blank rows or columns.</summary>
public class InsertDimensionRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("inheritFromBefore")]
    public virtual bool? InheritFromBefore { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual DimensionRange Range { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Deletes rows or columns.</summary>
public class DeleteDimensionRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual DimensionRange Range { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Changes size or visibility of rows or columns.</summary>
public class UpdateDimensionPropertiesRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("fields")]
    public virtual object Fields { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("properties")]
    public virtual DimensionProperties Properties { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual DimensionRange Range { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Writes cells with their formats.</summary>
public class UpdateCellsRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("fields")]
    public virtual object Fields { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual GridRange Range { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rows")]
    public virtual System.Collections.Generic.IList<RowData> Rows { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("start")]
    public virtual GridCoordinate Start { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Writes one cell into a whole range.</summary>
public class RepeatCellRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("cell")]
    public virtual CellData Cell { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("fields")]
    public virtual object Fields { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual GridRange Range { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Merges cells.</summary>
public class MergeCellsRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("mergeType")]
    public virtual string MergeType { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual GridRange Range { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Sets what the cells of a range accept.</summary>
public class SetDataValidationRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("filteredRowsIncluded")]
    public virtual bool? FilteredRowsIncluded { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual GridRange Range { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rule")]
    public virtual DataValidationRule Rule { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
