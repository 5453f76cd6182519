using System.Text.Json;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary><c>rules</c>: code, severity, title, usual threshold (null where the rule has none); with the page where one was asked for.</summary>
internal static class RulesJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<IReadinessRule> rules, bool withPages, Language language) =>
        writer.WriteObjects("rules", rules, rule =>
        {
            writer.Write("code", rule.Kind.Code);
            writer.Write("severity", Vocabulary.Of(rule.Kind.Severity));
            writer.Write("title", rule.Kind.Title.In(language));
            writer.Write("threshold", (rule as IThresholdRule)?.Threshold.Default);
            if (withPages)
            {
                writer.Write("page", RulePages.Of(rule.Kind.Code, language));
            }
        });
}
