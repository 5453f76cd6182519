namespace SheetSync.Core.Template.Sample;

/// <summary>What departments asked of one another at the session, and ideas beyond the plan.</summary>
internal static class SampleTeam
{
    public static IReadOnlyList<RemarkLine> Remarks(SampleWords w) =>
    [
        new(w.Say("Скидки обещают клиенту раньше, чем их согласуют с нами", "Discounts are promised before they are agreed with us"), w.Finance, w.Sales,
            w.Say("Согласовать с продажами лимиты отсрочки", "Agree on credit limits with Sales")),
        new(w.Say("Срок в заказе ставят без вопроса к цеху", "Delivery dates are promised without asking the shop floor"), w.Production, w.Sales,
            w.Say("Перейти на единый шаблон предложений и ответ за два дня", "Move to one proposal template and answers within two days")),
        new(w.Say("О замене фурнитуры узнаём, когда она уже в цехе", "We learn of substituted fittings when they are already in the shop"), w.Production, w.Supply,
            w.Say("Найти второго поставщика для 15 позиций", "Find a second supplier for 15 items")),
        new(w.Say("Нет фотографий новых моделей к началу продаж", "There are no photos of new models when sales begin"), w.Sales, w.Marketing,
            w.Say("Переснять карточки 300 моделей: фото, размеры, 3D", "Redo the pages of 300 models: photos, sizes, 3D")),
        new(w.Say("Новички выходят на работу без рабочего места и доступов", "Newcomers start without a desk or access"), w.Sales, w.People, ""),
    ];

    public static IReadOnlyList<InitiativeLine> Initiatives(SampleWords w) =>
    [
        new(w.Say("Калькулятор нестандартной кухни на сайте", "A bespoke kitchen calculator on the website"), w.Marketing, 2400, 2, 0.8m, 4, 5),
        new(w.Say("Аренда мебели для временных офисов", "Furniture hire for temporary offices"), w.Sales, 120, 3, 0.5m, 9, 3),
        new(w.Say("Приём старой мебели в зачёт новой", "Take old furniture in part exchange"), w.Sales, 900, 1, 0.5m, 6, 4),
        new(w.Say("Отслеживание заказа по ссылке", "Order tracking by link"), w.Production, 3100, 1, 0.8m, 3, 7),
        new(w.Say("Свой учебный класс для станочников", "Our own training room for machine operators"), w.People, 60, 2, 0.8m, 5, 6),
        new(w.Say("Солнечные панели на крыше цеха", "Solar panels on the workshop roof"), w.Finance, 1, 0.5m, 0.5m, 8, 2),
    ];
}
