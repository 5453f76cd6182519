using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>How a text is meant; never told by colour alone.</summary>
public enum Tone
{
    Plain,
    Muted,
    Good,
    Warning,
    Bad,
}

/// <summary>
/// A mail as data: what is said, in which order. HTML and plain text are drawn from it, so they say the same. All texts are clean
/// (<see cref="CellText"/>): no line breaks, control characters or direction overrides, none longer than it may be; nothing is escaped yet.
/// </summary>
public sealed record Letter
{
    public required MailKind Kind { get; init; }

    public required Language Language { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Company or title of the workbook.</summary>
    public required string Company { get; init; }

    /// <summary>What it is and of when: <c>Дайджест за неделю · 12.11.2027</c>.</summary>
    public required string Occasion { get; init; }

    /// <summary>The one line that says it all.</summary>
    public required string Headline { get; init; }

    /// <summary>A few figures under the headline; empty where there are none.</summary>
    public IReadOnlyList<Tile> Tiles { get; init; } = [];

    /// <summary>A quiet line under the headline; null without.</summary>
    public string? Note { get; init; }

    /// <summary>What must be known before reading on; null, as a rule.</summary>
    public string? Notice { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The workbook; null for one without an address.</summary>
    public LetterLink? Workbook { get; init; }

    /// <summary>The workbook's board; null where the reader cannot be given a link to it.</summary>
    public LetterLink? Board { get; init; }

    /// <summary>Why the reader has this mail.</summary>
    public required string Because { get; init; }
}

/// <param name="Value"><c>7</c>, <c>94,5 %</c>.</param>
/// <param name="Change"><c>+2</c>, <c>↓</c>; null without.</param>
public sealed record Tile(string Value, string? Change, string Label, Tone Tone);

public sealed record LetterLink(string Text, string Address);

/// <param name="Count">How many there are in all; null where counting says nothing.</param>
/// <param name="Note">A sentence under the title; null without.</param>
public sealed record Section(string Title, int? Count, string? Note, IReadOnlyList<Group> Groups);

/// <param name="Title">A department; null where lines need no grouping.</param>
/// <param name="Aside">What stands beside the title: the leader, a count.</param>
/// <param name="Rest">How many are not listed; the link leads to all of them.</param>
public sealed record Group(string? Title, string? Aside, IReadOnlyList<Line> Lines, Rest? Rest = null);

/// <param name="Link">Null where there is none.</param>
public sealed record Rest(string Text, string? Link);

/// <param name="Badge">A short figure before the text: <c>12 дн.</c>, <c>75 %</c>; null without.</param>
/// <param name="Link">Address of the cell; null without.</param>
/// <param name="Details">Owner, date and the like, joined by dots; empty without.</param>
/// <param name="Bar">0–1, drawn as a bar; null without.</param>
/// <param name="Mark">A word set off behind the text: <c>новое</c>; null without.</param>
public sealed record Line(string? Badge, Tone Tone, string Text, string? Link, IReadOnlyList<string> Details, decimal? Bar = null, string? Mark = null);
