using SheetSync.Core.Plan;
using SheetSync.Core.Reading;

namespace SheetSync.Core.Rules;

/// <summary>Every code that a workbook can silence or give another severity: rules and findings of reading.</summary>
public static class FindingKinds
{
    private static readonly Dictionary<string, FindingKind> All =
        ReadingCatalogue.All.Concat(RuleCatalogue.All.Select(r => r.Kind)).ToDictionary(k => k.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where nothing has this code.</summary>
    public static FindingKind? Find(string code) => All.GetValueOrDefault(code.Trim());
}
