using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

/// <summary>Supply: an indicator without unit and target, a task without any date, an actual of October not reported, half a year report.</summary>
internal static class SampleSupply
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var savings = w.Say("Экономия на закупках", "Purchasing savings");
        var stock = w.Say("Запас материалов", "Stock of materials");
        var save = w.Say("Сэкономить 4,2 млн ₽ без потери качества", "Save €4.2m without losing quality");
        var free = w.Say("Держать запас не больше чем на 50 дней", "Hold no more than 50 days of stock");
        return w.Department(w.Supply, w.SupplyLeader) with
        {
            Indicators =
            [
                new(savings, w.Say("млн ₽", "€m"), Better.Higher, Aggregation.Sum, 2, 3.1m, 4.2m)
                {
                    Plan = SampleWords.EveryMonth(0.35m), Actual = [0.30m, 0.34m, 0.41m, 0.38m, 0.33m, 0.36m, 0.29m, 0.35m, 0.40m],
                },
                new(stock, w.Say("дни", "days"), Better.Lower, Aggregation.Last, 2, 62, 50)
                {
                    Plan = [.. Enumerable.Range(1, 12).Select(m => (decimal?)(62 - m))], Actual = [62, 61, 60, 60, 58, 57, 57, 55, 55, 54],
                },
                new(w.Say("Поставки в срок", "Deliveries on time"), "%", Better.Higher, Aggregation.Average, 1, 0.83m, 0.92m)
                {
                    IsPercent = true,
                    Plan = SampleWords.EveryMonth(0.92m),
                    Actual = [0.84m, 0.86m, 0.88m, 0.89m, 0.90m, 0.91m, 0.90m, 0.92m, 0.93m, 0.92m],
                },
                new(w.Say("Рекламации поставщикам", "Claims against suppliers"), null, Better.Lower, Aggregation.Sum, 1, null, null),
            ],
            Goals =
            [
                new(save, savings, w.SupplyLeader.Name, w.Say(
                    "Новые договоры по плитам, фанере и фурнитуре, цены закреплены до конца года", "New contracts for boards, plywood and fittings, prices fixed to the end of the year")),
                new(free, stock, w.Buyer.Name, w.Say(
                    "Нормы запаса действуют по 200 позициям, неликвиды проданы", "Stock limits in force for 200 items, dead stock sold")),
            ],
            Tasks = Tasks(w, save, free),
            Report =
            [
                w.Say("Сэкономили 3,1 млн ₽, но каждая шестая поставка пришла с опозданием.", "We saved €3.1m, but every sixth delivery came late."),
                w.Say("Прямые договоры с тремя фабриками плит.", "Direct contracts with three board mills."),
                w.Say("По 15 позициям один поставщик, замены нет.", "A single supplier for 15 items, with no substitute."),
            ],
        };
    }

    private static IReadOnlyList<TaskLine> Tasks(SampleWords w, string save, string free) =>
    [
        w.Task(w.Say("Провести тендер на плиты и фанеру", "Tender boards and plywood"), save, w.SupplyLeader,
            (2, w.Say("✓ условия", "✓ terms")), (4, w.Say("✓ договор", "✓ contract")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Найти второго поставщика для 15 позиций", "Find a second supplier for 15 items"), save, w.Buyer,
            (4, w.Say("✓ 5 позиций", "✓ 5 items")), (7, w.Say("✓ 10 позиций", "✓ 10 items")), (10, w.Say("15 позиций", "15 items")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Перевести пять поставщиков на оплату через 45 дней", "Move five suppliers to payment after 45 days"), save, w.SupplyLeader,
            (6, w.Say("✓ 2 поставщика", "✓ 2 suppliers")), (9, w.Say("✓ 4 поставщика", "✓ 4 suppliers")), (11, w.Say("5 поставщиков", "5 suppliers")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Объединить рейсы в соседние регионы", "Combine runs to neighbouring regions"), save, w.Buyer)
            with { Due = new DateOnly(2027, 6, 30), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Распродать неликвиды на 6 млн ₽", "Sell off €6m of dead stock"), free, w.Buyer,
            (3, w.Say("✓ список", "✓ list")), (6, w.Say("✓ 3 млн ₽", "✓ €3m")), (9, w.Say("6 млн ₽", "€6m")))
            with { Status = TaskState.InProgress, Progress = 0.7m, Comment = w.Say("Остались тёмные плиты", "Dark boards are left over") },
        w.Task(w.Say("Ввести нормы запаса по 200 позициям", "Set stock limits for 200 items"), free, w.Buyer,
            (5, w.Say("✓ 80 позиций", "✓ 80 items")), (8, w.Say("✓ 150 позиций", "✓ 150 items")), (11, w.Say("200 позиций", "200 items")))
            with { Status = TaskState.InProgress, Progress = 0.75m },
        w.Task(w.Say("Сравнить свой транспорт с наёмным", "Compare our own lorries with hired ones"), free, w.SupplyLeader),
    ];
}
