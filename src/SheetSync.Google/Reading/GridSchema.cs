using System.Text;
using System.Text.Json;

namespace SheetSync.Google.Reading;

/// <summary>A container of the answer of <c>spreadsheets.get</c> that is looked into; all others are skipped.</summary>
internal enum Node : byte
{
    Skip,
    Root,
    Book,
    Sheets,
    Sheet,
    SheetProperties,
    GridProperties,
    Merges,
    Merge,
    Locks,
    Lock,
    LockRange,
    LockExcepts,
    LockExcept,
    TabMarks,
    TabMark,
    DataList,
    Data,
    RowList,
    Row,
    CellList,
    Cell,
    Value,
    Error,
    Entered,
    EffectiveFormat,
    NumberFormat,
    EnteredFormat,
    Background,
    BackgroundStyle,
    StyleColor,
    Validation,
    Condition,
    ChipRuns,
    ChipRun,
    Chip,
    Person,
    ColumnList,
    Column,
    ColumnMarks,
    ColumnMark,
}

/// <summary>A leaf that is taken.</summary>
internal enum Leaf : byte
{
    None,
    BookTitle,
    Locale,
    SheetId,
    SheetTitle,
    Hidden,
    RowCount,
    ColumnCount,
    StartRow,
    EndRow,
    StartColumn,
    EndColumn,
    WarningOnly,
    CanEdit,
    MarkId,
    MarkKey,
    MarkValue,
    DataStartRow,
    DataStartColumn,
    Number,
    Text,
    Boolean,
    ErrorType,
    Formula,
    FormatType,
    Red,
    Green,
    Blue,
    Theme,
    ConditionType,
    Email,
}

/// <summary>Which properties of which container mean what. The field mask and this table say the same thing twice: a test compares them.</summary>
internal static class GridSchema
{
    /// <summary>What one read asks for (google.md, Reading): structure and cells of one revision, nothing that is not used.</summary>
    public const string FieldMask =
        "properties(title,locale),"
        + "sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,"
        + "protectedRanges(range,unprotectedRanges,warningOnly,requestingUserCanEdit),developerMetadata(metadataKey,metadataValue),"
        + "data(startRow,startColumn,"
        + "rowData(values(effectiveValue,userEnteredValue(formulaValue),effectiveFormat(numberFormat(type)),"
        + "userEnteredFormat(backgroundColor,backgroundColorStyle),dataValidation(condition(type)),chipRuns(chip(personProperties(email))))),"
        + "columnMetadata(developerMetadata(metadataId,metadataKey,metadataValue))))";

    private static readonly Entry[][] Table = Build();

    internal readonly record struct Entry(byte[] Name, Node Node, Leaf Leaf);

    /// <summary>The container or leaf that a property of a container is; neither where it is unknown.</summary>
    public static (Node Node, Leaf Leaf) Property(Node owner, ref Utf8JsonReader reader)
    {
        foreach (var entry in Table[(int)owner])
        {
            if (reader.ValueTextEquals(entry.Name))
            {
                return (entry.Node, entry.Leaf);
            }
        }

        return default;
    }

    /// <summary>What the elements of a list are; <see cref="Node.Skip"/> where the container is no list.</summary>
    public static Node Element(Node list) => list switch
    {
        Node.Sheets => Node.Sheet,
        Node.Merges => Node.Merge,
        Node.Locks => Node.Lock,
        Node.LockExcepts => Node.LockExcept,
        Node.TabMarks => Node.TabMark,
        Node.DataList => Node.Data,
        Node.RowList => Node.Row,
        Node.CellList => Node.Cell,
        Node.ChipRuns => Node.ChipRun,
        Node.ColumnList => Node.Column,
        Node.ColumnMarks => Node.ColumnMark,
        _ => Node.Skip,
    };

    public static bool IsList(Node node) => Element(node) != Node.Skip;

