using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Google.Templates;

/// <summary>Drop-down lists, checkboxes and conditional colours.</summary>
internal static class RuleRequests
{
    public static Request Choose(Choice choice, int sheetId) => new()
    {
        SetDataValidation = new SetDataValidationRequest
        {
            Range = TemplateRequests.On(sheetId, choice.Range),
            Rule = new DataValidationRule { Condition = ConditionOf(choice), ShowCustomUi = true, Strict = choice.Strict, InputMessage = choice.Prompt },
        },
    };

    public static Request Colour(ColourRule rule, int sheetId, int index) => new()
    {
        AddConditionalFormatRule = new AddConditionalFormatRuleRequest
        {
            Index = index,
            Rule = new ConditionalFormatRule
            {
                Ranges = [TemplateRequests.On(sheetId, rule.Range)],
                BooleanRule = new BooleanRule
                {
                    Condition = ConditionOf(rule),
                    Format = new CellFormat
                    {
                        BackgroundColorStyle = rule.Fill is { } fill ? CellFormats.Style(fill) : null,
                        TextFormat = new TextFormat
                        {
                            ForegroundColorStyle = rule.Colour is { } colour ? CellFormats.Style(colour) : null,
                            Strikethrough = rule.Strike ? true : null,
                            Bold = rule.Bold ? true : null,
                        },
                    },
                },
            },
        },
    };

    private static BooleanCondition ConditionOf(Choice choice) => choice switch
    {
        { Checkbox: true } => new BooleanCondition { Type = "BOOLEAN" },
        { Source: { } source } => new BooleanCondition { Type = "ONE_OF_RANGE", Values = [Value(Reference(source))] },
        _ => new BooleanCondition { Type = "ONE_OF_LIST", Values = [.. choice.Words.Select(Value)] },
    };

    private static BooleanCondition ConditionOf(ColourRule rule) => rule.When switch
    {
        ColourWhen.Holds holds => new BooleanCondition
        {
            Type = "CUSTOM_FORMULA",
            Values = [Value($"=${CellAddress.ColumnName(holds.Column)}{rule.Range.First.Row}=\"{holds.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")],
        },
        ColourWhen.StartsWith starts => new BooleanCondition { Type = "TEXT_STARTS_WITH", Values = [Value(starts.Text)] },
        _ => new BooleanCondition { Type = "NOT_BLANK" },
    };

    private static string Reference(SourceRange source)
    {
        var (first, last) = (source.Range.First, source.Range.Last);
        var range = $"${CellAddress.ColumnName(first.Column)}${first.Row}:${CellAddress.ColumnName(last.Column)}${last.Row}";
        return source.Tab is null ? $"={range}" : $"='{source.Tab.Replace("'", "''", StringComparison.Ordinal)}'!{range}";
    }

    private static ConditionValue Value(string text) => new() { UserEnteredValue = text };
}
