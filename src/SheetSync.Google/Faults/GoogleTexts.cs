using SheetSync.Core.Texts;

namespace SheetSync.Google.Faults;

/// <summary>What people read when Google refuses or fails: what is wrong and what to do.</summary>
internal static class GoogleTexts
{
    public static LocalText NotShared(string id, string email) => new(
        $"Нет доступа к таблице {id}. Откройте её в Google Таблицах, нажмите «Поделиться» и дайте доступ редактора адресу {email}.",
        $"No access to spreadsheet {id}. Open it in Google Sheets, press Share and add {email} as an editor.");

    public static LocalText ReadOnly(string email) => new(
        $"Таблица открыта адресу {email} только для чтения: служебные ячейки не обновлены. Нажмите «Поделиться» и дайте ему доступ редактора.",
        $"The spreadsheet is shared with {email} for viewing only: the service cells were not updated. Press Share and make it an editor.");

    public static LocalText LogRefused(string email) => new(
        $"Google не даёт сервисному аккаунту {email} журнал изменений Диска. Проверьте, включён ли Google Drive API и не ограничен ли ключ.",
        $"Google refuses the service account {email} Drive's log of changes. Check that the Google Drive API is enabled and that nothing restricts the key.");

    public static LocalText MayNotCreate(string email) => new(
        $"Google не разрешает сервисному аккаунту {email} создавать таблицы: у новых сервисных аккаунтов нет своего места на Диске. Создайте пустую таблицу сами, дайте этому адресу доступ редактора и укажите её: template create --into АДРЕС.",
        $"Google does not let the service account {email} create spreadsheets: newer service accounts have no Drive space of their own. Make a blank spreadsheet yourself, share it with this address as an editor and name it: template create --into ADDRESS.");

    public static LocalText MadeNotFilled(string address, LocalText why) => new(
        $"Таблица создана, но не заполнена: {address}. {why.Ru} Повторите команду; пустая таблица осталась у сервисного аккаунта и никому не видна.",
        $"The spreadsheet was made but not filled: {address}. {why.En} Run the command again; the blank one stays with the service account, and nobody sees it.");

    public static LocalText NotFound(string id) => new(
        $"Таблицы {id} нет. Проверьте её адрес или идентификатор: это часть адреса между /d/ и /edit.",
        $"There is no spreadsheet {id}. Check its address or id: the part of the address between /d/ and /edit.");

    public static LocalText Protected(string email) => new(
        $"Ячейки закрыты защищённым диапазоном. Разрешите править его адресу {email} или снимите защиту.",
        $"The cells are locked by a protected range. Let {email} edit it or remove the protection.");

    public static LocalText ApiDisabled(string email) => new(
        $"В проекте Google Cloud, которому принадлежит {email}, не включён Google Sheets API. Включите его в консоли (APIs & Services → Library) и повторите через несколько минут.",
        $"The Google Sheets API is not enabled in the Google Cloud project of {email}. Enable it in the console (APIs & Services → Library) and try again in a few minutes.");

    public static LocalText DriveDisabled(string email) => new(
        $"В проекте Google Cloud, которому принадлежит {email}, не включён Google Drive API: без него не видно, что таблицы изменились. Включите его в консоли (APIs & Services → Library) и повторите через несколько минут.",
        $"The Google Drive API is not enabled in the Google Cloud project of {email}: without it nobody tells that spreadsheets have changed. Enable it in the console (APIs & Services → Library) and try again in a few minutes.");

    public static LocalText CredentialsRefused(string email, string reason) => new(
        $"Google не принял ключ сервисного аккаунта {email} ({reason}). Создайте новый ключ в консоли Google Cloud и укажите его файл в Google:CredentialsFile; проверьте и часы этого компьютера.",
        $"Google refused the key of service account {email} ({reason}). Create a new key in the Google Cloud console and name its file in Google:CredentialsFile; check this computer's clock as well.");

    public static LocalText OutOfQuota(TimeSpan? retryAfter) => retryAfter is { } wait
        ? new(
            $"Исчерпана квота запросов к Google. Повторите через {Math.Ceiling(wait.TotalSeconds)} с.",
            $"Google's request quota is used up. Try again in {Math.Ceiling(wait.TotalSeconds)} s.")
        : new(
            "Исчерпана квота запросов к Google. Повторите через минуту.",
            "Google's request quota is used up. Try again in a minute.");

    public static LocalText Unavailable(Uri endpoint, string reason) => new(
        $"{endpoint.GetLeftPart(UriPartial.Authority)} не отвечает ({reason}). Проверьте сеть и повторите позже; состояние Google: https://www.google.com/appsstatus.",
        $"{endpoint.GetLeftPart(UriPartial.Authority)} does not answer ({reason}). Check the network and try again later; Google's status: https://www.google.com/appsstatus.");

    public static readonly LocalText Stale = new(
        "Таблица изменилась между чтением и записью: служебной колонки или вкладки больше нет. Повторите команду; если колонку удалили, её вернёт adopt.",
        "The spreadsheet changed between reading and writing: a service column or tab is gone. Run the command again; a deleted column is put back by adopt.");

    public static readonly LocalText NoSpreadsheet = new(
        "Это не Google Таблица, а файл, загруженный на Диск (например, .xlsx). Откройте его в Google Таблицах, выберите «Файл → Сохранить как таблицу Google» и дайте новую ссылку.",
        "This is no Google spreadsheet but a file uploaded to Drive (an .xlsx, say). Open it in Google Sheets, choose File → Save as Google Sheets and give the new address.");

    public static LocalText Invalid(string message) => new(
        $"Google не понял запрос: {message}",
        $"Google did not understand the request: {message}");

    public static readonly LocalText NullClears = new(
        "Google ответил не так, как описано: запись по метаданным стирает ячейки, которые должна пропускать. SheetSync снял свои отметки и не будет писать в эту таблицу; пустые колонки «⚙» можно удалить.",
        "Google answered otherwise than documented: a write by metadata wipes cells that it should skip. SheetSync took its marks off and will not write to this spreadsheet; the empty ⚙ columns may be deleted.");

    public static LocalText NoCredentials { get; } = new(
        "Не указан файл ключа сервисного аккаунта. Скачайте ключ (JSON) в консоли Google Cloud и укажите путь в Google:CredentialsFile (переменная SHEETSYNC__Google__CredentialsFile).",
        "No service account key file is set. Download a key (JSON) from the Google Cloud console and name its path in Google:CredentialsFile (variable SHEETSYNC__Google__CredentialsFile).");

    public static LocalText CredentialsMissing(string path) => new(
        $"Файла ключа {path} нет или его нельзя прочитать. Проверьте путь в Google:CredentialsFile и права на файл.",
        $"The key file {path} does not exist or cannot be read. Check the path in Google:CredentialsFile and the file's permissions.");

    public static LocalText CredentialsBroken(string path) => new(
        $"{path} — не ключ сервисного аккаунта Google. Скачайте ключ заново: консоль Google Cloud → IAM → Сервисные аккаунты → Ключи → JSON.",
        $"{path} is no key of a Google service account. Download one again: Google Cloud console → IAM → Service accounts → Keys → JSON.");
}
