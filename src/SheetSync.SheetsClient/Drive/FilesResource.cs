using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Drive.v3;

/// <summary>The <c>files</c> collection.</summary>
public class FilesResource
{
    private readonly IClientService service;

    public FilesResource(IClientService service) => this.service = service;

    /// <summary>Files that the caller sees.</summary>
    public virtual ListRequest List() => new(service);

    /// <inheritdoc cref="List"/>
    public class ListRequest : DriveBaseServiceRequest<Data.FileList>
    {
        public ListRequest(IClientService service)
            : base(service) => InitParameters();

        [RequestParameter("includeItemsFromAllDrives", RequestParameterType.Query)]
        public virtual bool? IncludeItemsFromAllDrives { get; set; }

        [RequestParameter("orderBy", RequestParameterType.Query)]
        public virtual string OrderBy { get; set; }

        /// <summary>1 – 1000; 100 by default.</summary>
        [RequestParameter("pageSize", RequestParameterType.Query)]
        public virtual int? PageSize { get; set; }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public virtual string PageToken { get; set; }

        /// <summary>A query in Drive's search language.</summary>
        [RequestParameter("q", RequestParameterType.Query)]
        public virtual string Q { get; set; }

        [RequestParameter("spaces", RequestParameterType.Query)]
        public virtual string Spaces { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "list";

        public override string HttpMethod => "GET";

        public override string RestPath => "files";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("includeItemsFromAllDrives", "query", defaultValue: "false");
            AddParameter("orderBy", "query");
            AddParameter("pageSize", "query", defaultValue: "100");
            AddParameter("pageToken", "query");
            AddParameter("q", "query");
            AddParameter("spaces", "query");
            AddParameter("supportsAllDrives", "query", defaultValue: "false");
        }
    }
}
