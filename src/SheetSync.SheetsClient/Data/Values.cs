namespace Google.Apis.Sheets.v4.Data;

/// <summary>Values within a range; see Google's page on spreadsheets.values.</summary>
public class ValueRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("majorDimension")]
    public virtual string MajorDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual string Range { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("values")]
    public virtual System.Collections.Generic.IList<System.Collections.Generic.IList<object>> Values { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Body of values:batchGetByDataFilter.</summary>
public class BatchGetValuesByDataFilterRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilters")]
    public virtual System.Collections.Generic.IList<DataFilter> DataFilters { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("dateTimeRenderOption")]
    public virtual string DateTimeRenderOption { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("majorDimension")]
    public virtual string MajorDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("valueRenderOption")]
    public virtual string ValueRenderOption { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Answer of values:batchGetByDataFilter.</summary>
public class BatchGetValuesByDataFilterResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("valueRanges")]
    public virtual System.Collections.Generic.IList<MatchedValueRange> ValueRanges { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Values and the filters that chose them.</summary>
public class MatchedValueRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilters")]
    public virtual System.Collections.Generic.IList<DataFilter> DataFilters { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("valueRange")]
    public virtual ValueRange ValueRange { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Body of values:batchUpdateByDataFilter.</summary>
public class BatchUpdateValuesByDataFilterRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("data")]
    public virtual System.Collections.Generic.IList<DataFilterValueRange> Data { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("includeValuesInResponse")]
    public virtual bool? IncludeValuesInResponse { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("responseDateTimeRenderOption")]
    public virtual string ResponseDateTimeRenderOption { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("responseValueRenderOption")]
    public virtual string ResponseValueRenderOption { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("valueInputOption")]
    public virtual string ValueInputOption { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Answer of values:batchUpdateByDataFilter.</summary>
public class BatchUpdateValuesByDataFilterResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("responses")]
    public virtual System.Collections.Generic.IList<UpdateValuesByDataFilterResponse> Responses { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("totalUpdatedCells")]
    public virtual int? TotalUpdatedCells { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("totalUpdatedColumns")]
    public virtual int? TotalUpdatedColumns { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("totalUpdatedRows")]
    public virtual int? TotalUpdatedRows { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("totalUpdatedSheets")]
    public virtual int? TotalUpdatedSheets { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>What one filter's write did.</summary>
public class UpdateValuesByDataFilterResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilter")]
    public virtual DataFilter DataFilter { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedCells")]
    public virtual int? UpdatedCells { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedColumns")]
    public virtual int? UpdatedColumns { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedData")]
    public virtual ValueRange UpdatedData { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedRange")]
    public virtual string UpdatedRange { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("updatedRows")]
    public virtual int? UpdatedRows { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Values for the places that a filter matches.</summary>
public class DataFilterValueRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilter")]
    public virtual DataFilter DataFilter { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("majorDimension")]
    public virtual string MajorDimension { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("values")]
    public virtual System.Collections.Generic.IList<System.Collections.Generic.IList<object>> Values { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
