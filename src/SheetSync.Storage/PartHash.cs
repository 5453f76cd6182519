using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage;

/// <summary>The content of one table of a plan as a hash: equal where there is nothing to write again.</summary>
internal static class PartHash
{
    public static string Of(TableRows rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The columns belong to the content: a migration that adds one makes the next sync fill it.
        Append(hash, rows.Table.ColumnList);
        foreach (var row in rows.Rows)
        {
            foreach (var value in row)
            {
                Append(hash, Spelled(value));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Spelled(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Length first, so that neighbours cannot be taken for each other.</summary>
    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(length);
        if (text is { Length: > 0 })
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
    }
}
