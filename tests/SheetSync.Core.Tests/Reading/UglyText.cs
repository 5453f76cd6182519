using FsCheck;
using FsCheck.Fluent;

namespace SheetSync.Core.Tests.Reading;

/// <summary>Texts as people, keyboards and copy-paste make them: pieces of words, numbers, dates and marks beside arbitrary characters, lone surrogates included.</summary>
internal static class UglyText
{
    private static readonly string[] Pieces =
    [
        "1", "12", "0", "31.02", "31.12.2027", "2027", "1,234", "10 000,50", "%", " %", "млн", "$", "₽", "тыс. руб.", "k", "-", "−", "–", "—", "(", ")", "[", "]",
        "не менее", "by", "до", "до конца", "Q3", "III", "кв.", "квартал", "H1", "полугодие", "янв", "мая", "Jan", "December", "план", "факт", "Actual",
        "x", "Х", "✓", "✔", "+", "•", "●", "готово", "done", "C++", "n/a", "н/д", "ok", ",", ";", "/", "и", "and", "\n", "\r\n", "\t", " ", "\u00A0", "\u202F", "\u200B",
        "\u202E", "ё", "й", "и\u0306", "e\u0301", "🚀", "\uD83D", "\uDE80", "\uFEFF", "Иванов", "И. И.", "Иванов И.И.", "ivan@firma.ru", "@", "Smith, John", "#REF!", "'", "’",
        "1) ", "2. ", "№", "#", "⚙ ID", "¹", "½", "Ⅲ", "١", "null", "\0", "1e308", "NaN", "Infinity", "99999999999999999999999999999999", ".", "..", ":", "9:00", "25:61", "Europe/Moscow",
    ];

    public static Gen<string> Text { get; } =
        from parts in Gen.OneOf(Gen.Elements(Pieces), Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString())).ListOf()
        from separator in Gen.Elements("", "", " ", "\n")
        select string.Join(separator, parts);

    public static Arbitrary<string> Arbitrary { get; } = Text.ToArbitrary();
}
