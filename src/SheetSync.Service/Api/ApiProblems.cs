using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Api.Identity;

namespace SheetSync.Service.Api;

/// <summary>Every problem that the API answers with.</summary>
internal static class ApiProblems
{
    public static ApiProblem NotFound { get; } = new(404, "not-found", new("Такого адреса нет", "There is nothing at this address"));

    public static ApiProblem MethodNotAllowed { get; } = new(405, "method-not-allowed", new("Этот метод здесь не годится", "This method is not allowed here"));

    public static ApiProblem UnsupportedMediaType { get; } = new(
        415, "unsupported-media-type", new("Тело запроса должно быть JSON", "The body must be JSON"), new("Content-Type: application/json", "Content-Type: application/json"));

    public static ApiProblem TooLarge { get; } = new(
        413, "too-large", new("Запрос слишком велик", "The request is too large"), new("Тело запроса — до 16 КБ.", "A body may have up to 16 KB."));

    public static ApiProblem BadRequest { get; } = new(
        400, "bad-request", new("Запрос не читается", "The request cannot be read"),
        new("Тело — объект JSON: sheetId — число, accept — да или нет.", "A body is a JSON object: sheetId is a number, accept true or false."));

    public static ApiProblem BadCell { get; } = new(
        400, "bad-request", new("Ячейка не читается", "The cell cannot be read"),
        new("Укажите, например, cell=D14&gid=0 или cell=Продажи!D14:F14, не больше 2000 ячеек.", "Give, for example, cell=D14&gid=0 or cell=Sales!D14:F14, 2000 cells at most."));

    public static ApiProblem BadToken { get; } = new(
        401, "bad-token", new("Вход не подтверждён", "Your sign-in was not confirmed"),
        new("Нужен действующий токен Google того, кто спрашивает.", "A valid Google identity token of the person who asks is needed."));

    public static ApiProblem NotAllowed { get; } = new(
        403, "not-allowed", new("Нет доступа", "Not allowed"),
        new("План открыт собственнику, ведущему сессии и руководителям отделов с листа «Настройки». Если вас вписали только что, пусть ведущий обновит таблицу (SheetSync → «Обновить служебные столбцы»).",
            "The plan is open to the owner, the facilitator and the leaders named on the tab Settings. If you were entered just now, let the facilitator sync the sheet (SheetSync → “Sync now”)."));

    public static ApiProblem FacilitatorOnly { get; } = new(
        403, "facilitator-only", new("Нет доступа", "Not allowed"), new("Это может сделать ведущий сессии или собственник.", "The facilitator or the owner can do this."));

    public static ApiProblem NotRegistered { get; } = new(
        404, "not-registered", new("Таблица не подключена", "This spreadsheet is not connected"),
        new("Попросите того, кто обслуживает службу, выполнить sheetsync workbook add с адресом таблицы.", "Ask whoever runs the service to run sheetsync workbook add with the address of the spreadsheet."));

    public static ApiProblem NotADepartment { get; } = new(
        422, "not-a-department", new("Это не лист отдела", "This is no department’s tab"),
        new("На листе нет таблицы показателей, целей или задач.", "The tab holds no table of indicators, goals or tasks."));

    public static ApiProblem MailOff { get; } = new(
        409, "mail-off", new("Письма не настроены", "No mail goes out"),
        new("Служба пока не отправляет писем. Попросите того, кто её обслуживает, задать раздел настроек Mail.", "The service sends no mail yet. Ask whoever runs it to set the section Mail of its configuration."));

    public static ApiProblem Busy { get; } = new(
        409, "busy", new("Таблица обновляется", "The spreadsheet is being synced"), new("Повторите через минуту.", "Try again in a minute."))
    {
        RetryAfter = TimeSpan.FromSeconds(15),
    };

    public static ApiProblem CertificatesUnreachable { get; } = new(
        503, "certificates-unreachable", new("Вход сейчас не проверить", "Sign-ins cannot be checked now"),
        new("Ключи Google недоступны. Повторите через минуту.", "Google’s keys cannot be fetched. Try again in a minute."))
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static ApiProblem StorageUnavailable { get; } = new(
        503, "storage-unavailable", new("База данных службы недоступна", "The service’s database is not available"), new("Повторите через минуту.", "Try again in a minute."))
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    public static ApiProblem Internal { get; } = new(
        500, "internal", new("Внутренняя ошибка службы", "An internal error of the service"),
        new("Она записана в журнал. Сообщите тому, кто обслуживает службу.", "It is in the log. Tell whoever runs the service."));

    /// <summary>The audience is the operator's to register: the person passes it on.</summary>
    public static ApiProblem UnknownAudience(string audience) => new(
        401, "unknown-audience", new("Дополнение ещё не подключено", "The add-on is not connected yet"), AudienceTexts.Unknown)
    {
        Arguments = [audience],
    };

    /// <param name="audience">As the token claims, unchecked; null where it cannot be read.</param>
    public static ApiProblem Off(string? audience) => new(
        503, "api-off", new("API службы выключен", "The service’s API is off"),
        audience is null
            ? new("Задайте настройку Api:Audiences и перезапустите службу.", "Set Api:Audiences and restart the service.")
            : AudienceTexts.Unknown)
    {
        Arguments = audience is null ? [] : [audience],
    };

    public static ApiProblem TooMany(TimeSpan wait) => new(
        429, "too-many-requests", new("Слишком часто", "Too many requests"), new("Подождите немного и повторите.", "Wait a little, then try again."))
    {
        RetryAfter = wait,
    };

    public static ApiProblem Of(SheetsException failure) => failure.Fault switch
    {
        SheetsFault.Quota or SheetsFault.Unavailable => new(503, "google-unavailable", new("Google сейчас не отвечает", "Google is not available now"), failure.Text)
        {
            RetryAfter = failure.RetryAfter ?? TimeSpan.FromSeconds(30),
        },
        SheetsFault.Stale => new(409, "busy", new("Таблица менялась в этот момент", "The spreadsheet was changing at that moment"), failure.Text)
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        },
        _ => new(424, "google-refused", new("Google отказал службе", "Google refused the service"), failure.Text),
    };

    public static ApiProblem Of(StorageException failure) =>
        failure.Fault is StorageFault.WorkbookBusy or StorageFault.StaleLease or StorageFault.Locked ? Busy : StorageUnavailable;
}
