using System.Security.Cryptography;
using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Writing;

namespace SheetSync.Google.Adoption;

/// <summary>
/// Everything that adopting adds, as one atomic batch. Tabs and marks bring their own ids: the batch refers to them before they exist, and a
/// second try of a batch that had succeeded unseen is refused as a whole.
/// </summary>
/// <param name="Proof">On the first new column; null where no column is made.</param>
internal sealed record AdoptionRequests(IReadOnlyList<Request> Requests, IReadOnlyList<int> Marks, NullSkipsProof? Proof)
{
    public static AdoptionRequests For(AdoptionPlan plan)
    {
        var requests = new List<Request>();
        var marks = new List<int>();
        foreach (var tab in plan.Tabs)
        {
            var (sheetId, mark) = (NewId(), NewId());
            marks.Add(mark);
            requests.AddRange(TabRequests.For(tab, plan.Language, sheetId, mark));
        }

        NullSkipsProof? proof = null;
        foreach (var columns in plan.Columns.GroupBy(c => c.SheetId))
        {
            requests.AddRange(ColumnRequests.Room([.. columns]));
            foreach (var column in columns)
            {
                var mark = NewId();
                marks.Add(mark);
                requests.AddRange(ColumnRequests.For(column, plan.Language, mark));
                proof ??= new NullSkipsProof(mark, column.HeaderRows[0], column.Header);
            }
        }

        return new AdoptionRequests(requests, marks, proof);
    }

    /// <summary>Without its marks nothing in the workbook is this service's, so nothing is ever written.</summary>
    public IReadOnlyList<Request> TakeMarksOff() =>
        [.. Marks.Select(id => new Request { DeleteDeveloperMetadata = new DeleteDeveloperMetadataRequest { DataFilter = EditBatch.ByMark(id) } })];

    private static int NewId() => RandomNumberGenerator.GetInt32(1, int.MaxValue);
}
