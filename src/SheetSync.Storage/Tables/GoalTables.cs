using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Goals and their owners.</summary>
internal static class GoalTables
{
    public static Table Goals { get; } = new(
        "goals", "department_no:int, goal_no:int, item_id, title, indicator, result, owner_expected:bool, has_row:bool, cell");

    public static Table Owners { get; } = new(
        "goal_owners", "department_no:int, goal_no:int, owner_no:int, text, person_no:int, name, email, cell");

    public static void Write(PlanRows rows, PlanIndex index, int department, Department d)
    {
        foreach (var (no, g) in d.Goals.Numbered())
        {
            rows.Of(Goals).Add(
                department, no, g.Id.Value, g.Title, g.Indicator, g.Result, g.OwnerExpected, g.HasRow, rows.Cells.Of(g.Cell));
            OwnerRows.Write(rows, index, Owners, department, no, g.Owners);
        }
    }

    public static IReadOnlyList<Goal> Read(ReadRows rows, int department, IReadOnlyList<Person> people) =>
        [.. rows.Of(Goals, department).Select(row => new Goal
        {
            Id = new ItemId(row.Text("item_id")),
            Title = row.Text("title"),
            Indicator = row.TextOrNull("indicator"),
            Result = row.TextOrNull("result"),
            Owners = OwnerRows.Read(rows, rows.Of(Owners, "goal_no", department, row.Int("goal_no")), people),
            OwnerExpected = row.Bool("owner_expected"),
            HasRow = row.Bool("has_row"),
            Cell = rows.Cells.At(row.Text("cell")),
        })];
}

/// <summary>Owners of a goal or task. A person of the people table is named by number; name and e-mail stand there for BI tools.</summary>
internal static class OwnerRows
{
    public static void Write(PlanRows rows, PlanIndex index, Table table, int department, int item, IReadOnlyList<Owner> owners)
    {
        foreach (var (no, o) in owners.Numbered())
        {
            rows.Of(table).Add(department, item, no, o.Text, index.Of(o.Person), o.Name, o.Email, rows.Cells.Of(o.Cell));
        }
    }

    public static IReadOnlyList<Owner> Read(ReadRows rows, IEnumerable<Row> owners, IReadOnlyList<Person> people) =>
        [.. owners.Select(row => new Owner(row.Text("text"), PersonOf(row, people), rows.Cells.At(row.Text("cell"))))];

    public static Person? PersonOf(Row row, IReadOnlyList<Person> people) =>
        row.IntOrNull("person_no") is { } no ? people[no - 1]
        : row.TextOrNull("name") is { } name ? new Person(name, row.TextOrNull("email"), Department: null, Cell: null)
        : null;
}
