using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Items;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>What a department's tab says, read by the settings of its workbook.</summary>
/// <param name="Department">The name that findings carry.</param>
/// <param name="Items">Of all blocks; they wait for their ids.</param>
/// <param name="Report">On the year before; null without one.</param>
/// <param name="Findings">What the values report.</param>
internal sealed record TabContents(
    CandidateTab Tab, string Department, IReadOnlyList<Block> Blocks, DepartmentReader Items, YearReport? Report, List<Finding> Findings)
{
    public static TabContents Read(CandidateTab tab, HeaderWords words, SettingsOutcome settings, string department)
    {
        var findings = new List<Finding>();
        var values = settings.ValuesFor(tab.View.Sheet, department, findings);
        var blocks = new List<Block>();
        var report = (YearReport?)null;
        foreach (var section in tab.Sections)
        {
            if (section.Header is not null)
            {
                blocks.Add(new BlockBuilder(tab.View, values.Year, words, (kind, cell, arguments) => values.Report(kind, cell, arguments)).Build(section));
            }
            else if (section.IsReport)
            {
                report = YearReportReader.Read(tab.View, section, report, values);
            }
        }

        var items = new DepartmentReader(tab.View, values);
        items.Read(blocks);
        return new(tab, department, blocks, items, report, findings);
    }
}
