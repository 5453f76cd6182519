using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

/// <summary>The <c>spreadsheets</c> collection.</summary>
public partial class SpreadsheetsResource
{
    private readonly IClientService service;

    public SpreadsheetsResource(IClientService service)
    {
        this.service = service;
        Values = new ValuesResource(service);
    }

    public virtual ValuesResource Values { get; }

    /// <summary>Applies changes, all of them or none.</summary>
    public virtual BatchUpdateRequest BatchUpdate(Data.BatchUpdateSpreadsheetRequest body, string spreadsheetId) => new(service, body, spreadsheetId);

    /// <inheritdoc cref="BatchUpdate"/>
    public class BatchUpdateRequest : SheetsBaseServiceRequest<Data.BatchUpdateSpreadsheetResponse>
    {
        public BatchUpdateRequest(IClientService service, Data.BatchUpdateSpreadsheetRequest body, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            Body = body;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        public override string MethodName => "batchUpdate";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}:batchUpdate";

        private Data.BatchUpdateSpreadsheetRequest Body { get; set; }

        protected override object GetBody() => Body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("spreadsheetId", "path", required: true);
        }
    }

    /// <summary>Makes a spreadsheet.</summary>
    public virtual CreateRequest Create(Data.Spreadsheet body) => new(service, body);

    /// <inheritdoc cref="Create"/>
    public class CreateRequest : SheetsBaseServiceRequest<Data.Spreadsheet>
    {
        public CreateRequest(IClientService service, Data.Spreadsheet body)
            : base(service)
        {
            Body = body;
            InitParameters();
        }

        public override string MethodName => "create";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets";

        private Data.Spreadsheet Body { get; set; }

        protected override object GetBody() => Body;

        protected override void InitParameters()
        {
            base.InitParameters();
        }
    }

    /// <summary>Reads a spreadsheet: structure, and cells where the field mask asks for them.</summary>
    public virtual GetRequest Get(string spreadsheetId) => new(service, spreadsheetId);

    /// <inheritdoc cref="Get"/>
    public class GetRequest : SheetsBaseServiceRequest<Data.Spreadsheet>
    {
        public GetRequest(IClientService service, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        /// <summary>Ignored where a field mask is set.</summary>
        [RequestParameter("includeGridData", RequestParameterType.Query)]
        public virtual bool? IncludeGridData { get; set; }

        /// <summary>Ranges in A1 notation; all of the spreadsheet without any.</summary>
        [RequestParameter("ranges", RequestParameterType.Query)]
        public virtual Repeatable<string> Ranges { get; set; }

        public override string MethodName => "get";

        public override string HttpMethod => "GET";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("spreadsheetId", "path", required: true);
            AddParameter("includeGridData", "query");
            AddParameter("ranges", "query");
        }
    }

    /// <summary>Reads the parts of a spreadsheet that filters match.</summary>
    public virtual GetByDataFilterRequest GetByDataFilter(Data.GetSpreadsheetByDataFilterRequest body, string spreadsheetId) => new(service, body, spreadsheetId);

    /// <inheritdoc cref="GetByDataFilter"/>
    public class GetByDataFilterRequest : SheetsBaseServiceRequest<Data.Spreadsheet>
    {
        public GetByDataFilterRequest(IClientService service, Data.GetSpreadsheetByDataFilterRequest body, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            Body = body;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        public override string MethodName => "getByDataFilter";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}:getByDataFilter";

        private Data.GetSpreadsheetByDataFilterRequest Body { get; set; }

        protected override object GetBody() => Body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("spreadsheetId", "path", required: true);
        }
    }
}
