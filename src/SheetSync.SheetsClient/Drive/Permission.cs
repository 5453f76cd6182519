namespace Google.Apis.Drive.v3.Data;

/// <summary>What one person, group, domain or everybody may do with a file.</summary>
public class Permission : Google.Apis.Requests.IDirectResponseSchema
{
    [Newtonsoft.Json.JsonPropertyAttribute("emailAddress")]
    public virtual string EmailAddress { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("id")]
    public virtual string Id { get; set; }

    /// <summary>owner, writer, commenter, reader.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("role")]
    public virtual string Role { get; set; }

    /// <summary>user, group, domain, anyone.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("type")]
    public virtual string Type { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
