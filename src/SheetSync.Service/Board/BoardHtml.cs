using System.Globalization;
using System.Text;
using SheetSync.Core.Board;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Board.Views;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Board;

/// <summary>Pages of the board as HTML.</summary>
internal static class BoardHtml
{
    /// <param name="shown">Null: the phase of the day.</param>
    public static async Task<string> BoardAsync(BoardFacts facts, BoardLinks links, YearPhase? shown)
    {
        var model = BoardModel.Compose(facts.Input, shown);
        var language = LanguageOf(facts, links);
        var link = links.Workbook is { } sheet ? sheet.Length + 30 : 0;
        foreach (var limits in BoardLimits.Steps.Skip(BoardLimits.Likely(model, link)))
        {
            var view = View(model, facts, links, limits) with { Downloads = BoardDownloads.Of(links, language) };
            var page = await RazorText.RenderAsync<BoardPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BoardPage.View)] = view });
            if (Encoding.UTF8.GetByteCount(page) <= BoardLimits.LargestPage || limits == BoardLimits.Steps[^1])
            {
                return page;
            }
        }

        throw new InvalidOperationException("There are no limits to try.");
    }

    public static Task<string> ExplainAsync(BoardFacts facts, BoardLinks links, string item, IReadOnlyList<ItemExplanation> items) =>
        RazorText.RenderAsync<ExplainPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ExplainPage.Plan)] = facts.Input.Plan,
            [nameof(ExplainPage.Readiness)] = facts.Input.Readiness,
            [nameof(ExplainPage.Language)] = LanguageOf(facts, links),
            [nameof(ExplainPage.Links)] = links,
            [nameof(ExplainPage.Item)] = item,
            [nameof(ExplainPage.Items)] = items,
        });

    /// <summary>The list behind a count, from all of the plan; null where there is none.</summary>
    public static async Task<string?> ListAsync(BoardFacts facts, BoardLinks links, Func<BoardView, CountedList?> list)
    {
        var view = View(BoardModel.Compose(facts.Input, YearPhase.Execution), facts, links, BoardLimits.Steps[0]);
        return list(view) is not { } found ? null : await RazorText.RenderAsync<CountedPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(CountedPage.View)] = view,
            [nameof(CountedPage.List)] = found,
        });
    }

    public static Task<string> UnknownAsync(Language language) =>
        RazorText.RenderAsync<UnknownBoard>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(UnknownBoard.Language)] = language });

    private static BoardView View(BoardModel model, BoardFacts facts, BoardLinks links, BoardLimits limits)
    {
        var language = LanguageOf(facts, links);
        return new BoardView(model, language, links, limits) { RecordedAt = Moment(facts.RecordedAt, language) };
    }

    private static Language LanguageOf(BoardFacts facts, BoardLinks links) => links.Asked ?? facts.Input.Plan.Settings.Language;

    private static string Moment(DateTime at, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Show.Date(DateOnly.FromDateTime(at), language)}, {at:HH:mm}");
}
