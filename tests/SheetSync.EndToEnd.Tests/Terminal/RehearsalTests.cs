using SheetSync.Service.Commands;

namespace SheetSync.EndToEnd.Tests.Terminal;

/// <summary>What is rehearsed must come as far as the real thing: a plan that is not understood would prepare nothing.</summary>
public class RehearsalTests
{
    [Fact]
    public void Rehearsal_OfCheck_DrawsItsWholeReport()
    {
        using var output = new StringWriter();
        Rehearsal.Play("check", json: false, output);
        var text = output.ToString();
        text.ShouldContain("Sales");
        text.ShouldContain("✓ 2/2");
        text.ShouldContain("Anna Keller (Sales)");
        text.ShouldContain("SS0401 Sales!G3");
        text.ShouldContain("Load: tasks with a milestone");
    }

    [Fact]
    public void Rehearsal_OfCheckAsJson_WritesItsWholeDocument()
    {
        using var output = new StringWriter();
        Rehearsal.Play("check", json: true, output);
        int.Parse(output.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(5000);
    }
}
