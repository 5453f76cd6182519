using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Drive.v3;

/// <summary>The <c>changes</c> collection: a user's log of changed files.</summary>
public class ChangesResource
{
    private readonly IClientService service;

    public ChangesResource(IClientService service) => this.service = service;

    /// <summary>The token from which later changes will be listed.</summary>
    public virtual GetStartPageTokenRequest GetStartPageToken() => new(service);

    /// <summary>Changes since a token.</summary>
    public virtual ListRequest List(string pageToken) => new(service, pageToken);

    /// <summary>Opens a channel for messages about changes.</summary>
    public virtual WatchRequest Watch(Data.Channel body, string pageToken) => new(service, body, pageToken);

    /// <inheritdoc cref="GetStartPageToken"/>
    public class GetStartPageTokenRequest : DriveBaseServiceRequest<Data.StartPageToken>
    {
        public GetStartPageTokenRequest(IClientService service)
            : base(service) => InitParameters();

        [RequestParameter("driveId", RequestParameterType.Query)]
        public virtual string DriveId { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "getStartPageToken";

        public override string HttpMethod => "GET";

        public override string RestPath => "changes/startPageToken";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("driveId", "query");
            AddParameter("supportsAllDrives", "query", defaultValue: "false");
        }
    }

    /// <inheritdoc cref="List"/>
    public class ListRequest : DriveBaseServiceRequest<Data.ChangeList>
    {
        public ListRequest(IClientService service, string pageToken)
            : base(service)
        {
            PageToken = pageToken;
            InitParameters();
        }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public virtual string PageToken { get; private set; }

        [RequestParameter("includeItemsFromAllDrives", RequestParameterType.Query)]
        public virtual bool? IncludeItemsFromAllDrives { get; set; }

        [RequestParameter("includeRemoved", RequestParameterType.Query)]
        public virtual bool? IncludeRemoved { get; set; }

        /// <summary>1 – 1000; 100 by default.</summary>
        [RequestParameter("pageSize", RequestParameterType.Query)]
        public virtual int? PageSize { get; set; }

        [RequestParameter("spaces", RequestParameterType.Query)]
        public virtual string Spaces { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "list";

        public override string HttpMethod => "GET";

        public override string RestPath => "changes";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("pageToken", "query", required: true);
            AddParameter("includeItemsFromAllDrives", "query", defaultValue: "false");
            AddParameter("includeRemoved", "query", defaultValue: "true");
            AddParameter("pageSize", "query", defaultValue: "100");
            AddParameter("spaces", "query", defaultValue: "drive");
            AddParameter("supportsAllDrives", "query", defaultValue: "false");
        }
    }

    /// <inheritdoc cref="Watch"/>
    public class WatchRequest : DriveBaseServiceRequest<Data.Channel>
    {
        public WatchRequest(IClientService service, Data.Channel body, string pageToken)
            : base(service)
        {
            PageToken = pageToken;
            Body = body;
            InitParameters();
        }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public virtual string PageToken { get; private set; }

        [RequestParameter("includeItemsFromAllDrives", RequestParameterType.Query)]
        public virtual bool? IncludeItemsFromAllDrives { get; set; }

        [RequestParameter("includeRemoved", RequestParameterType.Query)]
        public virtual bool? IncludeRemoved { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "watch";

        public override string HttpMethod => "POST";

        public override string RestPath => "changes/watch";

        private Data.Channel Body { get; set; }

        protected override object GetBody() => Body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("pageToken", "query", required: true);
            AddParameter("includeItemsFromAllDrives", "query", defaultValue: "false");
            AddParameter("includeRemoved", "query", defaultValue: "true");
            AddParameter("supportsAllDrives", "query", defaultValue: "false");
        }
    }
}
