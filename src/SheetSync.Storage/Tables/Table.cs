namespace SheetSync.Storage.Tables;

internal enum ColumnType
{
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Long,
    Instant,
}

internal readonly record struct Column(string Name, ColumnType Type);

/// <summary>A number of days up to the plan's day: it grows by one a day though nothing happened.</summary>
/// <param name="OnlyPositive">0 says that nothing is counted, and stays 0.</param>
internal sealed record Ageing(string Column, bool OnlyPositive = false)
{
    /// <summary>Rows whose days grow.</summary>
    public string CountsSql => OnlyPositive ? $"{Column} > 0" : "1 = 1";

    /// <summary>What stays the same from day to day.</summary>
    public int Since(int days, DateOnly today) => days > 0 || !OnlyPositive ? today.DayNumber - days : 0;
}

/// <summary>A table that holds a part of a plan: its first column is <c>plan_id</c>, the rest are listed here as in the migration. One that belongs to
/// a workbook as a whole has <c>workbook_id</c> instead.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> positions;

    /// <param name="columns"><c>name:type, …</c> where type is text (the default), int, long, dec, bool, date or instant.</param>
    /// <param name="isSet">The first column, a number, only keeps the rows apart: which row has which is left open.</param>
    /// <param name="ages">Null: nothing in it changes with the day alone.</param>
    public Table(string name, string columns, string owner = "plan_id", bool isSet = false, Ageing? ages = null)
    {
        Name = name;
        Owner = owner;
        IsSet = isSet;
        Ages = ages;
        Columns = [.. columns.Split(',', StringSplitOptions.TrimEntries).Select(Parse)];
        positions = Columns.Select((column, at) => (column.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at);
    }

    public string Name { get; }

    /// <summary>The column that names what the rows belong to.</summary>
    public string Owner { get; }

    /// <summary>Rows that stay keep their number, so that only those that come or go are written.</summary>
    public bool IsSet { get; }

    /// <summary>The column that grows day by day.</summary>
    public Ageing? Ages { get; }

    public IReadOnlyList<Column> Columns { get; }

    public string ColumnList => string.Join(", ", Columns.Select(c => c.Name));

    public int this[string column] => positions[column];

    private static Column Parse(string text)
    {
        var parts = text.Split(':');
        return new Column(parts[0], (parts.Length == 1 ? "text" : parts[1]) switch
        {
            "text" => ColumnType.Text,
            "int" => ColumnType.Integer,
            "dec" => ColumnType.Decimal,
            "bool" => ColumnType.Boolean,
            "date" => ColumnType.Date,
            "long" => ColumnType.Long,
            "instant" => ColumnType.Instant,
            var other => throw new ArgumentException($"Unknown column type {other}.", nameof(text)),
        });
    }
}

/// <summary>The rows of one table, in order; values are string, int, long, decimal, bool, DateOnly, DateTimeOffset or null.</summary>
internal sealed class TableRows(Table table)
{
    private readonly List<object?[]> rows = [];

    public Table Table { get; } = table;

    public IReadOnlyList<object?[]> Rows => rows;

    public void Add(params object?[] values)
    {
        if (values.Length != Table.Columns.Count)
        {
            throw new ArgumentException($"{Table.Name} has {Table.Columns.Count} columns, not {values.Length}.", nameof(values));
        }

        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] is string text)
            {
                values[at] = StoredText.Encode(text);
            }
        }

        rows.Add(values);
    }

    /// <summary>A row whose texts are encoded already.</summary>
    public void AddStored(object?[] values) => rows.Add(values);
}

/// <summary>One row that was read, by column name.</summary>
internal readonly struct Row(Table table, object?[] values)
{
    /// <summary>As in <see cref="TableRows.Rows"/>.</summary>
    public IReadOnlyList<object?> Values => values;

    public string Text(string column) => StoredText.Decode((string)values[table[column]]!);

    public string? TextOrNull(string column) => values[table[column]] is string text ? StoredText.Decode(text) : null;

    public int Int(string column) => (int)values[table[column]]!;

    public int? IntOrNull(string column) => (int?)values[table[column]];

    public long? LongOrNull(string column) => (long?)values[table[column]];

    public DateTimeOffset Instant(string column) => (DateTimeOffset)values[table[column]]!;

    public decimal Decimal(string column) => (decimal)values[table[column]]!;

    public decimal? DecimalOrNull(string column) => (decimal?)values[table[column]];

    public bool Bool(string column) => (bool)values[table[column]]!;

    public bool? BoolOrNull(string column) => (bool?)values[table[column]];

    public DateOnly Date(string column) => (DateOnly)values[table[column]]!;

    public DateOnly? DateOrNull(string column) => (DateOnly?)values[table[column]];

    public T Word<T>(string column)
        where T : struct, Enum => Words.Parse<T>(Text(column));

    public T? WordOrNull<T>(string column)
        where T : struct, Enum => TextOrNull(column) is { } word ? Words.Parse<T>(word) : null;
}
