using SheetSync.Core.Reading;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>Headers of service columns, titles of service tabs, and which blocks a column serves (domain.md §2, §8).</summary>
public static class ServiceNames
{
    /// <summary>What every header of a service column begins with.</summary>
    public const string Gear = "⚙";

    private static readonly Dictionary<ServiceColumn, LocalText> Headers = new()
    {
        [ServiceColumn.Id] = new("⚙ ID", "⚙ ID"),
        [ServiceColumn.Flag] = new("⚙ Флаг", "⚙ Flag"),
        [ServiceColumn.Attainment] = new("⚙ Выполнение", "⚙ Attainment"),
        [ServiceColumn.Status] = new("⚙ Статус", "⚙ Status"),
        [ServiceColumn.Forecast] = new("⚙ Прогноз", "⚙ Forecast"),
        [ServiceColumn.Progress] = new("⚙ Прогресс", "⚙ Progress"),
    };

    private static readonly Dictionary<ServiceTab, LocalText> Titles = new()
    {
        [ServiceTab.Summary] = new("Сводка", "Summary"),
        [ServiceTab.Readiness] = new("Готовность", "Readiness"),
        [ServiceTab.Overdue] = new("Просрочки", "Overdue"),
    };

    public static LocalText Header(ServiceColumn column) => Headers[column];

    public static LocalText Title(ServiceTab tab) => Titles[tab];

    /// <summary>A column is of use beside blocks of this kind: its header stands there.</summary>
    public static bool Serves(this ServiceColumn column, BlockKind kind) => column switch
    {
        ServiceColumn.Id => true,
        ServiceColumn.Flag => kind is BlockKind.Tasks,
        ServiceColumn.Progress => kind is BlockKind.Goals or BlockKind.Tasks,
        _ => kind is BlockKind.Indicators,
    };
}
