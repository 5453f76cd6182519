using SheetSync.Core.Reading.Blocks;

namespace SheetSync.Core.Grid;

[Flags]
public enum CellTraits : byte
{
    None = 0,

    /// <summary>The number format is a percent: the number is a fraction already.</summary>
    PercentFormat = 1,

    /// <summary>The value is the result of a formula.</summary>
    Formula = 2,

    /// <summary>Data validation makes it a checkbox.</summary>
    Checkbox = 4,
}

/// <summary>
/// One cell as read: its value and the few traits of its format that mean something (domain.md §3). A workbook holds a hundred thousand of
/// them, so that a cell is two words: a plain text is itself, all else that is not the number is a form, which like cells share.
/// </summary>
public readonly struct Cell : IEquatable<Cell>
{
    /// <summary>
    /// Null: blank and plain. A string: a plain text. A <see cref="TextChunk"/>: a plain text that nobody has read yet, the number says where it
    /// stands. A <see cref="CellForm"/>: everything else. The number of a text that may be a column's name is negative.
    /// </summary>
    private readonly object? content;

    private readonly double number;

    /// <summary>The number of a text that may be anything.</summary>
    private const double OfUnsortedText = -0.0;

    /// <param name="value">The effective value.</param>
    /// <param name="traits">What the number format and validation say.</param>
    /// <param name="paint">Background painted by hand as 0xRRGGBB; null where none or white.</param>
    /// <param name="chipEmails">E-mails of people chips in the cell's order, separated by commas; null without chips.</param>
    public Cell(CellValue value, CellTraits traits = CellTraits.None, int? paint = null, string? chipEmails = null)
    {
        number = value.Kind == CellKind.Text ? OfUnsortedText : value.RawNumber;
        content = traits == CellTraits.None && paint is null && chipEmails is null && value.Kind is CellKind.Blank or CellKind.Text
            ? value.Text
            : CellForm.Of(value.Kind, traits, paint, value.RawText, chipEmails);
    }

    private Cell(object? content, double number)
    {
        this.content = content;
        this.number = number;
    }

    /// <summary>A plain text still in its bytes.</summary>
    internal Cell(TextChunk chunk, TextChunk.Place place)
        : this(chunk, BitConverter.Int64BitsToDouble(place.Packed))
    {
    }

    /// <summary>A plain text; blank where it is made of white space only.</summary>
    public static Cell OfText(string text) => (text.Length > 0 && !char.IsWhiteSpace(text[0])) || !string.IsNullOrWhiteSpace(text) ? new(text, OfUnsortedText) : default;

    /// <summary>A plain number.</summary>
    public static Cell OfNumber(double number) => new(CellForm.PlainNumber, number);

    public CellKind Kind => content is null ? CellKind.Blank : content is CellForm form ? form.Kind : CellKind.Text;

    public bool IsBlank => content is null || (content is CellForm form && form.Kind == CellKind.Blank);

    /// <summary>The text of a text cell; null for every other kind.</summary>
    public string? Text => content switch
    {
        string text => text,
        TextChunk chunk => chunk.Read(Unread),
        CellForm { Kind: CellKind.Text } form => form.Text,
        _ => null,
    };

    internal bool IsUnread => content is TextChunk;

    /// <summary>
    /// False where it is surely no indicator, goal or task column's name: no text, or one of which the first letters say so
    /// (<see cref="TitleSieve"/>). Every cell is asked, so that the sign alone tells.
    /// </summary>
    internal bool MayBeTitle => double.IsNegative(number);

    /// <summary>The same cell with its text read. Only the content differs, so that whoever looks meanwhile sees either.</summary>
    internal Cell Read() => content is TextChunk chunk ? new(chunk.Read(Unread), number) : this;

    private TextChunk.Place Unread => new(BitConverter.DoubleToInt64Bits(number));

    /// <summary>The number of a number cell without any trait; null for every other kind.</summary>
    public double? PlainNumber => ReferenceEquals(content, CellForm.PlainNumber) ? number : null;

    public CellValue Value => content switch
    {
        null => default,
        CellForm form => new CellValue(form.Kind, number, form.Text),
        _ => new CellValue(CellKind.Text, 0, Text),
    };

    public CellTraits Traits => (content as CellForm)?.Traits ?? CellTraits.None;

    public int? Paint => (content as CellForm)?.Paint;

    public string? ChipEmails => (content as CellForm)?.ChipEmails;

    public bool IsPercent => (Traits & CellTraits.PercentFormat) != CellTraits.None;

    public bool IsFormula => (Traits & CellTraits.Formula) != CellTraits.None;

    /// <summary>Nothing at all: no value, no format that means something.</summary>
    public bool IsEmpty => content is null;

    /// <summary>A text is the same whether it has been read or not.</summary>
    public bool Equals(Cell other) => content is null or CellForm
        ? number.Equals(other.number) && (ReferenceEquals(content, other.content) || (content?.Equals(other.content) ?? false))
        : other.content is string or TextChunk && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    public override int GetHashCode() => content is null or CellForm ? HashCode.Combine(content, number) : HashCode.Combine(Text, 0d);

    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);

    public override string ToString() => Value.Display;
}

/// <summary>What a cell is beside its number. The forms without a text of their own are few and shared.</summary>
internal sealed record CellForm(CellKind Kind, CellTraits Traits, int? Paint, string? Text, string? ChipEmails)
{
    private const int TraitSets = 8;

    private static readonly CellForm[] Plain =
    [
        .. from kind in Enum.GetValues<CellKind>()
           from traits in Enumerable.Range(0, TraitSets)
           select new CellForm(kind, (CellTraits)traits, null, null, null),
    ];

    public static CellForm PlainNumber { get; } = Of(CellKind.Number, CellTraits.None, null, null, null);

    public static CellForm Of(CellKind kind, CellTraits traits, int? paint, string? text, string? chipEmails) =>
        paint is null && text is null && chipEmails is null
            ? Plain[(int)kind * TraitSets + (int)traits]
            : new CellForm(kind, traits, paint, text, chipEmails);
}
