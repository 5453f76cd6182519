using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

internal static class SampleProduction
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var output = w.Say("Выпуск изделий", "Output");
        var defects = w.Say("Доля брака", "Defect rate");
        var leadTime = w.Say("Срок изготовления заказа", "Order lead time");
        var accidents = w.Say("Несчастные случаи", "Accidents");
        var more = w.Say("Выпустить 14 400 изделий без третьей смены", "Make 14,400 pieces without a third shift");
        var faster = w.Say("Сократить срок изготовления с 24 до 14 дней", "Cut the lead time from 24 to 14 days");
        var better = w.Say("Снизить брак до 2,5 %", "Bring defects down to 2.5%");
        var safe = w.Say("Прожить год без травм", "A year without injuries");
        return w.Department(w.Production, w.ProductionLeader, weight: 2) with
        {
            Indicators =
            [
                new(output, w.Say("шт.", "pcs"), Better.Higher, Aggregation.Sum, 3, 13200, 14400)
                {
                    Plan = SampleWords.EveryMonth(1200), Actual = [1150, 1180, 1240, 1210, 1190, 1230, 1105, 1170, 1225, 1240],
                },
                new(defects, "%", Better.Lower, Aggregation.Average, 2, 0.034m, 0.025m)
                {
                    IsPercent = true,
                    Plan = SampleWords.EveryMonth(0.025m),
                    Actual = [0.031m, 0.030m, 0.028m, 0.027m, 0.026m, 0.025m, 0.027m, 0.024m, 0.024m, 0.023m],
                },
                new(leadTime, w.Say("дни", "days"), Better.Lower, Aggregation.Average, 2, 24, 18)
                {
                    Plan = [22, 22, 21, 20, 19, 18, 18, 17, 16, 15, 14, 14], Actual = [23, 22, 21, 21, 20, 19, 20, 18, 17, 16],
                },
                new(w.Say("Отгрузки в срок", "Orders shipped on time"), "%", Better.Higher, Aggregation.Average, 1, 0.86m, 0.95m)
                {
                    IsPercent = true,
                    Plan = SampleWords.EveryMonth(0.95m),
                    Actual = [0.90m, 0.91m, 0.93m, 0.94m, 0.93m, 0.95m, 0.92m, 0.94m, 0.96m, 0.95m],
                },
                new(accidents, w.Say("случаев", "cases"), Better.Lower, Aggregation.Sum, 1, 2, 0)
                {
                    Plan = SampleWords.EveryMonth(0), Actual = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
                },
            ],
            Goals =
            [
                new(more, output, w.ProductionLeader.Name, w.Say(
                    "Вторая линия раскроя работает, 25 рабочих владеют второй профессией", "The second cutting line is running, 25 workers have a second trade")),
                new(faster, leadTime, w.ProductionLeader.Name, w.Say(
                    "В ноябре и декабре средний заказ проходит цех за 14 дней", "In November and December the average order takes 14 days")),
                new(better, defects, w.Quality.Name, w.Say(
                    "Закрыты причины 20 самых частых видов брака", "The causes of the 20 most frequent defects are gone")),
                new(safe, accidents, w.Quality.Name, w.Say(
                    "Ограждения и датчики стоят на всех 14 опасных станках", "Guards and sensors on all 14 dangerous machines")),
            ],
            Tasks = [.. OutputTasks(w, more, faster), .. QualityTasks(w, better, safe, more)],
            Report =
            [
                w.Say("Выпустили 13 200 изделий — на 4 % больше, чем годом раньше. Срок изготовления не сократился.",
                    "We made 13,200 pieces, 4% more than the year before. The lead time did not get shorter."),
                w.Say("Опытные мастера, собственная покраска, свой участок нестандартных изделий.", "Experienced foremen, our own paint shop and a bespoke section."),
                w.Say("Раскрой — узкое место, запасы заготовок лежат без адресов, вытяжка в покраске изношена.",
                    "Cutting is the bottleneck, blanks are stored without addresses, the paint shop's extraction is worn out."),
                w.Say("Станочников не хватает всем: зарплаты в области выросли на 15 %.", "Machine operators are short everywhere: local wages rose by 15%."),
                w.Say("Вкладываемся в раскрой и вторую профессию, а не в третью смену.", "We invest in cutting and second trades rather than in a third shift."),
            ],
        };
    }

    private static IEnumerable<TaskLine> OutputTasks(SampleWords w, string more, string faster) =>
    [
        w.Task(w.Say("Запустить вторую линию раскроя", "Start up the second cutting line"), more, w.Engineer,
            (2, w.Say("✓ договор", "✓ contract")), (5, w.Say("✓ монтаж", "✓ installed")), (7, w.Say("✓ запуск", "✓ running")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Обучить второй профессии 25 рабочих", "Teach 25 workers a second trade"), more, w.Engineer,
            (3, w.Say("✓ 8 человек", "✓ 8 people")), (6, w.Say("✓ 15 человек", "✓ 15 people")), (9, w.Say("✓ 20 человек", "✓ 20 people")), (12, w.Say("25 человек", "25 people")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Договориться с колледжем о практике для 10 студентов", "Agree on placements for 10 students with the college"), more, w.Engineer,
            (4, w.Say("✓ договор", "✓ agreement")), (9, w.Say("✓ 10 студентов", "✓ 10 students")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Планировать цех по часам: доски на участках", "Plan the shop floor by the hour: boards in every section"), faster, w.ProductionLeader,
            (3, w.Say("✓ раскрой", "✓ cutting")), (6, w.Say("✓ 3 участка", "✓ 3 sections")), (9, w.Say("✓ все участки", "✓ all sections")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Сократить переналадку станков до 20 минут", "Cut machine changeovers to 20 minutes"), faster, w.ProductionLeader,
            (6, w.Say("✓ 40 минут", "✓ 40 min")), (9, w.Say("✓ 30 минут", "✓ 30 min")), (11, w.Say("20 минут", "20 min")))
            with { Status = TaskState.InProgress, Progress = 0.7m },
        w.Task(w.Say("Ввести адресное хранение заготовок", "Give every blank an address in the store"), faster, w.ProductionLeader,
            (4, w.Say("✓ разметка", "✓ marked out")), (10, w.Say("✓ весь склад", "✓ whole store")))
            with { Status = TaskState.Done, Progress = 1 },
    ];

    private static IEnumerable<TaskLine> QualityTasks(SampleWords w, string better, string safe, string more) =>
    [
        w.Task(w.Say("Ввести входной контроль плит и фурнитуры", "Inspect boards and fittings on arrival"), better, w.Quality,
            (2, w.Say("✓ правила", "✓ rules")), (3, w.Say("✓ пост контроля", "✓ inspection post")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Закрыть причины 20 самых частых видов брака", "Remove the causes of the 20 most frequent defects"), better, w.Quality,
            (4, w.Say("✓ 5 причин", "✓ 5 causes")), (7, w.Say("✓ 12 причин", "✓ 12 causes")), (10, w.Say("✓ 17 причин", "✓ 17 causes")), (12, w.Say("20 причин", "20 causes")))
            with { Status = TaskState.InProgress, Progress = 0.85m },
        w.Task(w.Say("Заменить вытяжку в покрасочном цехе", "Replace the extraction system in the paint shop"), better, w.Engineer,
            (5, w.Say("✓ проект", "✓ design")), (8, w.Say("монтаж", "installed")))
            with
            {
                Due = new DateOnly(2027, 8, 31), Status = TaskState.InProgress, Progress = 0.6m,
                Comment = w.Say("Подрядчик сорвал поставку вентиляторов", "The contractor is late with the fans"),
            },
        w.Task(w.Say("Проверить безопасность всех участков", "Audit the safety of every section"), safe, w.Quality)
            with { Due = new DateOnly(2027, 2, 26), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Поставить ограждения и датчики на 14 станков", "Fit guards and sensors to 14 machines"), safe, w.Quality,
            (4, w.Say("✓ 6 станков", "✓ 6 machines")), (6, w.Say("✓ 14 станков", "✓ 14 machines")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Отдать покраску крупных партий подрядчику", "Hand the painting of large batches to a contractor"), more, w.Engineer,
            (9, w.Say("договор", "contract")))
            with { Status = TaskState.Cancelled, Comment = w.Say("Дороже своей покраски на 18 %", "18% dearer than doing it ourselves") },
    ];
}
