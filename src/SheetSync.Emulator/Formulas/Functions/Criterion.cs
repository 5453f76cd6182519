using System.Text;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>
/// A condition of COUNTIF, SUMIF and their kin: a value, or a text with an operator before it (<c>"&gt;=5"</c>,
/// <c>"&lt;&gt;done"</c>); in a text <c>?</c> is any one letter, <c>*</c> any number of them, <c>~</c> takes their meaning
/// away (Docs editors help, COUNTIF). Case does not matter.
/// </summary>
internal sealed class Criterion
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(200);

    private readonly string _sign;
    private readonly Value _wanted;
    private readonly Regex? _pattern;

    public Criterion(Value criterion, IFormulaContext context)
    {
        (_sign, _wanted) = criterion.Kind is ValueKind.Text ? Split(criterion.Text!, context) : ("=", criterion);
        _pattern = _wanted.Kind is ValueKind.Text && _sign is "=" or "<>" ? Pattern(_wanted.Text!) : null;
    }

    /// <summary>Whether a blank cell meets the condition; tells callers if cells behind the filled part count.</summary>
    public bool Meets(Value value)
    {
        if (_sign is "=" or "<>")
        {
            return Equal(value) == (_sign == "=");
        }
        if (value.Kind != _wanted.Kind || value.Kind is ValueKind.Error)
        {
            return false;
        }
        var order = Coercion.Compare(value, _wanted);
        return _sign switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
    }

    /// <summary>The pattern of a text with wildcards; null for a text without.</summary>
    internal static Regex? Pattern(string text)
    {
        if (text.IndexOfAny(['*', '?', '~']) < 0)
        {
            return null;
        }
        var pattern = new StringBuilder("^");
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '~' && i + 1 < text.Length && text[i + 1] is '*' or '?' or '~';
            i += escaped ? 1 : 0;
            pattern.Append(escaped ? Regex.Escape(text[i].ToString()) : text[i] switch { '*' => ".*", '?' => ".", var letter => Regex.Escape(letter.ToString()) });
        }
        return new(pattern.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking, MatchLimit);
    }

    private static (string, Value) Split(string text, IFormulaContext context)
    {
        var sign = new[] { "<=", ">=", "<>", "<", ">", "=" }.FirstOrDefault(each => text.StartsWith(each, StringComparison.Ordinal));
        var rest = text[(sign?.Length ?? 0)..];
        var parsed = UserEntered.Parse(rest.TrimStart('\'', '='), context.Locale, null, DateOnly.FromDateTime(context.Now));
        // "=" alone asks for blank cells, "<>" alone for filled ones.
        var wanted = rest.Length == 0 ? (sign is null ? Value.Of("") : Value.Blank) : parsed.Formula is null ? parsed.Value : Value.Of(rest);
        return (sign ?? "=", wanted);
    }

    private bool Equal(Value value) => _wanted.Kind switch
    {
        ValueKind.Blank => value.IsBlank,
        ValueKind.Text when _pattern is not null => value.Kind is ValueKind.Text && _pattern.IsMatch(value.Text!),
        ValueKind.Text => (value.Kind is ValueKind.Text && string.Equals(value.Text, _wanted.Text, StringComparison.OrdinalIgnoreCase))
            || (_wanted.Text!.Length == 0 && value.IsBlank),
        _ => value.Kind == _wanted.Kind && value.Number == _wanted.Number && value.Error == _wanted.Error,
    };
}
