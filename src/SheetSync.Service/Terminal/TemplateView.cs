using SheetSync.Application;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What was made from the template, and what to do with it.</summary>
internal static class TemplateView
{
    private static readonly LocalText FileMade = new("Шаблон плана на {0} год записан в файл {1}", "The template of the plan for {0} is in the file {1}");

    private static readonly LocalText Made = new("Создана таблица «{0}»:", "Made the spreadsheet “{0}”:");

    private static readonly LocalText Laid = new("Шаблон «{0}» разложен в вашей таблице:", "Laid the template “{0}” into your spreadsheet:");

    private static readonly LocalText Departments = new("Отделы: {0}", "Departments: {0}");

    private static readonly LocalText FirstCome = new(" (от него зависят другие)", " (others depend on it)");

    private static readonly LocalText Shared = new("Доступ редактора дан: {0}", "May edit it: {0}");

    private static readonly LocalText NotShared = new("Доступ не дан: {0}. {1}", "Not shared with {0}. {1}");

    private static readonly LocalText NobodySees = new(
        "Таблица принадлежит сервисному аккаунту, и кроме него её никто не видит. Создайте её с --share anna@x.ru,boris@x.ru.",
        "The spreadsheet belongs to the service account, and nobody else sees it. Make it with --share ann@x.com,bob@x.com.");

    private static readonly LocalText BlankTab = new("Пустые вкладки, которые в ней были, можно удалить.", "The blank tabs that were in it may be deleted.");

    private static readonly LocalText Upload = new(
        "Дальше: загрузите файл на Google Диск, откройте в Таблицах (Файл → Сохранить как таблицу Google), дайте доступ сервисному аккаунту и выполните sheetsync adopt ID. Или заполняйте файл и проверяйте: sheetsync check {0}",
        "Next: upload it to Google Drive, open it in Sheets (File → Save as Google Sheets), share it with the service account and run sheetsync adopt ID. Or fill the file and check it: sheetsync check {0}");

    private static readonly LocalText Next = new(
        "Дальше: впишите людей на вкладке «Настройки», раздайте вкладки руководителям. Проверить план: sheetsync check {0}; обновить служебные ячейки: sheetsync sync {0}",
        "Next: enter the people in the Settings tab and hand the tabs to the leaders. To check the plan: sheetsync check {0}; to update the service cells: sheetsync sync {0}");

    public static void WriteFile(Screen screen, string path, CompanyOutline company)
    {
        screen.Line(FileMade.Format(screen.Language, company.FiscalYear.Year, path), Styles.Bold);
        WriteDepartments(screen, company);
        screen.Line(Upload.Format(screen.Language, path.Contains(' ') ? $"\"{path}\"" : path));
    }

    /// <param name="own">A person's own spreadsheet was filled.</param>
    public static void WriteSpreadsheet(Screen screen, CreatedTemplate created, CompanyOutline company, bool own)
    {
        var language = screen.Language;
        screen.Line((own ? Laid : Made).Format(language, created.Design.Title), Styles.Bold);
        screen.Verbatim("  " + created.Spreadsheet.Address);
        WriteDepartments(screen, company);
        var shared = created.Shares.Where(s => s.Refusal is null).Select(s => s.Email).ToList();
        if (shared.Count > 0)
        {
            screen.Line(Shared.Format(language, string.Join(", ", shared)));
        }

        foreach (var share in created.Shares.Where(s => s.Refusal is not null))
        {
            screen.Line(NotShared.Format(language, share.Email, share.Refusal!.In(language)), Styles.Bad);
        }

        if (own)
        {
            screen.Line(BlankTab.In(language));
        }
        else if (created.Shares.Count == 0)
        {
            screen.Line(NobodySees.In(language), Styles.Bad);
        }

        SyncView.WriteRequests(screen, created.Spreadsheet.Requests);
        screen.Line(Next.Format(language, created.Spreadsheet.Id.Value));
    }

    private static void WriteDepartments(Screen screen, CompanyOutline company) =>
        screen.Line(Departments.Format(screen.Language, string.Join(", ", company.Departments.Select(d =>
            d.Name + (d.Leader is null ? "" : $" — {d.Leader}") + (d.DependedOn ? FirstCome.In(screen.Language) : "")))));
}
