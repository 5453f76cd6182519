using System.Globalization;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Identity;

/// <summary>The form of ids: up to three letters of a department's name, a digit where another department has them, a number (<c>SAL-12</c>, <c>ПРО2-3</c>; domain.md §4).</summary>
internal static class ItemIds
{
    private const int PrefixLetters = 3;
    private const string NamelessPrefix = "DEP";

    /// <summary>The id that a text spells, in upper case, with its prefix and number; null where it is none.</summary>
    public static (ItemId Id, string Prefix, int Number)? Parse(string? text)
    {
        var id = text?.Trim().ToUpperInvariant();
        var dash = id?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash < 1
            || !IsPrefix(id.AsSpan(0, dash))
            || !int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > 9_999_999)
        {
            return null;
        }

        return (new ItemId(id!), id![..dash], number);
    }

    public static ItemId Make(string prefix, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}"));

    /// <summary>A prefix for a department's name that is not taken yet.</summary>
    public static string NewPrefix(string department, IReadOnlyCollection<string> taken)
    {
        var letters = string.Concat(department.Where(char.IsLetter).Take(PrefixLetters)).ToUpperInvariant();
        var prefix = letters.Length == 0 ? NamelessPrefix : letters;
        var candidate = prefix;
        for (var n = 2; taken.Contains(candidate); n++)
        {
            candidate = prefix + n.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    private static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        var letters = prefix.TrimEnd("0123456789");
        if (letters.IsEmpty || letters.Length > PrefixLetters || prefix.Length - letters.Length > 3)
        {
            return false;
        }

        foreach (var c in letters)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
