using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Drive.v3;

/// <summary>The <c>permissions</c> collection: who may see and edit a file.</summary>
public class PermissionsResource
{
    private readonly IClientService service;

    public PermissionsResource(IClientService service) => this.service = service;

    /// <summary>Shares a file.</summary>
    public virtual CreateRequest Create(Data.Permission body, string fileId) => new(service, body, fileId);

    /// <inheritdoc cref="Create"/>
    public class CreateRequest : DriveBaseServiceRequest<Data.Permission>
    {
        public CreateRequest(IClientService service, Data.Permission body, string fileId)
            : base(service)
        {
            FileId = fileId;
            Body = body;
            InitParameters();
        }

        [RequestParameter("fileId", RequestParameterType.Path)]
        public virtual string FileId { get; private set; }

        /// <summary>Text of the mail that tells of it.</summary>
        [RequestParameter("emailMessage", RequestParameterType.Query)]
        public virtual string EmailMessage { get; set; }

        /// <summary>Whether a mail tells of it; by default it does.</summary>
        [RequestParameter("sendNotificationEmail", RequestParameterType.Query)]
        public virtual bool? SendNotificationEmail { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "create";

        public override string HttpMethod => "POST";

        public override string RestPath => "files/{fileId}/permissions";

        private Data.Permission Body { get; set; }

        protected override object GetBody() => Body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("fileId", "path", required: true);
            AddParameter("emailMessage", "query");
            AddParameter("sendNotificationEmail", "query");
            AddParameter("supportsAllDrives", "query", defaultValue: "false");
        }
    }
}
