using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>
/// The content of one table of a plan as a hash: equal where there is nothing to write again, but for days that count on by themselves
/// (<see cref="Table.Ages"/>). The bytes are gathered before they are hashed: a large plan has half a million values, and each call of the hash leaves
/// the runtime.
/// </summary>
internal sealed class PartHash : IDisposable
{
    private const int BufferSize = 32 * 1024;

    /// <summary>Longer than any number or day is spelled.</summary>
    private const int LongestNumber = 64;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int filled;

    private PartHash()
    {
    }

    /// <param name="today">The plan's day.</param>
    public static string Of(TableRows rows, DateOnly today)
    {
        using var part = new PartHash();
        // The columns belong to the content: a migration that adds one makes the next sync fill it.
        part.Append(rows.Table.ColumnList);
        var ages = rows.Table.Ages;
        var aging = ages is null ? -1 : rows.Table[ages.Column];
        foreach (var row in rows.Rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                part.Append(at == aging ? ages!.Since((int)row[at]!, today) : row[at]);
            }
        }

        part.Flush();
        return Convert.ToHexStringLower(part.hash.GetHashAndReset());
    }

    public void Dispose()
    {
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Append(object? value)
    {
        Span<char> spelled = stackalloc char[LongestNumber];
        switch (value)
        {
            case null:
                AppendLength(-1);
                break;
            case string text:
                AppendText(text);
                break;
            case DateOnly date when date.TryFormat(spelled, out var length, "O", CultureInfo.InvariantCulture):
                AppendText(spelled[..length]);
                break;
            case ISpanFormattable number when number.TryFormat(spelled, out var length, default, CultureInfo.InvariantCulture):
                AppendText(spelled[..length]);
                break;
            default:
                AppendText(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Length first, so that neighbours cannot be taken for each other.</summary>
    private void AppendText(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        AppendLength(length);
        if (length > buffer.Length - filled)
        {
            Flush();
        }

        if (length > buffer.Length)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
            return;
        }

        filled += Encoding.UTF8.GetBytes(text, buffer.AsSpan(filled));
    }

    private void AppendLength(int length)
    {
        if (buffer.Length - filled < sizeof(int))
        {
            Flush();
        }

        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(filled), length);
        filled += sizeof(int);
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, filled);
        filled = 0;
    }
}
