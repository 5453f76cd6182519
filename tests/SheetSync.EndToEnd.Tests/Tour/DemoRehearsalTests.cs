using SheetSync.Service.Demo;

namespace SheetSync.EndToEnd.Tests.Tour;

/// <summary>What is rehearsed must come as far as the real thing: a fault that is kept quiet would prepare nothing.</summary>
public class DemoRehearsalTests
{
    [Theory]
    [InlineData("plan.ru.xlsx", "Продажи")]
    [InlineData("plan.en.xlsx", "Sales")]
    public async Task Rehearsal_OfTheSample_DrawsItsMailAndItsBoard(string sample, string department)
    {
        var drawn = await DemoRehearsal.PlayAsync(Path.Combine(Workplace.Samples, sample), Demonstration.PinnedDay);
        drawn.Count.ShouldBeGreaterThanOrEqualTo(4);
        drawn.ShouldAllBe(page => page.Contains("<html") && page.Length > 1000);
        drawn[0].ShouldContain(department);
        drawn[^1].ShouldContain(department);
    }
}
