using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Writing;

/// <summary>Rows and columns that a service tab lacks for what is to be written into it.</summary>
internal static class Growth
{
    /// <summary>Appended beyond what is needed, so that a page that grows by a row a day does not cost a request a day.</summary>
    private const int Spare = 100;

    public static IReadOnlyList<Request> For(IReadOnlyList<CellEdit> edits)
    {
        var requests = new List<Request>();
        foreach (var tab in edits.OfType<TabEdit>().GroupBy(e => e.Owner.Sheet))
        {
            Add(requests, tab.Key.SheetId!.Value, "ROWS", tab.Max(e => e.Address.Row), tab.Key.GridRows, Spare);
            Add(requests, tab.Key.SheetId!.Value, "COLUMNS", tab.Max(e => e.Address.Column), tab.Key.GridColumns, 0);
        }

        return requests;
    }

    private static void Add(List<Request> requests, int sheetId, string dimension, int needed, int present, int spare)
    {
        if (needed > present)
        {
            requests.Add(new Request
            {
                AppendDimension = new AppendDimensionRequest { SheetId = sheetId, Dimension = dimension, Length = needed - present + spare },
            });
        }
    }
}
