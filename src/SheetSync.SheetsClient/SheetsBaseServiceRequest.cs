using Google.Apis.Discovery;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

/// <summary>Query parameters that every call of the Sheets API takes.</summary>
public abstract class SheetsBaseServiceRequest<TResponse> : ClientServiceRequest<TResponse>
{
    protected SheetsBaseServiceRequest(IClientService service)
        : base(service)
    {
    }

    public enum AltEnum
    {
        [StringValue("json")]
        Json = 0,

        [StringValue("media")]
        Media = 1,

        [StringValue("proto")]
        Proto = 2,
    }

    [RequestParameter("alt", RequestParameterType.Query)]
    public virtual AltEnum? Alt { get; set; }

    /// <summary>Field mask of the answer.</summary>
    [RequestParameter("fields", RequestParameterType.Query)]
    public virtual string Fields { get; set; }

    [RequestParameter("key", RequestParameterType.Query)]
    public virtual string Key { get; set; }

    [RequestParameter("prettyPrint", RequestParameterType.Query)]
    public virtual bool? PrettyPrint { get; set; }

    [RequestParameter("quotaUser", RequestParameterType.Query)]
    public virtual string QuotaUser { get; set; }

    protected override void InitParameters()
    {
        base.InitParameters();
        AddParameter("alt", "query", defaultValue: "json");
        AddParameter("fields", "query");
        AddParameter("key", "query");
        AddParameter("prettyPrint", "query", defaultValue: "true");
        AddParameter("quotaUser", "query");
    }

    // Shorthand of this subset; private protected, so that no code outside can come to rely on it.
    private protected void AddParameter(string name, string type, bool required = false, string defaultValue = null) =>
        RequestParameters.Add(name, new Parameter
        {
            Name = name,
            IsRequired = required,
            ParameterType = type,
            DefaultValue = defaultValue,
            Pattern = null,
        });
}
