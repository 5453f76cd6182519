namespace Google.Apis.Drive.v3.Data;

/// <summary>A file changed, or is gone for this user.</summary>
public class Change : Google.Apis.Requests.IDirectResponseSchema
{
    /// <summary>file or drive.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("changeType")]
    public virtual string ChangeType { get; set; }

    /// <summary>The file as it is now; not set where it was removed.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("file")]
    public virtual File File { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("fileId")]
    public virtual string FileId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("removed")]
    public virtual bool? Removed { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

/// <summary>A page of changes.</summary>
public class ChangeList : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("changes")]
    public virtual System.Collections.Generic.IList<Change> Changes { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    /// <summary>Where later changes begin; only on the last page.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("newStartPageToken")]
    public virtual string NewStartPageToken { get; set; }

    /// <summary>The next page; absent on the last.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("nextPageToken")]
    public virtual string NextPageToken { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

public class StartPageToken : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("startPageToken")]
    public virtual string StartPageTokenValue { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
