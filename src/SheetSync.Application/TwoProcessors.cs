using SheetSync.Core;
using SheetSync.Core.Grid;

namespace SheetSync.Application;

/// <summary>Decides with steps side by side that do not depend on each other: a quarter sooner where a second processor is free, the same where none is.</summary>
public static class TwoProcessors
{
    public static Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today) =>
        SyncEngine.Decide(grid, known, now, today, Run);

    /// <summary>Both are over when it returns, whatever befell one of them. A step that no thread has begun by then is done by this one.</summary>
    public static void Run(Action one, Action other)
    {
        var task = Task.Run(other);
        try
        {
            one();
        }
        finally
        {
            task.GetAwaiter().GetResult();
        }
    }
}
