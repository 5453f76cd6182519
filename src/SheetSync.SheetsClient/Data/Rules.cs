namespace Google.Apis.Sheets.v4.Data;

/// <summary>Adds a conditional format.</summary>
public class AddConditionalFormatRuleRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("index")]
    public virtual int? Index { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("rule")]
    public virtual ConditionalFormatRule Rule { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A format that depends on the cell.</summary>
public class ConditionalFormatRule : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("booleanRule")]
    public virtual BooleanRule BooleanRule { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("ranges")]
    public virtual System.Collections.Generic.IList<GridRange> Ranges { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A format for cells that meet a condition.</summary>
public class BooleanRule : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("condition")]
    public virtual BooleanCondition Condition { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("format")]
    public virtual CellFormat Format { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Protects a range.</summary>
public class AddProtectedRangeRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("protectedRange")]
    public virtual ProtectedRange ProtectedRange { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>The protection as added.</summary>
public class AddProtectedRangeResponse : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("protectedRange")]
    public virtual ProtectedRange ProtectedRange { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Removes a protection.</summary>
public class DeleteProtectedRangeRequest : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("protectedRangeId")]
    public virtual int? ProtectedRangeId { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A protected range; warningOnly has no editors.</summary>
public class ProtectedRange : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("description")]
    public virtual string Description { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("editors")]
    public virtual Editors Editors { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("namedRangeId")]
    public virtual string NamedRangeId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("protectedRangeId")]
    public virtual int? ProtectedRangeId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("range")]
    public virtual GridRange Range { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("requestingUserCanEdit")]
    public virtual bool? RequestingUserCanEdit { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("unprotectedRanges")]
    public virtual System.Collections.Generic.IList<GridRange> UnprotectedRanges { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("warningOnly")]
    public virtual bool? WarningOnly { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>Who may edit a protected range.</summary>
public class Editors : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("domainUsersCanEdit")]
    public virtual bool? DomainUsersCanEdit { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("groups")]
    public virtual System.Collections.Generic.IList<string> Groups { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("users")]
    public virtual System.Collections.Generic.IList<string> Users { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
