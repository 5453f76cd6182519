using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

/// <summary>Marketing: one goal without a measure and one task without an owner.</summary>
internal static class SampleMarketing
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var leads = w.Say("Заявки с сайта", "Website leads");
        var awareness = w.Say("Знание бренда среди дизайнеров", "Brand awareness among designers");
        var readers = w.Say("Подписчики рассылки", "Newsletter readers");
        var cost = w.Say("Стоимость заявки", "Cost per lead");
        var bring = w.Say("Привести 2400 заявок с сайта, не переплачивая", "Bring in 2,400 website leads without overpaying");
        var known = w.Say("Стать первым выбором дизайнеров интерьера", "Become the interior designers' first choice");
        var audience = w.Say("Собрать 8000 читателей рассылки", "Win 8,000 newsletter readers");
        var brand = w.Say("Обновить облик бренда", "Refresh the brand");
        return w.Department(w.Marketing, w.MarketingLeader) with
        {
            Indicators =
            [
                new(leads, w.Say("шт.", "leads"), Better.Higher, Aggregation.Sum, 3, 2160, 2400)
                {
                    Plan = [180, 190, 200, 210, 210, 190, 180, 190, 210, 220, 210, 210], Actual = [172, 195, 204, 201, 190, 182, 171, 188, 196, 205],
                },
                new(cost, w.Say("₽", "€"), Better.Lower, Aggregation.Average, 2, w.Money(25, 2350)[0], w.Money(25, 2100)[0])
                {
                    Plan = w.Money(25, SampleWords.EveryMonth(2100)),
                    Actual = w.Money(25, 2180, 2150, 2090, 2120, 2240, 2260, 2310, 2190, 2150, 2130),
                },
                new(awareness, "%", Better.Higher, Aggregation.Last, 1, 0.21m, 0.30m)
                {
                    IsPercent = true,
                    Plan = [null, null, 0.23m, null, null, 0.25m, null, null, 0.28m, null, null, 0.30m],
                    Actual = [null, null, 0.22m, null, null, 0.25m, null, null, 0.27m],
                },
                new(readers, w.Say("человек", "people"), Better.Higher, Aggregation.Last, 1, 5200, 8000)
                {
                    Actual = [5400, 5650, 5900, 6120, 6300, 6540, 6800, 7010, 7250, 7480],
                },
            ],
            Goals =
            [
                // First, because a blank indicator below another goal is that goal's (domain.md §3, Parents).
                new(brand, null, w.MarketingLeader.Name, null),
                new(bring, leads, w.MarketingLeader.Name, w.Say(
                    "2400 заявок, из них не меньше 1800 по целевым регионам", "2,400 leads, at least 1,800 of them from the target regions")),
                new(known, awareness, w.MarketingLeader.Name, w.Say(
                    "30 % дизайнеров в опросе называют нас без подсказки", "30% of designers name us unprompted in the survey")),
                new(audience, readers, w.Content.Name, w.Say("8000 подписчиков, письма открывает каждый третий", "8,000 readers, every third letter is opened")),
            ],
            Tasks = Tasks(w, bring, known, audience, brand),
            Report =
            [
                w.Say("2160 заявок за год, на 6 % больше; заявка подорожала на 11 %.", "2,160 leads in the year, 6% more; a lead became 11% dearer."),
                w.Say("Сильное портфолио проектов, живой шоурум.", "A strong portfolio and a lively showroom."),
                w.Say("Каталог на сайте устарел, нет регулярной работы с дизайнерами.", "The online catalogue is out of date; no steady work with designers."),
                w.Say("Реклама дорожает, дизайнеры уходят в закрытые сообщества.", "Advertising gets dearer; designers move to closed communities."),
                w.Say("Меньше закупаем рекламу, больше работаем с дизайнерами и своей базой.", "Buy less advertising, work more with designers and our own readers."),
            ],
        };
    }

    private static IReadOnlyList<TaskLine> Tasks(SampleWords w, string bring, string known, string audience, string brand) =>
    [
        w.Task(w.Say("Переснять карточки 300 моделей: фото, размеры, 3D", "Redo the pages of 300 models: photos, sizes, 3D"), bring, w.Content,
            (2, w.Say("✓ 50 карточек", "✓ 50 pages")), (5, w.Say("✓ 150 карточек", "✓ 150 pages")), (8, w.Say("✓ 300 карточек", "✓ 300 pages")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Перенести рекламный бюджет на два лучших канала", "Move the advertising budget to the two best channels"), bring, w.MarketingLeader)
            with { Due = new DateOnly(2027, 3, 15), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Провести четыре вечера для дизайнеров в шоуруме", "Hold four evenings for designers in the showroom"), known, w.MarketingLeader,
            (3, w.Say("✓ первый", "✓ first")), (6, w.Say("✓ второй", "✓ second")), (9, w.Say("✓ третий", "✓ third")), (11, w.Say("четвёртый", "fourth")))
            with { Status = TaskState.InProgress, Progress = 0.75m },
        w.Task(w.Say("Показать новую коллекцию на осенней выставке", "Show the new collection at the autumn fair"), known, w.MarketingLeader,
            (4, w.Say("✓ место", "✓ stand booked")), (8, w.Say("✓ стенд", "✓ stand built")), (11, w.Say("выставка", "the fair")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Снять 12 роликов о проектах клиентов", "Film 12 stories of clients' projects"), known, w.Content,
            (4, w.Say("✓ 4 ролика", "✓ 4 films")), (8, w.Say("✓ 8 роликов", "✓ 8 films")), (10, w.Say("12 роликов", "12 films")))
            with { Status = TaskState.InProgress, Progress = 0.8m },
        w.Task(w.Say("Выпускать письмо для дизайнеров раз в две недели", "Send designers a letter every two weeks"), audience, w.Content,
            (1, w.Say("✓ первое письмо", "✓ first letter")), (3, "✓"), (6, "✓"), (9, "✓"), (12, "x"))
            with { Status = TaskState.InProgress },
        w.Task(w.Say("Собрать новый бренд-бук", "Put together a new brand book"), brand, null,
            (11, w.Say("бриф агентству", "agency brief")), (12, w.Say("концепция", "concept"))),
        w.Task(w.Say("Запустить подкаст о жилых пространствах", "Start a podcast about living spaces"), audience, w.Content,
            (9, w.Say("первый выпуск", "first episode")))
            with { Status = TaskState.OnHold, Comment = w.Say("Ждём решения о ведущем", "Waiting for a host") },
    ];
}
