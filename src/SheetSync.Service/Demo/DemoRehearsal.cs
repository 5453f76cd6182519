using SheetSync.Core;
using SheetSync.Core.Board;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Readiness;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Board;
using SheetSync.Service.Mail;
using SheetSync.Workbooks;

namespace SheetSync.Service.Demo;

/// <summary>
/// Before the demo's tour begins, most of the time goes into compiling what has never run. While the emulator, its client and the database get going one
/// after the other, another thread decides about the same sample and draws its mail and its board into nothing, so that this is compiled when it is needed.
/// What it makes is thrown away: the demo's workbook, plan and mail come from its real syncs alone.
/// </summary>
internal static class DemoRehearsal
{
    public static void Begin(string sample, DateOnly today)
    {
        if (Environment.ProcessorCount > 1)
        {
            new Thread(() => Quietly(sample, today)) { IsBackground = true, Name = nameof(DemoRehearsal) }.Start();
        }
    }

    /// <returns>What was drawn: the digest, a note to a leader, a reminder, each as HTML, and the board.</returns>
    public static async Task<IReadOnlyList<string>> PlayAsync(string sample, DateOnly today)
    {
        using var grid = XlsxReader.Read(sample);
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, TimeProvider.System.GetUtcNow(), today);
        AdoptionEngine.Plan(grid, decision.Plan, decision.Reading);
        var source = LetterSource.Of(decision.Plan.Settings.Language, linkBase: null, overdueTab: null);
        var input = DigestInput.Of(decision);
        var drawn = new List<string> { (await MailMaker.RenderAsync(DigestEngine.Compose(input), source, optOut: null)).Html };
        foreach (var letter in LettersOf(input, decision.Readiness, source))
        {
            drawn.Add((await MailMaker.RenderAsync(letter, optOut: null)).Html);
        }

        var board = new BoardFacts(BoardInput.Of(decision), null, today.ToDateTime(TimeOnly.MinValue));
        drawn.Add(await BoardHtml.BoardAsync(board, new BoardLinks("/board/rehearsal", Workbook: null, Asked: null), shown: null));
        return drawn;
    }

    /// <summary>One of each kind.</summary>
    private static IEnumerable<Letter> LettersOf(DigestInput input, ReadinessReport readiness, LetterSource source)
    {
        if (LeaderNote.Of(input) is [var note, ..])
        {
            yield return LeaderLetters.Compose(note, source);
        }

        if (Escalation.Of(input) is [var escalation, ..])
        {
            yield return LeaderLetters.Compose(escalation, source);
        }

        var round = ReminderRound.Of(input.Plan, readiness, input.Today, new HashSet<string>());
        yield return ReminderLetters.Compose(round, source);
        if (round.Reminded is [var reminder, ..])
        {
            yield return ReminderLetters.Compose(reminder, source);
        }
    }

    private static void Quietly(string sample, DateOnly today)
    {
        try
        {
            PlayAsync(sample, today).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            // The demo itself tells what is wrong.
        }
    }
}
