using System.Globalization;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// Keys and values of the developer metadata by which this service knows its columns and tabs again (domain.md §8).
/// A value is <c>role:sheetId</c>, so it is unique in its spreadsheet (google.md, Writing).
/// Duplicating a tab may copy keys and values: a copied column is written by its own metadata id and stays ours,
/// a copied service tab is a person's snapshot and does not.
/// </summary>
public static class ServiceMarks
{
    public const string ColumnKey = "sheetsync.column";

    public const string TabKey = "sheetsync.tab";

    public static string Value(ServiceColumn role, int sheetId) => Value(role.ToString(), sheetId);

    public static string Value(ServiceTab role, int sheetId) => Value(role.ToString(), sheetId);

    /// <summary>The role in a value of a column's mark, as it stands there.</summary>
    public static string Role(string value) => value.Split(':')[0];

    /// <summary>The role in a value of a tab's mark; null where it names another tab.</summary>
    public static string? RoleOfTab(string value, int sheetId)
    {
        var parts = value.Split(':');
        return parts.Length == 2 && parts[1] == sheetId.ToString(CultureInfo.InvariantCulture) ? parts[0] : null;
    }

    /// <summary>Reads a role by its name alone: <c>Enum.TryParse</c> would take numbers too.</summary>
    public static bool TryParse<T>(string? text, out T role)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            if (string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                role = known;
                return true;
            }
        }

        role = default;
        return false;
    }

    private static string Value(string role, int sheetId) =>
        $"{role.ToLowerInvariant()}:{sheetId.ToString(CultureInfo.InvariantCulture)}";
}
