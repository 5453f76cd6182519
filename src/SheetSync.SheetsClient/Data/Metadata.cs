namespace Google.Apis.Sheets.v4.Data;

/// <summary>Chooses cells by range or by developer metadata; exactly one property is set.</summary>
public class DataFilter : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("a1Range")]
    public virtual string A1Range { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadataLookup")]
    public virtual DeveloperMetadataLookup DeveloperMetadataLookup { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("gridRange")]
    public virtual GridRange GridRange { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Chooses developer metadata by the properties that are set.</summary>
public class DeveloperMetadataLookup : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("locationMatchingStrategy")]
    public virtual string LocationMatchingStrategy { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("locationType")]
    public virtual string LocationType { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataId")]
    public virtual int? MetadataId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataKey")]
    public virtual string MetadataKey { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataLocation")]
    public virtual DeveloperMetadataLocation MetadataLocation { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataValue")]
    public virtual string MetadataValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("visibility")]
    public virtual string Visibility { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A key and value attached to a place of a spreadsheet.</summary>
public class DeveloperMetadata : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("location")]
    public virtual DeveloperMetadataLocation Location { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataId")]
    public virtual int? MetadataId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataKey")]
    public virtual string MetadataKey { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("metadataValue")]
    public virtual string MetadataValue { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("visibility")]
    public virtual string Visibility { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Where metadata is attached: spreadsheet, sheet, row or column.</summary>
public class DeveloperMetadataLocation : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dimensionRange")]
    public virtual DimensionRange DimensionRange { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("locationType")]
    public virtual string LocationType { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("sheetId")]
    public virtual int? SheetId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("spreadsheet")]
    public virtual bool? Spreadsheet { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Attaches metadata.</summary>
public class CreateDeveloperMetadataRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadata")]
    public virtual DeveloperMetadata DeveloperMetadata { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>The metadata as attached.</summary>
public class CreateDeveloperMetadataResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("developerMetadata")]
    public virtual DeveloperMetadata DeveloperMetadata { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Detaches the metadata that a filter matches.</summary>
public class DeleteDeveloperMetadataRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("dataFilter")]
    public virtual DataFilter DataFilter { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>The metadata that was detached.</summary>
public class DeleteDeveloperMetadataResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("deletedDeveloperMetadata")]
    public virtual System.Collections.Generic.IList<DeveloperMetadata> DeletedDeveloperMetadata { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
