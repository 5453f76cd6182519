using BenchmarkDotNet.Attributes;
using SheetSync.Core.Board;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Service.Board;
using SheetSync.Service.Commands;
using SheetSync.Service.Json;
using SheetSync.Service.Mail;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Benchmarks.Parts;

/// <summary>What people are shown of a decision.</summary>
public class RenderingParts : MeasuredParts
{
    private Report report = null!;

    /// <summary>Compared with a week ago; both bodies of the mail.</summary>
    [Benchmark(Description = "render: the digest mail")]
    public async Task<object> Digest()
    {
        var (former, now) = (Scene.Former, Scene.Decision);
        var input = DigestInput.Of(now) with { Since = Standing.Of(former.Rollup, former.Overdue, former.Today), Events = now.Events };
        var source = LetterSource.Of(report.Language, PartScene.Sheet, overdueTab: null);
        return await MailMaker.RenderAsync(DigestEngine.Compose(input), source, optOut: null);
    }

    /// <summary>In the phase of the day.</summary>
    [Benchmark(Description = "render: the board")]
    public Task<string> Board()
    {
        var facts = new BoardFacts(BoardInput.Of(Scene.Decision), PartScene.Sheet, PartScene.Now.DateTime);
        return BoardHtml.BoardAsync(facts, new BoardLinks("/board/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh", PartScene.Sheet, Asked: null), shown: null);
    }

    /// <summary>All that <c>check</c> shows, redirected.</summary>
    [Benchmark(Description = "render: check, as text")]
    public string CheckText()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var screen = new Screen(new CliConsole(output, TextWriter.Null, Redirected: true, _ => null), report.Language);
        ReadinessView.Write(screen, report);
        ReadinessView.WriteWork(screen, report);
        ReadinessView.WriteSettings(screen, report);
        LoadView.Write(screen, report);
        return output.ToString();
    }

    [Benchmark(Description = "render: check, as JSON")]
    public string CheckJsonText() => JsonDocuments.Text(writer => CheckJson.Write(writer, report));

    private protected override void PrepareMore() => report = Report.Of(Scene.Decision, Scene.Edited, null);
}
