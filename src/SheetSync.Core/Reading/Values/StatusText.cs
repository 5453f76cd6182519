using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>The status of a task in the usual words of both languages (domain.md §3, Status).</summary>
public static class StatusText
{
    private static readonly WordTable<TaskState> Words = new(
    [
        (TaskState.Done, "выполнено|выполнена|выполнен|выполнили|готово|готова|готов|закрыто|закрыта|закрыт|сделано|сделана|сделан|завершено|завершена|завершен|закончено|закончена|исполнено|исполнена|исполнен"
            + "|реализовано|реализована|решено|решена|достигнуто|достигнута|внедрено|внедрена|ок|ok|okay|окей|да|✓|✔|✅|☑|🗹|√|+|👍|done|complete|completed|closed|finished|ready|yes|resolved|achieved|delivered|implemented"),
        (TaskState.NotStarted, "не начато|не начата|не начат|не начали|не приступали|новая|новое|новый|к выполнению|запланировано|запланирована|запланирован|план|в плане|в планах|планируется|в очереди|ожидает|ожидает начала"
            + "|открыто|открыта|назначено|назначена|к работе|бэклог|не выполнено|не выполнена|не сделано|не сделана|не готово|не закрыто|нет|to do|todo|not started|new|planned|open|backlog|pending|scheduled|queued|not done|no"),
        (TaskState.InProgress, "в работе|в процессе|выполняется|делается|делаем|идет|начато|начата|начат|начали|в ходе выполнения|в процессе выполнения|на проверке|на согласовании|на утверждении|согласование|частично|частично выполнено|выполнено частично"
            + "|в исполнении|исполняется|ведется|продолжается|активно|активна|почти готово|просрочено|просрочена|задерживается|отстает|отставание|по плану|в графике|🔄|⏳|▶|🟡"
            + "|in progress|in work|started|ongoing|doing|wip|active|under way|underway|in review|review|partially done|partly done|partial|running|on track|at risk|delayed|overdue|late|behind"),
        (TaskState.OnHold, "на паузе|пауза|приостановлено|приостановлена|приостановлен|отложено|отложена|отложен|заморожено|заморожена|заморожен|на удержании|ждем|ждет|остановлено|остановлена|стоп|на стопе|заблокировано|заблокирована|⏸"
            + "|on hold|hold|paused|pause|postponed|deferred|suspended|frozen|blocked|waiting|parked|stopped"),
        (TaskState.Cancelled, "отменено|отменена|отменен|отмена|отменили|снято|снята|снят|неактуально|не актуально|не актуальна|неактуальна|аннулировано|аннулирована|отказались|отклонено|отклонена|❌|🚫"
            + "|cancelled|canceled|cancel|dropped|not needed|abandoned|rejected|not relevant|obsolete|won't do|discarded"),
    ]);

    /// <summary>Null for blank and unticked; a ticked checkbox and 100 % are done, a percent in between is in progress. An unknown word is a finding.</summary>
    public static Parsed<TaskState?> Read(in Cell cell) => cell.Value.Kind switch
    {
        CellKind.Blank => default,
        CellKind.Boolean => cell.Value.Boolean == true ? Parsed.Value(TaskState.Done) : default,
        CellKind.Error => new Parsed<TaskState?>(null, PlainText.ErrorOf(cell)),
        CellKind.Text => ReadText(cell.Value.Text!),
        CellKind.Number when ShareOf(cell) is { } share => Parsed.Value(AtShare(share)),
        _ => Parsed.Not<TaskState>(ReadingFindings.UnknownStatus, QuantityReader.Shown(cell)),
    };

    private static Parsed<TaskState?> ReadText(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('0', '9') && NumberText.Parse(text, Texts.Language.Ru) is { Form: NumberForm.Number, HasPercentSign: true, Value: { } share })
        {
            return Parsed.Value(AtShare(share));
        }

        if (Words.Find(text) is { } state)
        {
            return Parsed.Value(state);
        }

        if (NumberWords.MeansBlank(Invisible.Trim(text)))
        {
            return default;
        }

        return WithAside(text) is { } qualified ? Parsed.Value(qualified) : Parsed.Not<TaskState>(ReadingFindings.UnknownStatus, Quote.Of(text));
    }

    /// <summary>A word with a date or a share beside it: <c>выполнено 15.03</c>, <c>выполнено на 50 %</c>, <c>done, 100%</c>.</summary>
    private static TaskState? WithAside(string text)
    {
        if (text.Length > 80 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var words = Normal.Normalize(text).Words;
        var numbers = Array.FindAll(words, word => char.IsAsciiDigit(word[0]));
        var key = string.Join(' ', words.Where(word => !char.IsAsciiDigit(word[0]) && word is not ("на" or "г" or "by" or "on")));
        var state = Words.FindKey(key);
        return state is TaskState.Done or TaskState.InProgress && text.Contains('%', StringComparison.Ordinal) && numbers.Length == 1
            && int.TryParse(numbers[0], System.Globalization.CultureInfo.InvariantCulture, out var points)
            ? AtShare(points / 100m)
            : state;
    }

    private static TaskState AtShare(decimal share) =>
        share >= 1 ? TaskState.Done : share > 0 ? TaskState.InProgress : TaskState.NotStarted;

    /// <summary>A number as a share: percent-formatted, a fraction, or 100 itself. Other bare numbers say nothing.</summary>
    private static decimal? ShareOf(in Cell cell)
    {
        var number = cell.Value.Number!.Value;
        return cell.IsPercent ? (decimal)Math.Clamp(double.IsNaN(number) ? 0 : number, 0, 1)
            : number is > 0 and < 1 ? (decimal)number
            : number is 100 ? 1m
            : null;
    }
}
