using Google.Apis.Services;

namespace Google.Apis.Drive.v3;

/// <summary>The <c>channels</c> collection.</summary>
public class ChannelsResource
{
    private readonly IClientService service;

    public ChannelsResource(IClientService service) => this.service = service;

    /// <summary>Ends a channel; it is named by its id and its resource's.</summary>
    public virtual StopRequest Stop(Data.Channel body) => new(service, body);

    /// <inheritdoc cref="Stop"/>
    public class StopRequest : DriveBaseServiceRequest<string>
    {
        public StopRequest(IClientService service, Data.Channel body)
            : base(service)
        {
            Body = body;
            InitParameters();
        }

        public override string MethodName => "stop";

        public override string HttpMethod => "POST";

        public override string RestPath => "channels/stop";

        private Data.Channel Body { get; set; }

        protected override object GetBody() => Body;
    }
}
