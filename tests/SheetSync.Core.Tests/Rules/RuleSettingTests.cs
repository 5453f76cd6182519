using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules;

/// <summary>What a workbook sets otherwise is told in its report.</summary>
public sealed class RuleSettingTests
{
    private static IEnumerable<string> Told(Func<WorkbookSettings, WorkbookSettings> change, Language language) =>
        RuleSetting.Of(change(APlan.Of(p => p).Settings)).Select(s => $"{s.Kind.Code} {s.Told(language)}".Replace('\u00A0', ' '));

    private static WorkbookSettings Set(WorkbookSettings settings) => settings with
    {
        SilencedRules = new HashSet<string> { "SS0305", "SS9999" },
        RuleSeverities = new Dictionary<string, Severity> { ["SS0306"] = Severity.Hint, ["SS0190"] = Severity.Blocker, ["SS0301"] = Severity.Warning },
        RuleThresholds = new Dictionary<string, RuleLimits>
        {
            ["SS0301"] = RuleLimits.Of(5), ["SS0308"] = new(2, 6), ["SS0303"] = RuleLimits.Of(7), ["SS0401"] = RuleLimits.Of(0.02m),
        },
    };

    [Fact]
    public void WhatIsSet_IsToldByCode_AndWhatIsAsUsualIsNot() => Told(Set, Language.Ru).ShouldBe([
        "SS0190 блокирует вместо «предупреждение»",
        "SS0301 порог: целей у отдела не больше 5 (обычно 7)",
        "SS0305 отключено",
        "SS0306 подсказка вместо «предупреждение»",
        "SS0308 порог: ключевых задач у руководителя в месяце от 2 до 6 (обычно 3-4)",
        "SS0401 порог: план по месяцам расходится с годовым не больше чем на 2 % (обычно 1 %)",
    ]);

    [Fact]
    public void English_SaysTheSame() => Told(Set, Language.En).ShouldBe([
        "SS0190 blocker instead of warning",
        "SS0301 threshold: at most 5 goals in a department (usually 7)",
        "SS0305 silenced",
        "SS0306 hint instead of warning",
        "SS0308 threshold: 2 to 6 key tasks of a leader in a month (usually 3-4)",
        "SS0401 threshold: the months give the annual target within 2% (usually 1%)",
    ]);

    [Fact]
    public void NothingSet_TellsNothing() => Told(s => s, Language.En).ShouldBeEmpty();

    /// <summary>A limit must be what the rule itself would accept, else a workbook could never set it back.</summary>
    [Fact]
    public void Thresholds_AllowWhatIsUsual() =>
        RuleCatalogue.All.OfType<IThresholdRule>().Where(r => !r.Threshold.Allows(r.Threshold.Default)).ShouldBeEmpty();
}
