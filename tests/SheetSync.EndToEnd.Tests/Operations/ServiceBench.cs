using SheetSync.Application;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>What tests of the running service share: a workbook in its care, an edit, and whether a sync has seen it.</summary>
internal static class ServiceBench
{
    /// <summary>A task's title in the sample plan.</summary>
    private const string TaskCell = "Sales!A30";

    public static async Task<string> AdoptedAsync(this Workplace place)
    {
        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("adopt", id);
        await place.Cli.PrepareAsync("workbook", "add", id);
        return id;
    }

    public static void Edit(this Workplace place, string id, string title) => place.Emulator.Admin.Type(id, TaskCell, title);

    /// <summary>The store knows the task by this title.</summary>
    public static async Task<bool> KnowsAsync(StorageOptions storage, string id, string title)
    {
        try
        {
            var stored = await new PlanStore(storage, TimeProvider.System).LoadPlanAsync(new SpreadsheetId(id), CancellationToken.None);
            return stored?.Plan.Departments.SelectMany(department => department.Tasks).Any(task => task.Title == title) ?? false;
        }
        catch (StorageException)
        {
            // A connection of before the outage.
            return false;
        }
    }
}
