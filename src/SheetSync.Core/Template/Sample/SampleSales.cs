using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

/// <summary>Sales: the three indicators are the worked example of domain.md §5, and no other.</summary>
internal static class SampleSales
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var revenue = w.Say("Выручка", "Revenue");
        var turnover = w.Say("Текучесть персонала", "Staff turnover");
        var clients = w.Say("Клиентская база", "Client base");
        var grow = w.Say("Вырасти до 120 млн ₽ за счёт корпоративных заказов", "Grow to €120m on the strength of contract orders");
        var reach = w.Say("Довести активную базу до 520 клиентов", "Bring the active base to 520 clients");
        var keep = w.Say("Сохранить команду: текучесть не выше 12 %", "Keep the team together: turnover of 12% at most");
        return w.Department(w.Sales, w.SalesLeader, weight: 2, dependedOn: true) with
        {
            Indicators =
            [
                new(revenue, w.Say("млн ₽", "€m"), Better.Higher, Aggregation.Sum, 3, 104, 120)
                {
                    Plan = SampleWords.EveryMonth(10), Actual = [9, 10, 11, 8, 10, 12, 9, 10, 11, 10],
                },
                new(turnover, "%", Better.Lower, Aggregation.Average, 1, 0.16m, 0.12m)
                {
                    IsPercent = true,
                    Plan = SampleWords.EveryMonth(0.12m),
                    Actual = [0.14m, 0.16m, 0.15m, 0.15m, 0.13m, 0.17m, 0.15m, 0.16m, 0.14m, 0.15m],
                },
                new(clients, w.Say("клиентов", "clients"), Better.Higher, Aggregation.Last, 2, 400, 520)
                {
                    Plan = [.. Enumerable.Range(1, 12).Select(m => (decimal?)(400 + 10 * m))],
                    Actual = [405, 412, 421, 430, 436, 445, 455, 462, 471, 480],
                },
            ],
            Goals =
            [
                new(grow, revenue, w.SalesLeader.Name, w.Say(
                    "Корпоративные заказы дают не меньше 40 % выручки, подписаны рамочные договоры с 8 гостиничными сетями",
                    "Contract orders bring at least 40% of revenue; framework agreements signed with 8 hotel groups")),
                new(reach, clients, w.KeyAccounts.Name, w.Say(
                    "120 новых клиентов за год, возвращено не меньше 40 ушедших", "120 new clients in the year, at least 40 lost ones won back")),
                new(keep, turnover, w.SalesLeader.Name, w.Say(
                    "Из команды в 24 человека за год уходит не больше трёх, новички выходят на план за 3 месяца",
                    "No more than three of 24 people leave; newcomers reach their quota within 3 months")),
            ],
            Tasks = [.. LeaderTasks(w, grow, reach, keep), .. TeamTasks(w, grow, reach)],
            Report =
            [
                w.Say("Год закрыли на 104 млн ₽ при плане 110. Розница выросла на 12 %, корпоративный канал недобрал два крупных заказа.",
                    "Closed the year at €104m against a plan of 110. Retail grew by 12%; the contract channel missed two large orders."),
                w.Say("Личные отношения с архитектурными бюро, срок ответа на запрос лучше, чем у конкурентов.",
                    "Close relations with architects; we answer enquiries faster than the competition."),
                w.Say("Сильная зависимость от трёх менеджеров, слабая работа с ушедшими клиентами.",
                    "Too much depends on three account managers; little is done to win lost clients back."),
                w.Say("Гостиницы возобновили стройки, в рознице покупатель дольше выбирает и чаще просит рассрочку.",
                    "Hotels are building again; in retail, buyers take longer and ask for instalments more often."),
                w.Say("Делаем ставку на рамочные договоры и возврат клиентов, людей удерживаем наставничеством и понятной премией.",
                    "We bet on framework agreements and on winning clients back, and keep people with mentoring and a clear bonus."),
            ],
        };
    }

    private static IEnumerable<TaskLine> LeaderTasks(SampleWords w, string grow, string reach, string keep) =>
    [
        w.Task(w.Say("Подписать рамочные договоры с восемью гостиничными сетями", "Sign framework agreements with eight hotel groups"), grow, w.SalesLeader,
            (3, w.Say("✓ 2 договора", "✓ 2 signed")), (6, w.Say("✓ 5 договоров", "✓ 5 signed")), (10, w.Say("✓ 7 договоров", "✓ 7 signed")), (12, w.Say("8 договоров", "8 signed")))
            with { Status = TaskState.InProgress, Progress = 0.85m, KeyMonths = [1, 2, 3, 4] },
        w.Task(w.Say("Перейти на единый шаблон предложений и ответ за два дня", "Move to one proposal template and answers within two days"), grow, w.SalesLeader,
            (2, w.Say("✓ шаблон", "✓ template")), (5, w.Say("✓ все менеджеры", "✓ whole team")))
            with { Status = TaskState.Done, Progress = 1, KeyMonths = [1, 2, 3, 4, 5, 6] },
        w.Task(w.Say("Ввести наставничество для новых менеджеров", "Introduce mentoring for new account managers"), keep, w.SalesLeader,
            (1, w.Say("✓ наставники", "✓ mentors named")), (3, w.Say("✓ первые трое", "✓ first three")))
            with { Status = TaskState.Done, Progress = 1, KeyMonths = [1, 2, 3] },
        w.Task(w.Say("Открыть представительство в Казани", "Open a sales office in Leeds"), reach, w.SalesLeader,
            (5, w.Say("✓ помещение", "✓ premises")), (8, w.Say("✓ открыто", "✓ opened")))
            with { Status = TaskState.Done, Progress = 1, KeyMonths = [4, 5, 6, 7, 8], Comment = w.Say("Аренда в рамках бюджета", "Rent within budget") },
        w.Task(w.Say("Запустить обслуживание мебели по подписке", "Launch furniture care by subscription"), grow, w.SalesLeader,
            (6, w.Say("✓ пилот: 3 клиента", "✓ pilot: 3 clients")), (9, w.Say("20 клиентов", "20 clients")), (11, w.Say("30 клиентов", "30 clients")))
            with { Status = TaskState.InProgress, Progress = 0.5m, KeyMonths = [5, 6, 7, 8, 9, 10, 11, 12], Comment = w.Say("На 1 ноября 14 клиентов", "14 clients on 1 November") },
        w.Task(w.Say("Вернуть 40 ушедших клиентов", "Win back 40 lost clients"), reach, w.SalesLeader,
            (8, w.Say("✓ 15 клиентов", "✓ 15 clients")), (10, w.Say("✓ 28 клиентов", "✓ 28 clients")), (12, w.Say("40 клиентов", "40 clients")))
            with { Status = TaskState.InProgress, Progress = 0.7m, KeyMonths = [7, 8, 9, 10, 11, 12] },
        w.Task(w.Say("Пересмотреть систему премий отдела", "Revise the team's bonus scheme"), keep, w.SalesLeader,
            (9, w.Say("✓ черновик", "✓ draft")), (11, w.Say("согласовано", "agreed")))
            with { Due = new DateOnly(2027, 12, 15), Status = TaskState.InProgress, Progress = 0.6m, KeyMonths = [9, 10, 11, 12] },
    ];

    private static IEnumerable<TaskLine> TeamTasks(SampleWords w, string grow, string reach) =>
    [
        w.Task(w.Say("Запустить реферальную программу для дизайнеров", "Launch a referral programme for interior designers"), reach, w.KeyAccounts,
            (2, w.Say("✓ условия", "✓ terms")), (4, w.Say("✓ запуск", "✓ launch")), (10, w.Say("60 дизайнеров", "60 designers")))
            with { Status = TaskState.InProgress, Progress = 0.75m },
        w.Task(w.Say("Обзвонить клиентов, которые молчат больше полугода", "Call every client silent for more than six months"), reach, w.KeyAccounts,
            (3, w.Say("✓ половина", "✓ half")), (5, w.Say("✓ вся база", "✓ all of them")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Настроить в CRM воронку корпоративных продаж", "Set up the contract sales funnel in the CRM"), grow, w.SalesAnalyst)
            with { Due = new DateOnly(2027, 3, 31), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Вывести 30 моделей на две торговые площадки", "List 30 models on two marketplaces"), grow, w.SalesAnalyst,
            (7, w.Say("✓ 10 моделей", "✓ 10 models")), (9, w.Say("✓ 20 моделей", "✓ 20 models")), (11, w.Say("30 моделей", "30 models")))
            with { Status = TaskState.InProgress, Progress = 0.65m },
    ];
}
