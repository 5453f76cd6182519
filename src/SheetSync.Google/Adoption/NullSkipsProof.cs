using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using SheetSync.Google.Writing;

namespace SheetSync.Google.Adoption;

/// <summary>
/// Google documents that values smaller than the range that a filter matches leave the rest unaffected; that <c>null</c> skips a cell
/// there is inferred from plain value updates (google.md, Writing). On a column that has just been made: write a null where its
/// header stands and nothing below it, have the values after the write returned in the same answer, and look for the header.
/// </summary>
/// <param name="HeaderRow">Counted from 1.</param>
internal sealed record NullSkipsProof(int MetadataId, int HeaderRow, string Header)
{
    public BatchUpdateValuesByDataFilterRequest Write() => new()
    {
        ValueInputOption = EditBatch.Raw,
        IncludeValuesInResponse = true,
        ResponseValueRenderOption = "UNFORMATTED_VALUE",
        Data =
        [
            // The "" makes it a write at all: the cell below the header is blank in a new column.
            new DataFilterValueRange
            {
                DataFilter = EditBatch.ByMark(MetadataId),
                MajorDimension = "COLUMNS",
                Values = [[.. new object?[HeaderRow], ""]],
            },
        ],
    };

    public bool Holds(BatchUpdateValuesByDataFilterResponse answer)
    {
        var data = answer.Responses?.FirstOrDefault()?.UpdatedData;
        var cells = data?.MajorDimension == "COLUMNS"
            ? data.Values?.FirstOrDefault()
            : data?.Values?.Select(row => row.FirstOrDefault()).ToList();
        return cells?.ElementAtOrDefault(HeaderRow - 1) is { } cell && Convert.ToString(cell, CultureInfo.InvariantCulture) == Header;
    }
}
