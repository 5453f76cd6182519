using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    /// <summary>The <c>values</c> collection.</summary>
    public class ValuesResource
    {
        private readonly IClientService service;

        public ValuesResource(IClientService service) => this.service = service;

        /// <summary>Reads the values of the ranges that filters match.</summary>
        public virtual BatchGetByDataFilterRequest BatchGetByDataFilter(Data.BatchGetValuesByDataFilterRequest body, string spreadsheetId) => new(service, body, spreadsheetId);

        /// <inheritdoc cref="BatchGetByDataFilter"/>
        public class BatchGetByDataFilterRequest : SheetsBaseServiceRequest<Data.BatchGetValuesByDataFilterResponse>
        {
            public BatchGetByDataFilterRequest(IClientService service, Data.BatchGetValuesByDataFilterRequest body, string spreadsheetId)
                : base(service)
            {
                SpreadsheetId = spreadsheetId;
                Body = body;
                InitParameters();
            }

            [RequestParameter("spreadsheetId", RequestParameterType.Path)]
            public virtual string SpreadsheetId { get; private set; }

            public override string MethodName => "batchGetByDataFilter";

            public override string HttpMethod => "POST";

            public override string RestPath => "v4/spreadsheets/{spreadsheetId}/values:batchGetByDataFilter";

            private Data.BatchGetValuesByDataFilterRequest Body { get; set; }

            protected override object GetBody() => Body;

            protected override void InitParameters()
            {
                base.InitParameters();
                AddParameter("spreadsheetId", "path", required: true);
            }
        }

        /// <summary>Writes values into the ranges that filters match.</summary>
        public virtual BatchUpdateByDataFilterRequest BatchUpdateByDataFilter(Data.BatchUpdateValuesByDataFilterRequest body, string spreadsheetId) => new(service, body, spreadsheetId);

        /// <inheritdoc cref="BatchUpdateByDataFilter"/>
        public class BatchUpdateByDataFilterRequest : SheetsBaseServiceRequest<Data.BatchUpdateValuesByDataFilterResponse>
        {
            public BatchUpdateByDataFilterRequest(IClientService service, Data.BatchUpdateValuesByDataFilterRequest body, string spreadsheetId)
                : base(service)
            {
                SpreadsheetId = spreadsheetId;
                Body = body;
                InitParameters();
            }

            [RequestParameter("spreadsheetId", RequestParameterType.Path)]
            public virtual string SpreadsheetId { get; private set; }

            public override string MethodName => "batchUpdateByDataFilter";

            public override string HttpMethod => "POST";

            public override string RestPath => "v4/spreadsheets/{spreadsheetId}/values:batchUpdateByDataFilter";

            private Data.BatchUpdateValuesByDataFilterRequest Body { get; set; }

            protected override object GetBody() => Body;

            protected override void InitParameters()
            {
                base.InitParameters();
                AddParameter("spreadsheetId", "path", required: true);
            }
        }
    }
}
