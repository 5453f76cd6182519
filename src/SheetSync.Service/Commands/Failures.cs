using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Workbooks;

namespace SheetSync.Service.Commands;

/// <summary>What a person is told when a command fails, and the exit code. One sentence and what to do; the trace is only in the log.</summary>
internal static class Failures
{
    private static readonly LocalText Interrupted = new("Прервано.", "Interrupted.");

    private static readonly LocalText Unexpected = new(
        "Внутренняя ошибка программы. Повторите с переменной окружения SHEETSYNC__Logging__Level=Debug и покажите журнал тому, кто её обслуживает.",
        "An internal error. Run it again with SHEETSYNC__Logging__Level=Debug in the environment and show the log to whoever maintains the program.");

    public static (ExitCode Code, string Message) Explain(Exception failure, Language language, ILogger log)
    {
        log.LogDebug(failure, "The command failed");
        return failure switch
        {
            CommandFailure known => (known.Code, known.In(language)),
            WorkbookFileException file => (ExitCode.Usage, file.In(language)),
            SheetsException sheets => (CodeOf(sheets.Fault), sheets.Text.In(language)),
            ConfigurationException configuration => (ExitCode.Usage, configuration.Text.In(language)),
            StorageException storage => (ExitCode.Storage, storage.Sentence(language)),
            OperationCanceledException => (ExitCode.Interrupted, Interrupted.In(language)),
            _ => (ExitCode.Internal, Unexpected.In(language)),
        };
    }

    private static ExitCode CodeOf(SheetsFault fault) => fault switch
    {
        SheetsFault.Quota or SheetsFault.Unavailable => ExitCode.Unavailable,

        // Written in part at most; the next pass corrects it.
        SheetsFault.Stale => ExitCode.AnswerIsNo,
        _ => ExitCode.Refused,
    };
}
