using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Events of a workbook's plan, and its approvals.</summary>
internal static class HistoryTables
{
    private const string Amount = "amount";
    private const string Day = "day";
    private const string State = "state";
    private const string Text = "words";

    public static Table Events { get; } = new(
        "history",
        "run_id:long, seen_at:instant, day:date, event, kind, item_id, ref_id, department, title, task_title, month:int, value_type, "
        + "from_amount:dec, to_amount:dec, from_percent:bool, to_percent:bool, from_day:date, to_day:date, from_text, to_text, "
        + "tab, sheet_id:int, a1",
        owner: "workbook_id");

    public static Table Approvals { get; } = new(
        "approvals", "run_id:long, approved_at:instant, day:date, approved_by", owner: "workbook_id");

    public static TableRows Write(IEnumerable<PlanEvent> events, DateTimeOffset seenAt, DateOnly day, long run)
    {
        var rows = new TableRows(Events);
        foreach (var e in events)
        {
            var (from, to) = (Parts(e.From), Parts(e.To));
            rows.Add(
                run, seenAt, day, Words.Of(e.Kind), Words.Of(e.Item), e.ItemId.Value, e.Id, e.Department, e.Title, e.TaskTitle, e.Month?.Number,
                to.Type ?? from.Type, from.Amount, to.Amount, from.Percent, to.Percent, from.Day, to.Day, from.Text, to.Text,
                e.Cell.Tab, e.Cell.SheetId, e.Cell.A1);
        }

        return rows;
    }

    public static TableRows Write(Approver approver, DateTimeOffset at, DateOnly day, long run)
    {
        var rows = new TableRows(Approvals);
        rows.Add(run, at, day, approver.Name);
        return rows;
    }

    public static RecordedEvent ReadEvent(Row row) => new(
        new PlanEvent
        {
            Kind = row.Word<EventKind>("event"),
            Item = row.Word<ChangedItem>("kind"),
            ItemId = new ItemId(row.Text("item_id")),
            Id = row.Text("ref_id"),
            Department = row.Text("department"),
            Title = row.TextOrNull("title"),
            TaskTitle = row.TextOrNull("task_title"),
            Month = row.IntOrNull("month") is { } month ? new FiscalMonth(month) : null,
            From = Value(row, "from"),
            To = Value(row, "to"),
            Cell = new CellRef(row.Text("tab"), row.IntOrNull("sheet_id"), Cells.Address(row.Text("a1"))),
        },
        row.Instant("seen_at"), row.Date("day"), row.LongOrNull("run_id"));

    public static Approval ReadApproval(Row row) => new(row.Instant("approved_at"), row.Date("day"), row.TextOrNull("approved_by"));

    private static (string? Type, decimal? Amount, bool? Percent, DateOnly? Day, string? Text) Parts(ChangedValue? value) =>
        value?.Match<(string?, decimal?, bool?, DateOnly?, string?)>(
            (amount, percent) => (Amount, amount, percent, null, null),
            day => (Day, null, null, day, null),
            state => (State, null, null, null, Words.Of(state)),
            words => (Text, null, null, null, words))
        ?? default;

    /// <param name="side"><c>from</c> or <c>to</c>.</param>
    private static ChangedValue? Value(Row row, string side) => row.TextOrNull("value_type") switch
    {
        Amount => ChangedValue.Amount.Of(row.DecimalOrNull(side + "_amount"), row.BoolOrNull(side + "_percent") ?? false),
        Day => ChangedValue.Day.Of(row.DateOrNull(side + "_day")),
        State => row.WordOrNull<TaskState>(side + "_text") is { } state ? new ChangedValue.State(state) : null,
        Text => ChangedValue.Words.Of(row.TextOrNull(side + "_text")),
        _ => null,
    };
}
