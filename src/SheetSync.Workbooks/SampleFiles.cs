using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks;

/// <summary>The files of <c>sample-template/</c>, each drawn by the template; nothing in that folder is made by hand.</summary>
public static class SampleFiles
{
    /// <summary>What each file holds, by its name.</summary>
    public static IReadOnlyDictionary<string, WorkbookDesign> All { get; } = new SortedDictionary<string, WorkbookDesign>(
        Both("plan", language => CompanyTemplate.Draw(SampleCompany.Filled(language)))
            .Concat(Both("empty", language => CompanyTemplate.Draw(SampleCompany.Empty(language))))
            .Concat(Both("single-table", language => SingleTable.Draw(SampleTable.Filled(language))))
            .Concat(Both("empty-single-table", language => SingleTable.Draw(SampleTable.Empty(language))))
            .ToDictionary(), StringComparer.Ordinal);

    /// <summary>Writes all files into a folder, which is made if need be; returns their names.</summary>
    public static IReadOnlyList<string> WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, design) in All)
        {
            File.WriteAllBytes(Path.Combine(folder, name), XlsxWriter.ToBytes(design));
        }

        return [.. All.Keys];
    }

    private static IEnumerable<KeyValuePair<string, WorkbookDesign>> Both(string name, Func<Language, WorkbookDesign> draw) =>
        [new($"{name}.ru.xlsx", draw(Language.Ru)), new($"{name}.en.xlsx", draw(Language.En))];
}
