using System.Globalization;
using System.Runtime.CompilerServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Plan;

public enum Severity
{
    Blocker,
    Warning,
    Hint,
}

/// <summary>One kind of finding: a stable code, its default severity, a title and a text in both languages. Codes are never reused.</summary>
/// <param name="Code"><c>SSnnnn</c>.</param>
/// <param name="Text">The sentence; its placeholders are the finding's arguments in order. It does not name the cell: <see cref="Finding.Message"/> does.</param>
public sealed record FindingKind(string Code, Severity Severity, LocalText Title, LocalText Text)
{
    public Finding At(CellRef? cell, string? department, params object?[] arguments) => new(this, Severity, department, cell, arguments);
}

/// <summary>Something a person should look at: where, what is there, what to do (domain.md §7). Data; the sentence is made by <see cref="Message"/>.</summary>
public sealed record Finding(FindingKind Kind, Severity Severity, string? Department, CellRef? Cell, IReadOnlyList<object?> Arguments)
{
    public string Code => Kind.Code;

    /// <summary><c>Продажи!D14 — «31.02» не дата. Введите, например, 28.02.2027.</c></summary>
    public string Message(Language language)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        Write(language, ref text);
        return text.ToStringAndClear();
    }

    /// <summary><see cref="Message"/>, behind what is written already.</summary>
    internal void Write(Language language, ref DefaultInterpolatedStringHandler text)
    {
        if (Cell is { } cell)
        {
            text.AppendLiteral(cell.Tab);
            text.AppendLiteral("!");
            cell.Address.Write(ref text);
            text.AppendLiteral(" — ");
            Kind.Text.Write(language, Arguments, ref text);
        }
        else
        {
            var sentence = Kind.Text.Format(language, Arguments);
            text.AppendFormatted(char.ToUpperInvariant(sentence[0]));
            text.AppendFormatted(sentence.AsSpan(1));
        }
    }
}
