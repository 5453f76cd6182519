using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Template;

/// <summary>Every text of the template can be read: WCAG 2.1, 1.4.3 asks for 4.5:1.</summary>
public sealed class ContrastTests
{
    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Template_EveryTextOnItsGround_HasEnoughContrast(Language language)
    {
        var design = CompanyTemplate.Draw(SampleCompany.Filled(language));
        var pairs = design.Tabs.SelectMany(t => t.Cells.Values.Select(c => (Ink: c.Look.Colour, Ground: c.Look.Fill ?? 0xFFFFFF))
            .Concat(t.Colours.Select(r => (Ink: r.Colour ?? 0x1F2937, Ground: r.Fill ?? 0xFFFFFF)))).Distinct().ToList();

        pairs.Count.ShouldBeGreaterThan(8);
        pairs.Where(p => Contrast(p.Ink, p.Ground) < 4.5).Select(p => $"{p.Ink:X6} on {p.Ground:X6}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0x000000, 0xFFFFFF, 21)]
    [InlineData(0x777777, 0xFFFFFF, 4.48)]
    public void Contrast_OfKnownPairs_IsAsPublished(int ink, int ground, double expected) => Contrast(ink, ground).ShouldBe(expected, 0.01);

    private static double Contrast(int one, int other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(int rgb) =>
        0.2126 * Linear(rgb >> 16 & 0xFF) + 0.7152 * Linear(rgb >> 8 & 0xFF) + 0.0722 * Linear(rgb & 0xFF);

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
