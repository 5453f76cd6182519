using SheetSync.Core.Texts;

namespace SheetSync.Core.Shrink;

/// <summary>What people read when the shrink guard holds.</summary>
public static class ShrinkTexts
{
    public static readonly LocalText Summary = new(
        "Из таблицы пропало {0} {0|строка плана|строки плана|строк плана} из {1}. Синхронизация остановлена: ничего не записано и не забыто.",
        "{0} of {1} {1|item|items} of the plan vanished from the workbook. The sync is held: nothing was written and nothing forgotten.");

    public static readonly LocalText WhatToDo = new(
        "Если строки удалены по ошибке, верните их (Файл → История версий): следующая синхронизация пройдёт сама. Если так и задумано: sheetsync sync {0} --accept",
        "If this was a slip, bring the rows back (File → Version history): the next sync goes on by itself. If it was meant: sheetsync sync {0} --accept");
}
