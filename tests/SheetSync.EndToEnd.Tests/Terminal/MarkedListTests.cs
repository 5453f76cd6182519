using SheetSync.Service.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetSync.EndToEnd.Tests.Terminal;

/// <summary>Lists are drawn by hand for speed; the library's grid says what they must look like.</summary>
public class MarkedListTests
{
    private static readonly string[] Words =
        ["план", "a", "“Продажи”", "691.77", "the", "—", "№", "https://docs.example/spreadsheets/d/1234567890/edit#gid=0&range=A1", "D14", new('ж', 130), "12 000"];

    private static readonly string[] Spaces = [" ", " ", " ", "  ", "   ", "\u00A0", new(' ', 70)];

    [Fact]
    public void List_OfAnyTexts_LooksLikeTheGrid()
    {
        var random = new Random(11);
        for (var run = 0; run < 400; run++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Row(random)).ToList();
            var width = random.Next(60, 140);
            var ansi = random.Next(2) == 0;
            Drawn(MarkedList.Of(rows), width, ansi).ShouldBe(Drawn(MarkedList.AsGrid(rows), width, ansi), $"run {run}, width {width}");
        }
    }

    [Theory]
    [InlineData("с эмодзи 🚀 внутри")]
    [InlineData("漢字 are two columns wide")]
    [InlineData("two\nlines")]
    public void List_WithTextThatIsMeasuredOtherwise_IsLeftToTheGrid(string text) =>
        MarkedList.Of([new("! SS0401", Style.Plain, "plain"), new("✗ SS0104", Style.Plain, text)]).ShouldBeOfType<Grid>();

    [Fact]
    public void List_WithControlCharacters_ShowsThemAsSpaces() =>
        Drawn(MarkedList.Of([new("!", Style.Plain, "a\u001b[31mb")]), 80, ansi: false).ShouldBe("! a [31mb\n");

    private static MarkedRow Row(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 30)).SelectMany(_ => new[] { Words[random.Next(Words.Length)], Spaces[random.Next(Spaces.Length)] }));
        var style = random.Next(2) == 0 ? new Style(Color.Red) : new Style(Color.Yellow, link: "https://sheets.example/#gid=1");
        return new(random.Next(3) == 0 ? "·" : "✗ SS0104", style, random.Next(2) == 0 ? text.TrimEnd() : text);
    }

    private static string Drawn(IRenderable list, int width, bool ansi)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No, ColorSystem = ansi ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Write(list);
        return System.Text.RegularExpressions.Regex.Replace(output.ToString(), "id=[0-9]+;", "id=;", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
