using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>
/// Everything that reading finds, by stable code: SS0101–SS0119 settings, SS0120–SS0149 structure, SS0150–SS0199 values and owners.
/// The sentence says what is there and what to do; the cell is put in front of it by <see cref="Finding.Message"/>.
/// </summary>
public static partial class ReadingFindings
{
    private static readonly LocalText NumberTitle = new("Число не прочитано", "Number not understood");

    private static FindingKind Warning(string code, LocalText title, string ru, string en) => new(code, Severity.Warning, title, new LocalText(ru, en));

    private static FindingKind Hint(string code, LocalText title, string ru, string en) => new(code, Severity.Hint, title, new LocalText(ru, en));
}
