using System.Globalization;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>A workbook that people edit: titles of tasks and figures of indicators, in place. Remembers what they typed and since when it waits.</summary>
internal sealed class EditedBook
{
    private readonly Lock gate = new();
    private readonly List<string> titles;
    private readonly List<string> figures;
    private readonly Dictionary<string, string> typed = [];
    private int number;

    public EditedBook(SpreadsheetId id, CompanyPlan plan)
    {
        Id = id;
        titles = [.. plan.Departments.SelectMany(d => d.Tasks).Select(task => Quoted(task.Cell))];
        figures = [.. plan.Departments.SelectMany(d => d.Indicators).SelectMany(i => i.Plan.All.Concat(i.Actual.All).Select(figure => figure.Cell).OfType<CellRef>()).Select(Quoted)];
    }

    public SpreadsheetId Id { get; }

    /// <summary>When the oldest edit was made that no sync is known to have seen; null where none is open.</summary>
    public DateTimeOffset? OldestOpenEdit { get; private set; }

    private DateTimeOffset NewestEdit { get; set; }

    public TimeSpan LongestWait { get; private set; }

    /// <summary>A cell and what somebody types there: something new each time.</summary>
    public (string Cell, string Value) NextEdit(Random dice)
    {
        var next = Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);
        return figures.Count > 0 && dice.Next(2) == 0 ? (figures[dice.Next(figures.Count)], next) : (titles[dice.Next(titles.Count)], $"Task reworded {next}");
    }

    /// <param name="value">What the cell holds then: 5 typed into a cell of percents is 0.05.</param>
    public void Typed(string cell, string value)
    {
        lock (gate)
        {
            typed[cell] = value;
            NewestEdit = DateTimeOffset.UtcNow;
            OldestOpenEdit ??= NewestEdit;
        }
    }

    /// <param name="runs">That succeeded, the newest first.</param>
    public void Settled(IReadOnlyList<RecordedRun> runs)
    {
        lock (gate)
        {
            // The earliest run that began after the edit has seen it for sure.
            if (OldestOpenEdit is not { } edit || runs.LastOrDefault(run => run.StartedAt > edit) is not { } saw)
            {
                return;
            }

            Waited(saw.FinishedAt - edit);

            // Edits since that run began are open; the first of them is not known more exactly than that.
            OldestOpenEdit = NewestEdit > saw.StartedAt ? saw.StartedAt : null;
        }
    }

    /// <summary>Nothing is left to be seen: a sync that had begun before the edit saw it too.</summary>
    public void Closed()
    {
        lock (gate)
        {
            if (OldestOpenEdit is { } edit)
            {
                Waited(DateTimeOffset.UtcNow - edit);
                OldestOpenEdit = null;
            }
        }
    }

    /// <summary>The first cell that does not hold what was typed last; null where all do.</summary>
    public string? Wrong(Func<string, string> held)
    {
        lock (gate)
        {
            return typed.Where(pair => held(pair.Key) != pair.Value).Select(pair => $"{pair.Key} holds “{held(pair.Key)}”, not “{pair.Value}”").FirstOrDefault();
        }
    }

    private void Waited(TimeSpan time) => LongestWait = time > LongestWait ? time : LongestWait;

    private static string Quoted(CellRef cell) => $"'{cell.Tab}'!{cell.A1}";
}
