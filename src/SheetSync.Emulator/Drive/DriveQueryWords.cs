using System.Text;

namespace SheetSync.Emulator.Drive;

/// <summary>Cuts a search query into words, signs and texts; a text keeps one apostrophe in front to tell it apart.</summary>
internal static class DriveQueryWords
{
    public static List<string> Split(string query)
    {
        var words = new List<string>();
        var at = 0;
        while (at < query.Length)
        {
            var letter = query[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter is '\'' or '"')
            {
                words.Add(Text(query, ref at));
            }
            else if (char.IsLetter(letter))
            {
                var start = at;
                while (at < query.Length && char.IsLetterOrDigit(query[at]))
                    at++;
                words.Add(query[start..at]);
            }
            else
            {
                var pair = at + 1 < query.Length && query[at + 1] == '=' && (letter is '<' or '>' or '!');
                words.Add(query.Substring(at, pair ? 2 : 1));
                at += pair ? 2 : 1;
            }
        }
        return words;
    }

    /// <summary>
    /// Ends with the mark that it began with; a mark or backslash inside has a backslash before it. Drive takes quotation marks as well as its
    /// documentation's apostrophes, and clients rely on that: gspread asks for <c>mimeType="application/vnd.google-apps.spreadsheet"</c>.
    /// </summary>
    private static string Text(string query, ref int at)
    {
        var text = new StringBuilder("'");
        var mark = query[at];
        for (at++; at < query.Length; at++)
        {
            if (query[at] == mark)
            {
                at++;
                return text.ToString();
            }
            at += query[at] == '\\' && at + 1 < query.Length ? 1 : 0;
            text.Append(query[at]);
        }
        throw DriveQuery.Broken();
    }
}
