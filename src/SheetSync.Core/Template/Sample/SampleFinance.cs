using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

internal static class SampleFinance
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var margin = w.Say("Рентабельность по EBITDA", "EBITDA margin");
        var receivables = w.Say("Срок оплаты клиентами", "Days to be paid");
        var close = w.Say("Закрытие месяца", "Month-end close");
        var earn = w.Say("Заработать 13 % по EBITDA", "Earn a 13% EBITDA margin");
        var collect = w.Say("Получать деньги за 35 дней", "Get paid within 35 days");
        var report = w.Say("Закрывать месяц за четыре рабочих дня", "Close the month in four working days");
        return w.Department(w.Finance, w.FinanceLeader) with
        {
            Indicators =
            [
                new(margin, "%", Better.Higher, Aggregation.Average, 3, 0.112m, 0.13m)
                {
                    IsPercent = true,
                    Plan = SampleWords.EveryMonth(0.13m),
                    Actual = [0.118m, 0.121m, 0.127m, 0.116m, 0.124m, 0.133m, 0.119m, 0.126m, 0.131m, 0.128m],
                },
                new(receivables, w.Say("дни", "days"), Better.Lower, Aggregation.Last, 2, 46, 35)
                {
                    Plan = [45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 35], Actual = [46, 45, 43, 42, 41, 41, 40, 39, 38, 38],
                },
                new(close, w.Say("раб. дни", "working days"), Better.Lower, Aggregation.Average, 1, 9, 5)
                {
                    Plan = [8, 7, 6, 5, 5, 5, 4, 4, 4, 4, 4, 4], Actual = [8, 8, 7, 6, 5, 5, 5, 5, 4, 4],
                },
            ],
            Goals =
            [
                new(earn, margin, w.FinanceLeader.Name, w.Say(
                    "Прибыль известна по каждому из 12 направлений, убыточные закрыты или переоценены", "Profit is known for each of 12 lines; loss-makers are closed or repriced")),
                new(collect, receivables, w.Accountant.Name, w.Say(
                    "Просроченных счетов старше 60 дней нет", "No invoice overdue by more than 60 days")),
                new(report, close, w.Accountant.Name, w.Say(
                    "Отчёт для владельца на пятый рабочий день", "The owner has the report on the fifth working day")),
            ],
            Tasks = Tasks(w, earn, collect, report),
            Report =
            [
                w.Say("EBITDA 11,2 %, кассовых разрывов не было, но отчёты выходили поздно.", "EBITDA of 11.2%, no cash gaps, but reports came late."),
                w.Say("Дисциплина платежей, доверие банка.", "Payment discipline and the bank's trust."),
                w.Say("Прибыль по направлениям никто не видел до конца квартала.", "Nobody saw the profit of a line before the end of the quarter."),
                w.Say("Ставки высоки, клиенты просят отсрочку.", "Interest is high; clients ask for longer terms."),
                w.Say("Считаем прибыль по направлениям каждый месяц, отсрочку даём по лимитам.", "Count profit by line every month; give credit within limits."),
            ],
        };
    }

    private static IReadOnlyList<TaskLine> Tasks(SampleWords w, string earn, string collect, string report) =>
    [
        w.Task(w.Say("Ввести помесячный бюджет движения денег по отделам", "Introduce a monthly cash budget for every department"), earn, w.FinanceLeader,
            (1, w.Say("✓ форма", "✓ form")), (3, w.Say("✓ все отделы", "✓ all departments")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Посчитать прибыль по 12 направлениям", "Work out the profit of 12 lines"), earn, w.FinanceLeader,
            (5, w.Say("✓ 4 направления", "✓ 4 lines")), (8, w.Say("✓ 8 направлений", "✓ 8 lines")), (11, w.Say("12 направлений", "12 lines")))
            with { Status = TaskState.InProgress, Progress = 0.7m },
        w.Task(w.Say("Согласовать с продажами лимиты отсрочки", "Agree on credit limits with Sales"), collect, w.FinanceLeader)
            with { Due = new DateOnly(2027, 5, 31), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Напоминать об оплате до срока и после него", "Remind clients of payment before and after it is due"), collect, w.Accountant,
            (2, w.Say("✓ письма", "✓ letters")), (4, w.Say("✓ рассылка", "✓ automatic")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Перевести 90 % клиентов на электронные документы", "Move 90% of clients to electronic documents"), collect, w.Accountant,
            (4, w.Say("✓ 40 % клиентов", "✓ 40% of clients")), (8, w.Say("✓ 70 % клиентов", "✓ 70% of clients")), (12, w.Say("90 % клиентов", "90% of clients")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Автоматизировать сверку с клиентами", "Automate reconciliation with clients"), report, w.Accountant,
            (3, w.Say("✓ выбор сервиса", "✓ tool chosen")), (6, w.Say("✓ запуск", "✓ launch")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Пройти аудит за 2026 год", "Pass the audit of 2026"), report, w.FinanceLeader)
            with { Due = new DateOnly(2027, 4, 30), Status = TaskState.Done, Progress = 1 },
    ];
}
