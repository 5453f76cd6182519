using System.Text.Json.Nodes;
using System.Xml.Linq;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Seeding;

/// <summary>Data validations and simple conditional formats of a worksheet.</summary>
internal sealed class XlsxRules(XlsxContext context, Sheet sheet)
{
    public void Apply(XElement element)
    {
        foreach (var item in element.DescendantsAndSelf())
        {
            switch (item.Name.LocalName)
            {
                case "dataValidation":
                    Validate(item);
                    break;
                case "conditionalFormatting" when item.Name.Namespace == XlsxPackage.Main:
                    AddRules(item);
                    break;
                default:
                    break;
            }
        }
    }

    private static string? Child(XElement item, string name) => item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    private List<Rect> Areas(XElement item) =>
        [.. ((string?)item.Attribute("sqref") ?? Child(item, "sqref") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(XlsxSheet.Area).OfType<Rect>()
            .Select(rect => rect.On(sheet.Id).Within(sheet))];

    private void Validate(XElement item)
    {
        if (Condition(item) is not { } condition)
            return;
        var json = new JsonObject { ["condition"] = condition };
        if ((string?)item.Attribute("showErrorMessage") is "1" or "true")
            json["strict"] = true;
        if ((string?)item.Attribute("prompt") is { Length: > 0 } prompt)
            json["inputMessage"] = prompt;
        if (condition["type"]!.GetValue<string>() is "ONE_OF_LIST" or "ONE_OF_RANGE" or "BOOLEAN")
            json["showCustomUi"] = true;
        var rule = Json.Of(json);
        foreach (var area in Areas(item))
        {
            for (var row = area.StartRow; row < area.EndRow; row++)
            {
                for (var column = area.StartColumn; column < area.EndColumn; column++)
                    sheet.Update(row, column, cell => cell with { Validation = rule });
            }
        }
    }

    private static JsonObject? Condition(XElement item)
    {
        var (first, second) = (Child(item, "formula1"), Child(item, "formula2"));
        return (string?)item.Attribute("type") switch
        {
            "list" when first is not null => List(first.Trim()),
            "whole" or "decimal" => Make("NUMBER_" + Operator((string?)item.Attribute("operator")), first, second),
            "custom" when first is not null => Make("CUSTOM_FORMULA", "=" + first),
            _ => null,
        };
    }

    /// <summary>A list of just TRUE and FALSE is what a checkbox becomes in a file.</summary>
    private static JsonObject List(string formula)
    {
        if (!formula.StartsWith('"'))
            return Make("ONE_OF_RANGE", "=" + formula);
        var options = formula.Trim('"').Split(',', StringSplitOptions.TrimEntries);
        return options is ["TRUE", "FALSE"] or ["FALSE", "TRUE"] ? new JsonObject { ["type"] = "BOOLEAN" } : Make("ONE_OF_LIST", options);
    }

    private static JsonObject Make(string type, params string?[] values) => new()
    {
        ["type"] = type,
        ["values"] = new JsonArray([.. values.OfType<string>().Select(value => new JsonObject { ["userEnteredValue"] = value })]),
    };

    private static string Operator(string? name) => name switch
    {
        "notBetween" => "NOT_BETWEEN",
        "equal" => "EQ",
        "notEqual" => "NOT_EQ",
        "greaterThan" => "GREATER",
        "greaterThanOrEqual" => "GREATER_THAN_EQ",
        "lessThan" => "LESS",
        "lessThanOrEqual" => "LESS_THAN_EQ",
        _ => "BETWEEN",
    };

    private void AddRules(XElement block)
    {
        var ranges = Areas(block);
        if (ranges.Count == 0)
            return;
        foreach (var rule in block.Elements().OrderBy(rule => (int?)rule.Attribute("priority") ?? 0))
        {
            if (RuleCondition(rule) is not { } condition)
                continue;
            var json = new JsonObject
            {
                ["ranges"] = new JsonArray([.. ranges.Select(range => range.On(sheet.Id).ToJson())]),
                ["booleanRule"] = new JsonObject { ["condition"] = condition, ["format"] = context.Styles.Differential((int?)rule.Attribute("dxfId") ?? -1) },
            };
            sheet.SetObjects("conditionalFormats", sheet.ObjectsOf("conditionalFormats").Add(Json.Of(json)!));
        }
    }

    private static JsonObject? RuleCondition(XElement rule)
    {
        var formulas = rule.Elements().Where(child => child.Name.LocalName == "formula").Select(child => child.Value).ToList();
        return (string?)rule.Attribute("type") switch
        {
            "cellIs" when formulas.Count > 0 => Make("NUMBER_" + Operator((string?)rule.Attribute("operator")), [.. formulas.Select(Literal)]),
            "expression" when formulas.Count > 0 => Make("CUSTOM_FORMULA", "=" + formulas[0]),
            "containsText" => Make("TEXT_CONTAINS", (string?)rule.Attribute("text")),
            "notContainsText" => Make("TEXT_NOT_CONTAINS", (string?)rule.Attribute("text")),
            "beginsWith" => Make("TEXT_STARTS_WITH", (string?)rule.Attribute("text")),
            "endsWith" => Make("TEXT_ENDS_WITH", (string?)rule.Attribute("text")),
            "containsBlanks" => new JsonObject { ["type"] = "BLANK" },
            "notContainsBlanks" => new JsonObject { ["type"] = "NOT_BLANK" },
            _ => null,
        };
    }

    private static string Literal(string formula) =>
        double.TryParse(formula, System.Globalization.CultureInfo.InvariantCulture, out _) ? formula : "=" + formula;
}
