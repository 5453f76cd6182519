using SheetSync.Core.Texts;

namespace SheetSync.Workbooks;

/// <summary>Why a file could not be read as a workbook.</summary>
public enum WorkbookFileFault
{
    /// <summary>There is no file of that name.</summary>
    Missing,

    /// <summary>It is a folder, or the system refuses to open it.</summary>
    CannotOpen,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>It is something else: text, a picture, a document, a zip without a workbook.</summary>
    NotAWorkbook,

    /// <summary>A workbook of another format: .xls, .xlsb, .ods.</summary>
    OtherFormat,

    /// <summary>Encrypted with a password.</summary>
    PasswordProtected,

    /// <summary>Cut short, or its insides contradict each other.</summary>
    Damaged,

    /// <summary>Larger, once unpacked, than any plan (limits in <see cref="WorkbookLimits"/>).</summary>
    TooLarge,
}

/// <summary>
/// The one exception that reading a file throws, whatever the file holds. <see cref="Text"/> says what to do;
/// <see cref="Exception.Message"/> is its English form.
/// </summary>
public sealed class WorkbookFileException : Exception
{
    public WorkbookFileException(WorkbookFileFault fault, string file, Exception? inner = null, string? format = null)
        : base(FaultTexts.Of(fault).Format(Language.En, file, format ?? ""), inner)
    {
        Fault = fault;
        File = file;
        Format = format ?? "";
    }

    public WorkbookFileFault Fault { get; }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>Which other format it is (<c>.xls</c>), for <see cref="WorkbookFileFault.OtherFormat"/>; else empty.</summary>
    public string Format { get; }

    /// <summary>One sentence or two: what is wrong and what to do. Arguments: the file, the other format.</summary>
    public LocalText Text => FaultTexts.Of(Fault);

    public string In(Language language) => Text.Format(language, File, Format);
}

/// <summary>How large a workbook may be. A plan of 12 tabs has about 100 thousand cells and 2 MB of XML.</summary>
public static class WorkbookLimits
{
    /// <summary>Size of the file, bytes: what Google Sheets takes for conversion is 100 MB.</summary>
    public const long FileBytes = 100L * 1024 * 1024;

    /// <summary>All parts unpacked, bytes.</summary>
    public const long UnpackedBytes = 300L * 1024 * 1024;

    /// <summary>Files inside the package.</summary>
    public const int Parts = 10_000;

    /// <summary>Cells of all tabs together, blank ones between filled ones included.</summary>
    public const int Cells = 3_000_000;
}

internal static class FaultTexts
{
    public static LocalText Of(WorkbookFileFault fault) => fault switch
    {
        WorkbookFileFault.Missing => new(
            "Файла «{0}» нет. Проверьте имя и папку.",
            "There is no file “{0}”. Check the name and the folder."),
        WorkbookFileFault.CannotOpen => new(
            "Файл «{0}» не открывается. Проверьте, что это файл, а не папка, и что у вас есть право его читать.",
            "The file “{0}” cannot be opened. Check that it is a file, not a folder, and that you may read it."),
        WorkbookFileFault.Empty => new(
            "Файл «{0}» пуст. Скачайте или сохраните таблицу заново.",
            "The file “{0}” is empty. Download or save the workbook again."),
        WorkbookFileFault.OtherFormat => new(
            "Файл «{0}» — таблица формата {1}. Откройте её и сохраните как «Книга Excel (.xlsx)».",
            "The file “{0}” is a {1} spreadsheet. Open it and save it as an Excel workbook (.xlsx)."),
        WorkbookFileFault.PasswordProtected => new(
            "Файл «{0}» защищён паролем. Снимите пароль и сохраните его заново.",
            "The file “{0}” is protected with a password. Remove the password and save it again."),
        WorkbookFileFault.Damaged => new(
            "Файл «{0}» повреждён или скачан не целиком. Скачайте или сохраните таблицу заново.",
            "The file “{0}” is damaged or was not downloaded in full. Download or save the workbook again."),
        WorkbookFileFault.TooLarge => new(
            "Файл «{0}» слишком велик для плана. Оставьте в нём только вкладки плана и сохраните заново.",
            "The file “{0}” is too large for a plan. Keep only the plan's tabs in it and save it again."),
        _ => new(
            "Файл «{0}» — не таблица .xlsx. Укажите файл, скачанный из Google Таблиц (Файл → Скачать → Microsoft Excel) или сохранённый в Excel.",
            "The file “{0}” is not an .xlsx workbook. Give a file downloaded from Google Sheets (File → Download → Microsoft Excel) or saved by Excel."),
    };
}
