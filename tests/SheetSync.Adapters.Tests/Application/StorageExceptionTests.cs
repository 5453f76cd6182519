using System.Reflection;
using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Adapters.Tests.Application;

public sealed class StorageExceptionTests
{
    private static readonly SpreadsheetId Id = new("sheet-1");

    private static readonly IReadOnlyList<StorageException> All =
    [
        StorageException.Locked("/data/sheetsync.db"),
        StorageException.WorkbookBusy(Id, new DateTimeOffset(2027, 11, 1, 9, 5, 0, TimeSpan.FromHours(3))),
        StorageException.StaleLease(Id),
        StorageException.Full("/data/sheetsync.db"),
        StorageException.Unreachable("db.example.com:5432/plans", "no route to host"),
        StorageException.NewerSchema("/data/sheetsync.db", 7, 3),
        StorageException.Corrupt("/data/sheetsync.db"),
    ];

    [Fact]
    public void Sentence_OfEveryFault_IsFilledInBothLanguages()
    {
        All.Select(e => e.Fault).ShouldBe(Enum.GetValues<StorageFault>(), ignoreOrder: true);
        foreach (var fault in All)
        {
            fault.Sentence(Language.Ru).ShouldMatch("^[А-Я].*[а-я].*[.]$", fault.Fault.ToString());
            fault.Sentence(Language.En).ShouldMatch("^[A-Z][^а-яА-Я]*[.]$", fault.Fault.ToString());
            (fault.Sentence(Language.Ru) + fault.Message).ShouldNotContain("{");
        }
    }

    [Fact]
    public void Texts_OfFaults_AreAllUsed()
    {
        var texts = typeof(StorageTexts).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.Name);

        texts.ShouldBe(Enum.GetNames<StorageFault>(), ignoreOrder: true);
    }

    [Fact]
    public void WorkbookBusy_Shown_NamesTheInstantInUtc() =>
        All[1].Sentence(Language.Ru).ShouldBe(
            "Таблица sheet-1 уже синхронизируется. Повторите после её окончания; если тот процесс прерван, таблица освободится в 06:05:00 UTC.");
}
