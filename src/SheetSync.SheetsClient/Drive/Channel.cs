namespace Google.Apis.Drive.v3.Data;

/// <summary>A notification channel: where messages about a watched resource go.</summary>
public class Channel : Google.Apis.Requests.IDirectResponseSchema
{
    /// <summary>Where the messages are delivered.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("address")]
    public virtual string Address { get; set; }

    /// <summary>When it ends: Unix time in milliseconds.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("expiration")]
    public virtual long? Expiration { get; set; }

    /// <summary>A UUID or the like, chosen by whoever opens it.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("id")]
    public virtual string Id { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("kind")]
    public virtual string Kind { get; set; }

    /// <summary>What is watched, the same across versions of the API.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("resourceId")]
    public virtual string ResourceId { get; set; }

    [Newtonsoft.Json.JsonPropertyAttribute("resourceUri")]
    public virtual string ResourceUri { get; set; }

    /// <summary>Comes back with each message.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("token")]
    public virtual string Token { get; set; }

    /// <summary><c>web_hook</c>.</summary>
    [Newtonsoft.Json.JsonPropertyAttribute("type")]
    public virtual string Type { get; set; }

    /// <summary>The ETag of the item.</summary>
    public virtual string ETag { get; set; }
}
