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

    private static readonly LocalText AccessDenied = new(
        "Нет доступа к таблице {0}. Откройте её в Google Таблицах и дайте адресу сервисного аккаунта (client_email в файле ключа) право редактора.",
        "No access to the spreadsheet {0}. Open it in Google Sheets and share it with the service account (client_email in its key file) as an editor.");

    private static readonly LocalText NotFound = new(
        "Таблицы {0} нет. Проверьте адрес: идентификатор стоит в нём между /d/ и /edit.",
        "There is no spreadsheet {0}. Check its address: the id stands between /d/ and /edit.");

    private static readonly LocalText Quota = new(
        "Исчерпана квота запросов к Google. Повторите через минуту.", "Google's quota of requests is used up. Try again in a minute.");

    private static readonly LocalText QuotaUntil = new(
        "Исчерпана квота запросов к Google. Повторите через {0} {0|секунду|секунды|секунд}.",
        "Google's quota of requests is used up. Try again in {0} {0|second|seconds}.");

    private static readonly LocalText Invalid = new(
        "Google отверг запрос к таблице {0}: {1} Проверьте, что это Google Таблица, а не файл другого вида на Диске.",
        "Google refused the request for the spreadsheet {0}: {1} Check that it is a Google spreadsheet, not a file of another kind on Drive.");

    private static readonly LocalText Unavailable = new(
        "Google не отвечает. Проверьте сеть и Google:Endpoint и повторите позже.",
        "Google does not answer. Check the network and Google:Endpoint, and try again later.");

    /// <param name="subject">The spreadsheet the command is about, as typed.</param>
    public static (ExitCode Code, string Message) Explain(Exception failure, string subject, Language language, ILogger log)
    {
        log.LogDebug(failure, "The command failed");
        return failure switch
        {
            CommandFailure known => (known.Code, known.In(language)),
            WorkbookFileException file => (ExitCode.Usage, file.In(language)),
            SheetsException sheets => (CodeOf(sheets.Fault), Sentence(sheets, subject, language)),
            StorageException storage => (ExitCode.Storage, storage.Sentence(language)),
            OperationCanceledException => (ExitCode.Interrupted, Interrupted.In(language)),
            _ => (ExitCode.Internal, Unexpected.In(language)),
        };
    }

    private static ExitCode CodeOf(SheetsFault fault) =>
        fault is SheetsFault.Quota or SheetsFault.Unavailable ? ExitCode.Unavailable : ExitCode.Refused;

    private static string Sentence(SheetsException failure, string subject, Language language) => failure.Fault switch
    {
        SheetsFault.AccessDenied => AccessDenied.Format(language, subject),
        SheetsFault.NotFound => NotFound.Format(language, subject),
        SheetsFault.Quota when failure.RetryAfter is { } wait => QuotaUntil.Format(language, (int)Math.Ceiling(wait.TotalSeconds)),
        SheetsFault.Quota => Quota.In(language),
        SheetsFault.Invalid => Invalid.Format(language, subject, failure.Message),
        _ => Unavailable.In(language),
    };
}
