namespace SheetSync.Core.Template;

/// <summary>
/// Departments and leaders as a person writes them in one line: <c>Продажи*: Иванова Анна: anna@x.ru, Маркетинг: Пётр Лис, Финансы</c>.
/// Departments are separated by commas, semicolons or line breaks; inside one, colons or tabs part the name, the leader and the address,
/// and whatever holds an <c>@</c> is the address. A <c>*</c> after the name: others depend on it.
/// </summary>
public static class DepartmentList
{
    private static readonly char[] BetweenDepartments = [',', ';', '\n', '\r'];
    private static readonly char[] BetweenLines = ['\n', '\r'];
    private static readonly char[] BetweenParts = [':', '\t'];
    private static readonly char[] BetweenPartsOfLines = [':', '\t', ';'];

    /// <summary>One line as given to an option.</summary>
    public static IReadOnlyList<DepartmentOutline> Parse(string text) => Parse(text, BetweenDepartments, BetweenParts);

    /// <summary>A file with one department a line: commas belong to names, semicolons part as well (a table saved as text). Lines that begin with # are notes.</summary>
    public static IReadOnlyList<DepartmentOutline> ParseLines(string text) =>
        Parse(string.Join('\n', text.TrimStart('\uFEFF').Split(BetweenLines).Where(l => !l.TrimStart().StartsWith('#'))), BetweenLines, BetweenPartsOfLines);

    private static List<DepartmentOutline> Parse(string text, char[] between, char[] parts) =>
    [
        .. text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => One(entry.Split(parts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            .OfType<DepartmentOutline>(),
    ];

    /// <summary>Null where there is no name.</summary>
    private static DepartmentOutline? One(string[] parts)
    {
        var email = parts.Skip(1).Select(AddressIn).OfType<string>().FirstOrDefault();
        var leader = parts.Skip(1).Select(NameIn).FirstOrDefault(n => n.Length > 0);
        var name = parts.FirstOrDefault()?.TrimEnd();
        var dependedOn = name?.EndsWith('*') == true;
        name = name?.TrimEnd('*').TrimEnd();
        return string.IsNullOrEmpty(name) ? null : new DepartmentOutline(name, leader, email, DependedOn: dependedOn);
    }

    /// <summary>The address in <c>anna@x.ru</c> or <c>Анна &lt;anna@x.ru&gt;</c>.</summary>
    private static string? AddressIn(string part) =>
        part.Split([' ', '<', '>', '(', ')'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Contains('@'));

    private static string NameIn(string part) =>
        string.Join(' ', part.Split([' ', '<', '>', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('@')));
}
