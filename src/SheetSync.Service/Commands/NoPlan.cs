using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Commands;

/// <summary>A workbook in which no tab was recognised: the sentence and the exit code.</summary>
internal static class NoPlan
{
    private static readonly LocalText Empty = new(
        "В таблице «{0}» ничего нет. Заполните её по образцу из папки sample-template или укажите другую.",
        "The workbook “{0}” is empty. Fill it like the samples in the folder sample-template, or give another one.");

    private static readonly LocalText NoBlock = new(
        "В таблице «{0}» не найден план. Нужна вкладка, в которой есть строка заголовков, например «Задача | Ответственный | Срок»; образцы — в папке sample-template.",
        "No plan was found in the workbook “{0}”. It needs a tab with a row of headings such as “Task | Owner | Due”; samples are in the folder sample-template.");

    /// <summary>Null where there is a plan.</summary>
    public static ExitCode? Tell(Report report, WorkbookGrid grid, Invocation invocation)
    {
        if (report.HasBlocks)
        {
            return null;
        }

        var text = grid.Sheets.All(sheet => sheet.RowCount == 0) ? Empty : NoBlock;
        invocation.Console.Error.WriteLine(text.Format(invocation.Language, grid.Title));
        return ExitCode.AnswerIsNo;
    }
}
