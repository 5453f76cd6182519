using System.CommandLine;
using System.Text.Json;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>explain ID|FILE ITEM</c>: the arithmetic behind each figure of an item, with its cells.</summary>
internal sealed class ExplainCommand : ReportCommand
{
    private static readonly LocalText About = new("Объяснить, откуда взялась каждая цифра", "Explain where each figure comes from");
    private static readonly LocalText ItemText = new(
        "Код или название показателя, цели или задачи, отдел, либо слово «компания»", "Id or title of an indicator, goal or task, a department, or the word “company”");

    private static readonly LocalText NotFound = new(
        "В плане нет «{0}». Коды и названия показывает команда plan.", "The plan holds no “{0}”. The command plan shows ids and titles.");

    private readonly Argument<string> item;

    public ExplainCommand(Language language)
        : base("explain", About, language) => item = Takes("ITEM", ItemText);

    protected override ExitCode Answer(Report report, Invocation invocation)
    {
        if (Explain(report, invocation).Count > 0)
        {
            return ExitCode.Done;
        }

        invocation.Console.Error.WriteLine(NotFound.Format(invocation.Language, invocation.Get(item)));
        return ExitCode.AnswerIsNo;
    }

    protected override void WriteJson(Utf8JsonWriter writer, Report report, Invocation invocation) =>
        ExplainJson.Write(writer, Explain(report, invocation), report);

    protected override void WriteScreen(Screen screen, Report report, Invocation invocation) =>
        ExplainView.Write(screen, report, Explain(report, invocation));

    private IReadOnlyList<ItemExplanation> Explain(Report report, Invocation invocation) =>
        Explainer.Explain(report.Decision.Plan, report.Decision.Today, invocation.Get(item));
}
