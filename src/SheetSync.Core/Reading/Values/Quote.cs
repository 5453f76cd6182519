using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>A cell's text as findings quote it: one line, at most 60 characters.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var trimmed = Invisible.Trim(text);
        var cut = trimmed.Length > Longest;
        if (cut)
        {
            var end = char.IsHighSurrogate(trimmed[Longest - 2]) ? Longest - 2 : Longest - 1;
            trimmed = trimmed[..end];
        }

        return string.Create(trimmed.Length + (cut ? 1 : 0), trimmed, static (line, source) =>
        {
            line.Fill('…');
            source.CopyTo(line);
            for (var i = 0; i < source.Length; i++)
            {
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }
}
