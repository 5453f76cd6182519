using System.IO.Compression;
using System.Xml;
using SheetSync.Core.Grid;
using SheetSync.Workbooks.Reading;

namespace SheetSync.Workbooks;

/// <summary>
/// Reads an .xlsx file into a <see cref="WorkbookGrid"/>, as Google Sheets would convert it: values, number formats as far as they
/// tell dates and percents, paint, merges, hidden tabs. Ids and links are null: a file has none.
/// The package is taken apart by <see cref="ZipArchive"/> and <see cref="XmlReader"/> and not by the OpenXml object model:
/// <c>check FILE</c> starts sooner, and a file with one malformed hyperlink, which that model refuses, is still read.
/// </summary>
public static class XlsxReader
{
    /// <summary>The workbook in a file; its title is the file's name without the extension.</summary>
    /// <exception cref="WorkbookFileException">The file is missing, no workbook, damaged, protected or too large.</exception>
    public static WorkbookGrid Read(string path)
    {
        var name = Path.GetFileName(path) is { Length: > 0 } file ? file : path;
        using var stream = Open(path, name);
        return Read(stream, Path.GetFileNameWithoutExtension(name), name);
    }

    /// <summary>The workbook in a stream, under a title.</summary>
    /// <exception cref="WorkbookFileException">The stream holds no workbook that can be read.</exception>
    public static WorkbookGrid Read(Stream stream, string title) => Read(stream, title, title);

    private static FileStream Open(string path, string name)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WorkbookFileException(WorkbookFileFault.Missing, path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WorkbookFileException(path.Length == 0 ? WorkbookFileFault.Missing : WorkbookFileFault.CannotOpen, name, e);
        }
    }

    private static WorkbookGrid Read(Stream stream, string title, string file)
    {
        try
        {
            using var seekable = new MemoryStream();
            if (!stream.CanSeek)
            {
                CopyWithin(stream, seekable, file);
                stream = seekable;
            }

            FileKinds.Refuse(stream, file);
            using var package = new XlsxPackage(stream, file);
            return package.ReadWorkbook(title);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw new WorkbookFileException(WorkbookFileFault.Damaged, file, e);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new WorkbookFileException(WorkbookFileFault.Damaged, file, e);
        }
    }

    private static void CopyWithin(Stream from, MemoryStream to, string file)
    {
        var buffer = new byte[81920];
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            to.Write(buffer, 0, read);
            if (to.Length > WorkbookLimits.FileBytes)
            {
                throw new WorkbookFileException(WorkbookFileFault.TooLarge, file);
            }
        }

        to.Position = 0;
    }
}
