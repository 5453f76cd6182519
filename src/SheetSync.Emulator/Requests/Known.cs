using System.Collections.Frozen;

namespace SheetSync.Emulator.Requests;

/// <summary>Every request that Google's reference lists, so that an unsupported one is told from a misspelt one.</summary>
internal static class Known
{
    public static readonly FrozenSet<string> Requests = FrozenSet.Create(
        "updateSpreadsheetProperties", "updateSheetProperties", "updateDimensionProperties", "updateNamedRange", "repeatCell",
        "addNamedRange", "deleteNamedRange", "addSheet", "deleteSheet", "autoFill", "cutPaste", "copyPaste", "mergeCells", "unmergeCells",
        "updateBorders", "updateCells", "addFilterView", "appendCells", "clearBasicFilter", "deleteDimension", "deleteEmbeddedObject",
        "deleteFilterView", "duplicateFilterView", "duplicateSheet", "findReplace", "insertDimension", "insertRange", "moveDimension",
        "updateEmbeddedObjectPosition", "pasteData", "textToColumns", "updateFilterView", "deleteRange", "appendDimension",
        "addConditionalFormatRule", "updateConditionalFormatRule", "deleteConditionalFormatRule", "sortRange", "setDataValidation",
        "setBasicFilter", "addProtectedRange", "updateProtectedRange", "deleteProtectedRange", "autoResizeDimensions", "addChart",
        "updateChartSpec", "updateBanding", "addBanding", "deleteBanding", "createDeveloperMetadata", "updateDeveloperMetadata",
        "deleteDeveloperMetadata", "randomizeRange", "addDimensionGroup", "deleteDimensionGroup", "updateDimensionGroup", "trimWhitespace",
        "deleteDuplicates", "updateEmbeddedObjectBorder", "addSlicer", "updateSlicerSpec", "addDataSource", "updateDataSource",
        "deleteDataSource", "refreshDataSource", "cancelDataSourceRefresh", "addTable", "updateTable", "deleteTable");
}
