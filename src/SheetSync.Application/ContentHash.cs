using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SheetSync.Core.Grid;

namespace SheetSync.Application;

/// <summary>A workbook's content as a hash: everything that a decision can follow from, so that equal hashes need no new one.</summary>
public static class ContentHash
{
    private const int Chunk = 64 * 1024;

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(WorkbookGrid grid)
    {
        using var content = new Content();
        content.Add(grid.Title);
        content.Add(grid.Locale);
        content.Add(grid.LinkBase);
        foreach (var sheet in grid.Sheets)
        {
            Add(content, sheet);
        }

        return content.Finish();
    }

    private static void Add(Content content, SheetGrid sheet)
    {
        content.Add(sheet.SheetId ?? -1);
        content.Add(sheet.Title);
        content.Add(sheet.Hidden ? 1 : 0);
        content.Add(sheet.ServiceTabMark);
        content.Add(sheet.GridRows);
        content.Add(sheet.GridColumns);
        content.Add(sheet.Merges.Count);
        foreach (var merge in sheet.Merges)
        {
            content.Add(merge);
        }

        content.Add(sheet.OwnedColumns.Count);
        foreach (var mark in sheet.OwnedColumns)
        {
            content.Add(mark.MetadataId);
            content.Add(mark.Column);
            content.Add(mark.Role);
        }

        content.Add(sheet.Locked.Count);
        foreach (var locked in sheet.Locked)
        {
            content.Add(locked.Range);
            content.Add(locked.Except.Count);
            foreach (var free in locked.Except)
            {
                content.Add(free);
            }
        }

        content.Add(sheet.RowCount);
        for (var row = 1; row <= sheet.RowCount; row++)
        {
            AddRow(content, sheet.Row(row));
        }
    }

    private static void AddRow(Content content, ReadOnlySpan<Cell> cells)
    {
        content.Add(cells.Length);
        foreach (ref readonly var cell in cells)
        {
            if (cell.IsEmpty)
            {
                content.Add(-1);
                continue;
            }

            var value = cell.Value;
            content.Add((int)value.Kind | ((int)cell.Traits << 8));
            content.Add(cell.Paint ?? -1);
            content.Add(value.Text ?? value.Error);
            content.Add(BitConverter.DoubleToInt64Bits(value.Number ?? (value.Boolean is true ? 1 : 0)));
            content.Add(cell.ChipEmails);
        }
    }

    /// <summary>Bytes gathered before they are hashed: a hundred thousand small pieces would cost more than the hash.</summary>
    private sealed class Content : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] gathered = ArrayPool<byte>.Shared.Rent(Chunk);
        private int length;

        public void Add(int number)
        {
            BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), number);
            length += sizeof(int);
        }

        public void Add(long number)
        {
            BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
            length += sizeof(long);
        }

        public void Add(CellRange range)
        {
            Add(range.First.Row);
            Add(range.First.Column);
            Add(range.Last.Row);
            Add(range.Last.Column);
        }

        /// <summary>Length first, so that neighbours cannot be taken for each other.</summary>
        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            var rest = MemoryMarshal.AsBytes(text.AsSpan());
            while (rest.Length > 0)
            {
                var part = rest[..Math.Min(rest.Length, Chunk / 2)];
                part.CopyTo(Room(part.Length));
                length += part.Length;
                rest = rest[part.Length..];
            }
        }

        public string Finish()
        {
            Flush();
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        public void Dispose()
        {
            hash.Dispose();
            ArrayPool<byte>.Shared.Return(gathered);
        }

        private Span<byte> Room(int needed)
        {
            if (length + needed > Chunk)
            {
                Flush();
            }

            return gathered.AsSpan(length);
        }

        private void Flush()
        {
            hash.AppendData(gathered, 0, length);
            length = 0;
        }
    }
}
