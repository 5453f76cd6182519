using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SheetSync.Emulator.Seeding;

/// <summary>Excel's number formats as Google's <c>NumberFormat</c>: the type follows from the pattern.</summary>
internal static partial class XlsxNumberFormats
{
    /// <summary>The built-in formats of ECMA-376 part 1, §18.8.30, in Google's notation.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??",
        [14] = "m/d/yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm",
        [21] = "h:mm:ss", [22] = "m/d/yyyy h:mm", [37] = "#,##0;(#,##0)", [38] = "#,##0;[Red](#,##0)", [39] = "#,##0.00;(#,##0.00)",
        [40] = "#,##0.00;[Red](#,##0.00)", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
    };

    /// <summary>Null for General.</summary>
    public static JsonObject? Of(int id, IReadOnlyDictionary<int, string> custom)
    {
        var pattern = custom.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id);
        if (pattern is null || pattern.Equals("General", StringComparison.OrdinalIgnoreCase))
            return null;
        var json = new JsonObject { ["type"] = Type(pattern) };
        if (id != 14)
            json["pattern"] = Locale().Replace(pattern, match => match.Groups["sign"].Value);
        return json;
    }

    public static string Type(string pattern)
    {
        var bare = Quoted().Replace(pattern, "");
        var currency = CurrencySign().IsMatch(pattern);
        bare = Bracket().Replace(bare, match => Elapsed().IsMatch(match.Value) ? match.Value : "");
        bare = bare.Split(';')[0];
        var number = bare.AsSpan().IndexOfAny('0', '#', '?') >= 0;
        var day = bare.AsSpan().IndexOfAny("yYdD") >= 0 || MonthAlone().IsMatch(bare);
        var time = bare.AsSpan().IndexOfAny("hHsS") >= 0;
        if (day && !currency)
            return time ? "DATE_TIME" : "DATE";
        if (time && !currency)
            return "TIME";
        if (bare.Contains('%', StringComparison.Ordinal))
            return "PERCENT";
        if (currency)
            return "CURRENCY";
        if (bare.Contains("E+", StringComparison.OrdinalIgnoreCase))
            return "SCIENTIFIC";
        return bare.Contains('@', StringComparison.Ordinal) && !number ? "TEXT" : "NUMBER";
    }

    [GeneratedRegex(@"\[\$(?<sign>[^\]-]*)(?:-[^\]]*)?\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Locale();

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // `[$-419]` names a language and no currency.
    [GeneratedRegex(@"(?<!\[)\$|[€£¥₽₴₸]|\[\$[^\]-]+", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencySign();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\[[hms]+\]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"^[^hHsS]*[mM]+[^hHsS]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();
}
