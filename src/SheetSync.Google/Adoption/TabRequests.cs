using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Adoption;

/// <summary>A service tab: its sheet with spare rows, its mark, widths, number formats, frozen top, colours, and a warning for who types there.</summary>
internal static class TabRequests
{
    private static readonly LocalText Protected = new(
        "Эту вкладку заполняет SheetSync: правки будут перезаписаны.", "SheetSync fills this tab: edits are overwritten.");

    /// <summary>Whether a protected range carries our words.</summary>
    public static bool IsOurs(string? description) => description == Protected.Ru || description == Protected.En;

    public static IEnumerable<Request> For(AdoptedTab tab, Language language, int sheetId, int markId)
    {
        var layout = PageLayout.Of(tab.Role);
        var all = new GridRange { SheetId = sheetId };
        yield return Sheet(tab, layout, sheetId);
        yield return Mark(tab.Role, sheetId, markId);
        yield return Formats.Repeat(all, new CellFormat { VerticalAlignment = "TOP", WrapStrategy = "OVERFLOW_CELL" }, "userEnteredFormat(verticalAlignment,wrapStrategy)");
        for (var column = 1; column <= layout.Columns.Count; column++)
        {
            foreach (var request in Column(layout.Columns[column - 1], language, sheetId, column))
            {
                yield return request;
            }
        }

        yield return Formats.Repeat(new GridRange { SheetId = sheetId, StartRowIndex = 0, EndRowIndex = 1 }, Formats.Title, "userEnteredFormat(textFormat,verticalAlignment)");
        yield return Formats.Repeat(
            new GridRange { SheetId = sheetId, StartRowIndex = 1, EndRowIndex = 2, StartColumnIndex = 0, EndColumnIndex = 2 },
            Formats.Note, "userEnteredFormat.textFormat");
        yield return Formats.Repeat(
            new GridRange { SheetId = sheetId, StartRowIndex = 0, EndRowIndex = 4, StartColumnIndex = 1, EndColumnIndex = 2 },
            new CellFormat { HorizontalAlignment = "LEFT", WrapStrategy = "OVERFLOW_CELL" }, "userEnteredFormat(horizontalAlignment,wrapStrategy)");
        foreach (var request in Colours(tab.Role, language, sheetId, layout))
        {
            yield return request;
        }

        yield return Formats.Warn(all, Protected.In(language));
    }

    private static Request Sheet(AdoptedTab tab, PageLayout layout, int sheetId) => new()
    {
        AddSheet = new AddSheetRequest
        {
            Properties = new SheetProperties
            {
                SheetId = sheetId,
                Title = tab.Title,
                GridProperties = new GridProperties
                {
                    RowCount = PageLayout.SpareRows,
                    ColumnCount = layout.Columns.Count,
                    FrozenRowCount = layout.FrozenRows,
                },
                TabColorStyle = new ColorStyle { RgbColor = Formats.Heading },
            },
        },
    };

    private static Request Mark(ServiceTab role, int sheetId, int markId) => new()
    {
        CreateDeveloperMetadata = new CreateDeveloperMetadataRequest
        {
            DeveloperMetadata = new DeveloperMetadata
            {
                MetadataId = markId,
                MetadataKey = ServiceMarks.TabKey,
                MetadataValue = ServiceMarks.Value(role, sheetId),
                Visibility = Formats.Project,
                Location = new DeveloperMetadataLocation { SheetId = sheetId },
            },
        },
    };

    private static IEnumerable<Request> Column(ColumnLayout column, Language language, int sheetId, int number)
    {
        yield return Formats.Width(sheetId, number, column.Width);
        if (Formats.Of(column.Format, language) is { } format)
        {
            yield return Formats.Repeat(Formats.Columns(sheetId, number), new CellFormat { NumberFormat = format }, "userEnteredFormat.numberFormat");
        }

        if (column.Format is ColumnFormat.Link or ColumnFormat.Wrapped)
        {
            var wrap = column.Format == ColumnFormat.Link ? "CLIP" : "WRAP";
            yield return Formats.Repeat(Formats.Columns(sheetId, number), new CellFormat { WrapStrategy = wrap }, "userEnteredFormat.wrapStrategy");
        }

        if (Alignment(column.Format) is { } alignment)
        {
            yield return Formats.Repeat(Formats.Columns(sheetId, number), new CellFormat { HorizontalAlignment = alignment }, "userEnteredFormat.horizontalAlignment");
        }
    }

    /// <summary>Headings stand over their figures, and figures that are text beside those that are numbers.</summary>
    private static string? Alignment(ColumnFormat format) => format switch
    {
        ColumnFormat.Figure or ColumnFormat.Date => "RIGHT",
        ColumnFormat.Percent => "CENTER",
        _ => null,
    };

    /// <summary>Rows of headings move as tables grow, so their looks follow their words: a rule each, comparing without functions, whose separators depend on the locale.</summary>
    private static IEnumerable<Request> Colours(ServiceTab role, Language language, int sheetId, PageLayout layout)
    {
        var page = Formats.Columns(sheetId, 1, layout.Columns.Count);
        LocalText[] sections = [WriteBackTexts.Indicators, WriteBackTexts.Goals, WriteBackTexts.Initiatives, WriteBackTexts.ToFix, WriteBackTexts.Postponed, WriteBackTexts.Periods, WriteBackTexts.RulesSet];
        foreach (var section in sections)
        {
            yield return Formats.When(page, "CUSTOM_FORMULA", $"=$A1=\"{section.In(language)}\"", Formats.Grey, bold: true);
        }

        foreach (var heading in new[] { WriteBackTexts.Department, WriteBackTexts.Person })
        {
            yield return Formats.When(page, "CUSTOM_FORMULA", $"=$A1=\"{heading.In(language)}\"", Formats.Heading, bold: true);
        }

        yield return Formats.When(page, "CUSTOM_FORMULA", $"=$A1=\"{WriteBackTexts.Company.In(language)}\"", Formats.Grey, bold: true);
        var second = Formats.Columns(sheetId, 2);
        switch (role)
        {
            case ServiceTab.Summary:
                foreach (var request in Formats.Statuses(Formats.Columns(sheetId, 4), language))
                {
                    yield return request;
                }

                break;
            case ServiceTab.Readiness:
                yield return Formats.When(second, "TEXT_EQ", WriteBackTexts.Ready.In(language), Formats.Green);
                yield return Formats.When(second, "TEXT_EQ", WriteBackTexts.NotReady.In(language), Formats.Red);
                yield return Formats.When(second, "TEXT_EQ", WriteBackTexts.Blocker.In(language), Formats.Red);
                yield return Formats.When(second, "TEXT_EQ", WriteBackTexts.Warning.In(language), Formats.Amber);
                break;
            default:
                var level = Formats.Columns(sheetId, 7);
                yield return Formats.When(level, "NUMBER_EQ", "3", Formats.Red);
                yield return Formats.When(level, "NUMBER_EQ", "2", Formats.Amber);
                break;
        }
    }
}
