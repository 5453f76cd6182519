using System.Text;

namespace SheetSync.Workbooks.Reading;

/// <summary>Tells by the first bytes what a file is, so that the message can say what to do with it.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Compound file, [MS-CFB] 2.2: the old .xls, and every Office file with a password ([MS-OFFCRYPTO] 2.3.4).</summary>
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws unless the stream begins like a zip; leaves it at its start.</summary>
    public static void Refuse(Stream stream, string file)
    {
        if (stream.Length == 0)
        {
            throw new WorkbookFileException(WorkbookFileFault.Empty, file);
        }

        if (stream.Length > WorkbookLimits.FileBytes)
        {
            throw new WorkbookFileException(WorkbookFileFault.TooLarge, file);
        }

        stream.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var start = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (start.SequenceEqual(CompoundFile))
        {
            throw OfCompoundFile(stream, file);
        }

        if (!start.StartsWith(Zip))
        {
            throw new WorkbookFileException(WorkbookFileFault.NotAWorkbook, file);
        }

        stream.Position = 0;
    }

    /// <summary>The names of the streams stand in its directory as UTF-16.</summary>
    private static WorkbookFileException OfCompoundFile(Stream stream, string file)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        var content = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return new WorkbookFileException(WorkbookFileFault.PasswordProtected, file);
        }

        var excel = content.IndexOf(Encoding.Unicode.GetBytes("Workbook\0")) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes("Book\0")) >= 0;
        return excel
            ? new WorkbookFileException(WorkbookFileFault.OtherFormat, file, format: ".xls")
            : new WorkbookFileException(WorkbookFileFault.NotAWorkbook, file);
    }
}
