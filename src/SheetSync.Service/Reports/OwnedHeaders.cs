using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Service.Reports;

/// <summary>What a service column is called in the sheet, whatever the language of the report.</summary>
internal static class OwnedHeaders
{
    /// <param name="language">Of the name where somebody cleared the header.</param>
    public static string Of(OwnedColumn column, Language language) =>
        Enumerable.Range(1, column.Sheet.RowCount)
            .Select(row => column.Sheet[row, column.Mark.Column].Value.Text)
            .FirstOrDefault(text => text?.StartsWith(ServiceNames.Gear, StringComparison.Ordinal) == true)
        ?? ServiceNames.Header(column.Role).In(language);
}
