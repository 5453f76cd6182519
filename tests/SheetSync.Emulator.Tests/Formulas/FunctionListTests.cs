using System.Text.RegularExpressions;
using SheetSync.Emulator.Formulas;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>The list of functions in the README is the list that works.</summary>
public sealed class FunctionListTests
{
    [Fact]
    public void Readme_ListsEveryFunction_AndNoOther()
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "src", "SheetSync.Emulator", "Formulas", "README.md"));
        var listed = Regex.Matches(readme, "^    (?<names>[A-Z0-9. ]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)
            .SelectMany(line => line.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        listed.ShouldBe(FormulaFunctions.Names);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SheetSync.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The solution's folder was not found.");
    }
}
