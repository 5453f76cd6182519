using Google.Apis.Services;

namespace Google.Apis.Sheets.v4;

/// <summary>The Sheets API, version 4, as Google.Apis.Sheets.v4 publishes it; just the calls in use.</summary>
public class SheetsService : BaseClientService
{
    public const string Version = "v4";

    public SheetsService()
        : this(new Initializer())
    {
    }

    public SheetsService(Initializer initializer)
        : base(initializer) => Spreadsheets = new SpreadsheetsResource(this);

    public override IList<string> Features => [];

    public override string Name => "sheets";

    /// <summary><c>Initializer.BaseUri</c> where set, else Google's.</summary>
    public override string BaseUri => BaseUriOverride ?? "https://sheets.googleapis.com/";

    public override string BasePath => "";

    public override string BatchUri => "https://sheets.googleapis.com/batch";

    public override string BatchPath => "batch";

    public virtual SpreadsheetsResource Spreadsheets { get; }

    /// <summary>OAuth scopes, as fields.</summary>
    public class Scope
    {
        public static string Spreadsheets = ScopeConstants.Spreadsheets;

        public static string SpreadsheetsReadonly = ScopeConstants.SpreadsheetsReadonly;
    }

    /// <summary>OAuth scopes, as constants.</summary>
    public static class ScopeConstants
    {
        public const string Spreadsheets = "https://www.googleapis.com/auth/spreadsheets";

        public const string SpreadsheetsReadonly = "https://www.googleapis.com/auth/spreadsheets.readonly";
    }
}
