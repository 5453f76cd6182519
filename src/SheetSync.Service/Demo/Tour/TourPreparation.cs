namespace SheetSync.Service.Demo.Tour;

/// <summary>What is done before the tour begins, in this order.</summary>
public enum TourStage
{
    /// <summary>The company's workbook is opened in the emulator.</summary>
    Sheet,

    /// <summary>It gets its ⚙ columns and tabs.</summary>
    Adoption,

    /// <summary>The plan is checked, computed and written back.</summary>
    Sync,

    /// <summary>The hosted service starts: board, mail, add-on.</summary>
    Service,

    /// <summary>The mail of the past weeks.</summary>
    Mail,
}

/// <summary>How far the demo is; its page reads it while the demo goes on.</summary>
/// <param name="today">The day on which the tour begins.</param>
internal sealed class TourPreparation(DateOnly today)
{
    private volatile int stage;

    public TourStage Stage => (TourStage)stage;

    /// <summary>The company's workbook is there to be looked at.</summary>
    public bool HasSheet => Stage > TourStage.Sheet;

    /// <summary>The moment at which the tour begins; null on a day that is none of the year's.</summary>
    public TourStation? Station { get; } = TourDay.Year.FirstOrDefault(day => day.Day == today)?.Station;

    public void Reach(TourStage next) => stage = (int)next;
}
