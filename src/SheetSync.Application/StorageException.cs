using SheetSync.Core.Texts;

namespace SheetSync.Application;

public enum StorageFault
{
    /// <summary>Another process holds the database longer than the short wait.</summary>
    Locked,

    /// <summary>Another sync of this workbook is running.</summary>
    WorkbookBusy,

    /// <summary>The lease was lost to somebody else in the meantime: nothing was recorded.</summary>
    StaleLease,
    Full,

    /// <summary>The file cannot be opened or written, the server does not answer or refuses the login.</summary>
    Unreachable,

    /// <summary>Written by a newer version of this program.</summary>
    NewerSchema,

    /// <summary>Not a database, or a damaged one.</summary>
    Corrupt,
}

/// <summary>The store cannot do its work. The text is for people, in both languages, and says what to do; the command line ends with 6.</summary>
public sealed class StorageException : Exception
{
    private readonly LocalText text;
    private readonly object?[] arguments;

    private StorageException(StorageFault fault, LocalText text, Exception? inner, params object?[] arguments)
        : base(text.Format(Language.En, arguments), inner)
    {
        Fault = fault;
        this.text = text;
        this.arguments = arguments;
    }

    public StorageFault Fault { get; }

    /// <summary>One or two sentences: what is wrong and what to do.</summary>
    public string Sentence(Language language) => text.Format(language, arguments);

    /// <param name="where">The file or server, without secrets.</param>
    public static StorageException Locked(string where, Exception? inner = null) =>
        new(StorageFault.Locked, StorageTexts.Locked, inner, where);

    /// <param name="until">When the lease of the other sync runs out unless it is renewed.</param>
    public static StorageException WorkbookBusy(SpreadsheetId id, DateTimeOffset until) =>
        new(StorageFault.WorkbookBusy, StorageTexts.WorkbookBusy, null, id.Value, until.UtcDateTime.ToString("HH:mm:ss"));

    public static StorageException StaleLease(SpreadsheetId id) =>
        new(StorageFault.StaleLease, StorageTexts.StaleLease, null, id.Value);

    public static StorageException Full(string where, Exception? inner = null) =>
        new(StorageFault.Full, StorageTexts.Full, inner, where);

    /// <param name="reason">What the engine says, without secrets.</param>
    public static StorageException Unreachable(string where, string reason, Exception? inner = null) =>
        new(StorageFault.Unreachable, StorageTexts.Unreachable, inner, where, reason);

    public static StorageException NewerSchema(string where, int found, int known) =>
        new(StorageFault.NewerSchema, StorageTexts.NewerSchema, null, where, found, known);

    public static StorageException Corrupt(string where, Exception? inner = null) =>
        new(StorageFault.Corrupt, StorageTexts.Corrupt, inner, where);
}

/// <summary>The sentences of <see cref="StorageException"/>.</summary>
public static class StorageTexts
{
    public static LocalText Locked { get; } = new(
        "База данных занята другим процессом: {0}. Дождитесь его окончания или остановите его и повторите.",
        "The database is locked by another process: {0}. Wait until it has finished, or stop it, and try again.");

    public static LocalText WorkbookBusy { get; } = new(
        "Таблица {0} уже синхронизируется. Повторите после её окончания; если тот процесс прерван, таблица освободится в {1} UTC.",
        "The workbook {0} is being synced already. Try again when that has finished; if that process was killed, the workbook is free at {1} UTC.");

    public static LocalText StaleLease { get; } = new(
        "Синхронизация таблицы {0} прервалась слишком надолго, её место заняла другая. Ничего не записано; запустите её снова, если нужно.",
        "This sync of the workbook {0} paused for too long and another one has taken its place. Nothing was recorded; run it again if you need to.");

    public static LocalText Full { get; } = new(
        "Нет места для базы данных: {0}. Освободите место на диске или перенесите данные (--data) и повторите. Ничего не записано.",
        "No space left for the database: {0}. Free some disk space or move the data (--data), and try again. Nothing was recorded.");

    public static LocalText Unreachable { get; } = new(
        "База данных недоступна: {0} ({1}). Проверьте Storage:ConnectionString или --data и права доступа.",
        "The database cannot be reached: {0} ({1}). Check Storage:ConnectionString or --data, and the access rights.");

    public static LocalText NewerSchema { get; } = new(
        "База данных {0} создана более новой версией программы (схема {1}, эта версия знает {2}). Обновите sheetsync.",
        "The database {0} was written by a newer version of the program (schema {1}, this version knows {2}). Update sheetsync.");

    public static LocalText Corrupt { get; } = new(
        "Файл {0} повреждён или не является базой данных sheetsync. Восстановите его из копии или укажите другую папку (--data).",
        "The file {0} is damaged or is not a sheetsync database. Restore it from a backup or name another folder (--data).");
}
