namespace Google.Apis.Drive.v3.Data;

/// <summary>The metadata of a file; just the fields in use.</summary>
public class File : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("id")]
    public virtual string Id { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    /// <summary>Who changed it last.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("lastModifyingUser")]
    public virtual User LastModifyingUser { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("mimeType")]
    public virtual string MimeType { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("name")]
    public virtual string Name { get; set; }

    /// <summary>Only one may be there; none for files of shared drives.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("owners")]
    public virtual System.Collections.Generic.IList<User> Owners { get; set; }

    /// <summary>Who shared it with the caller.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("sharingUser")]
    public virtual User SharingUser { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("trashed")]
    public virtual bool? Trashed { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

public class FileList : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("files")]
    public virtual System.Collections.Generic.IList<File> Files { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("incompleteSearch")]
    public virtual bool? IncompleteSearch { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("nextPageToken")]
    public virtual string NextPageToken { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}

public class User : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("displayName")]
    public virtual string DisplayName { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("emailAddress")]
    public virtual string EmailAddress { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("me")]
    public virtual bool? Me { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("permissionId")]
    public virtual string PermissionId { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
