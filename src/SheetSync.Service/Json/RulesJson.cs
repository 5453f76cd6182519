using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary><c>rules</c>: code, severity, title, usual threshold (null where the rule has none); with the page where one was asked for.</summary>
internal static class RulesJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<FindingKind> kinds, bool withPages, Language language) =>
        writer.WriteObjects("rules", kinds, kind =>
        {
            writer.Write("code", kind.Code);
            writer.Write("severity", Vocabulary.Of(kind.Severity));
            writer.Write("title", kind.Title.In(language));
            writer.Write("threshold", (RuleCatalogue.Find(kind.Code) as IThresholdRule)?.Threshold.Default);
            if (withPages)
            {
                writer.Write("page", RulePages.Of(kind, language));
            }
        });
}
