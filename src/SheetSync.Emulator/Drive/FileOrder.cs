namespace SheetSync.Emulator.Drive;

/// <summary>files.list's <c>orderBy</c>: keys separated by commas, each with <c>desc</c> or not.</summary>
internal static class FileOrder
{
    public static IEnumerable<DriveFile> Sort(IEnumerable<DriveFile> files, string? orderBy)
    {
        // Without an order Drive lists what was changed last first.
        var keys = string.IsNullOrWhiteSpace(orderBy) ? ["modifiedTime desc"] : orderBy.Split(',', StringSplitOptions.TrimEntries);
        IOrderedEnumerable<DriveFile>? sorted = null;
        foreach (var key in keys)
        {
            var parts = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var descending = parts is [_, "desc"];
            if (parts.Length is 0 or > 2 || (parts.Length == 2 && !descending))
                throw DriveErrors.Invalid("Invalid Value");
            var of = Key(parts[0]);
            sorted = (sorted, descending) switch
            {
                (null, false) => files.OrderBy(of, Comparer),
                (null, true) => files.OrderByDescending(of, Comparer),
                (_, false) => sorted.ThenBy(of, Comparer),
                _ => sorted.ThenByDescending(of, Comparer),
            };
        }
        return sorted!.ThenBy(file => file.Id, StringComparer.Ordinal);
    }

    private static readonly Comparer<object> Comparer = Comparer<object>.Create((one, other) => one is string text
        ? string.Compare(text, (string)other, StringComparison.OrdinalIgnoreCase)
        : ((IComparable)one).CompareTo(other));

    private static Func<DriveFile, object> Key(string name) => name switch
    {
        "name" or "name_natural" => file => file.Name,
        "createdTime" => file => file.CreatedTime,
        "modifiedTime" or "modifiedByMeTime" or "recency" or "viewedByMeTime" or "sharedWithMeTime" => file => file.ModifiedTime,
        "folder" => file => file.MimeType == MimeTypes.Folder ? 0 : 1,
        "starred" => file => file.Starred ? 0 : 1,
        "quotaBytesUsed" => file => (long)((file as PlainFile)?.Content?.Length ?? 0),
        _ => throw DriveErrors.Invalid("Invalid Value"),
    };
}