    private static Entry[][] Build()
    {
        var table = new Entry[Enum.GetValues<Node>().Length][];
        Array.Fill(table, []);
        table[(int)Node.Root] = [In("properties", Node.Book), In("sheets", Node.Sheets)];
        table[(int)Node.Book] = [At("title", Leaf.BookTitle), At("locale", Leaf.Locale)];
        table[(int)Node.Sheet] =
            [In("properties", Node.SheetProperties), In("merges", Node.Merges), In("protectedRanges", Node.Locks), In("developerMetadata", Node.TabMarks), In("data", Node.DataList)];
        table[(int)Node.SheetProperties] =
            [At("sheetId", Leaf.SheetId), At("title", Leaf.SheetTitle), At("hidden", Leaf.Hidden), In("gridProperties", Node.GridProperties)];
        table[(int)Node.GridProperties] = [At("rowCount", Leaf.RowCount), At("columnCount", Leaf.ColumnCount)];
        Entry[] range =
        [
            At("startRowIndex", Leaf.StartRow), At("endRowIndex", Leaf.EndRow),
            At("startColumnIndex", Leaf.StartColumn), At("endColumnIndex", Leaf.EndColumn),
        ];
        table[(int)Node.Merge] = range;
        table[(int)Node.LockRange] = range;
        table[(int)Node.LockExcept] = range;
        table[(int)Node.Lock] =
        [
            In("range", Node.LockRange), In("unprotectedRanges", Node.LockExcepts),
            At("warningOnly", Leaf.WarningOnly), At("requestingUserCanEdit", Leaf.CanEdit),
        ];
        Entry[] mark = [At("metadataId", Leaf.MarkId), At("metadataKey", Leaf.MarkKey), At("metadataValue", Leaf.MarkValue)];
        table[(int)Node.TabMark] = mark;
        table[(int)Node.ColumnMark] = mark;
        table[(int)Node.Data] =
            [At("startRow", Leaf.DataStartRow), At("startColumn", Leaf.DataStartColumn), In("rowData", Node.RowList), In("columnMetadata", Node.ColumnList)];
        table[(int)Node.Column] = [In("developerMetadata", Node.ColumnMarks)];
        table[(int)Node.Row] = [In("values", Node.CellList)];
        table[(int)Node.Cell] =
        [
            In("effectiveValue", Node.Value), In("userEnteredValue", Node.Entered), In("effectiveFormat", Node.EffectiveFormat),
            In("userEnteredFormat", Node.EnteredFormat), In("dataValidation", Node.Validation), In("chipRuns", Node.ChipRuns),
        ];
        table[(int)Node.Value] =
            [At("numberValue", Leaf.Number), At("stringValue", Leaf.Text), At("boolValue", Leaf.Boolean), In("errorValue", Node.Error)];
        table[(int)Node.Error] = [At("type", Leaf.ErrorType)];
        table[(int)Node.Entered] = [At("formulaValue", Leaf.Formula)];
        table[(int)Node.EffectiveFormat] = [In("numberFormat", Node.NumberFormat)];
        table[(int)Node.NumberFormat] = [At("type", Leaf.FormatType)];
        table[(int)Node.EnteredFormat] = [In("backgroundColor", Node.Background), In("backgroundColorStyle", Node.BackgroundStyle)];
        table[(int)Node.BackgroundStyle] = [In("rgbColor", Node.StyleColor), At("themeColor", Leaf.Theme)];
        Entry[] color = [At("red", Leaf.Red), At("green", Leaf.Green), At("blue", Leaf.Blue)];
        table[(int)Node.Background] = color;
        table[(int)Node.StyleColor] = color;
        table[(int)Node.Validation] = [In("condition", Node.Condition)];
        table[(int)Node.Condition] = [At("type", Leaf.ConditionType)];
        table[(int)Node.ChipRun] = [In("chip", Node.Chip)];
        table[(int)Node.Chip] = [In("personProperties", Node.Person)];
        table[(int)Node.Person] = [At("email", Leaf.Email)];
        return table;
    }

    private static Entry In(string name, Node node) => new(Encoding.UTF8.GetBytes(name), node, Leaf.None);

    private static Entry At(string name, Leaf leaf) => new(Encoding.UTF8.GetBytes(name), Node.Skip, leaf);
}
