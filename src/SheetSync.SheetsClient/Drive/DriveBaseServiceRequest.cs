using Google.Apis.Discovery;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Drive.v3;

/// <summary>Query parameters that every call of the Drive API takes.</summary>
public abstract class DriveBaseServiceRequest<TResponse> : ClientServiceRequest<TResponse>
{
    protected DriveBaseServiceRequest(IClientService service)
        : base(service)
    {
    }

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
