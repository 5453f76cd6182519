using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Sample;

/// <summary>A workshop's plan as somebody drew it by hand in one table, before there was a template: merged cells, painted months, marks for what is done.</summary>
public static class SampleTable
{
    private const int Blue = 0xBDD7EE;
    private const int Orange = 0xF8CBAD;

    public static SingleTableOutline Filled(Language language)
    {
        var w = new SampleWords(language);
        return new SingleTableOutline(
            language, SampleCompany.FiscalYear, Tab(w), w.Say("Стратегический план отдела сервиса на 2027 год", "Service department: strategic plan for 2027"),
            [Clients(w), Crew(w)]);
    }

    /// <summary>The same table with nothing in it: room for four indicators with two goals of three tasks each.</summary>
    public static SingleTableOutline Empty(Language language)
    {
        var w = new SampleWords(language);
        var goal = new TableGoal(null, [.. Enumerable.Repeat(new TableTask(null, null, []), 3)]);
        return new SingleTableOutline(
            language, SampleCompany.FiscalYear, Tab(w), w.Say("Стратегический план отдела на 2027 год", "Department: strategic plan for 2027"),
            [new TableGroup(null, [.. Enumerable.Repeat(new TableIndicator(null, [goal, goal]), 4)])]);
    }

    private static string Tab(SampleWords w) => w.Say("План 2027", "Plan 2027");

    private static TableGroup Clients(SampleWords w) => new(
        w.Say("Клиенты", "Clients"),
        [
            new(w.Say("Доля выездов в срок, %", "Visits on time, %"),
            [
                new(w.Say("Приезжать к клиенту в обещанный час в 95 случаях из 100", "Arrive at the promised hour 95 times out of 100"),
                [
                    new(w.Say("Разделить город на четыре зоны и закрепить бригады", "Split the city into four zones with a crew each"), w.Say("Петров", "Palmer"),
                        [new(1, 2, "✓", Blue), new(3, 3, w.Say("✓ зоны", "✓ zones"))]),
                    new(w.Say("Поставить бригадам мобильное приложение с маршрутом", "Give the crews a mobile app with the route"), w.Say("Петров, Сомова", "Palmer, Somers"),
                        [new(2, 2, w.Say("✓ выбор", "✓ app chosen")), new(4, 6, w.Say("✓ внедрение", "✓ roll-out"), null, Merged: true)]),
                    new(w.Say("Звонить клиенту за час до приезда", "Call the client an hour before arrival"), w.Say("Сомова", "Somers"),
                        [new(3, 3, "✓"), new(6, 6, "✓"), new(9, 9, "✓"), new(12, 12, "x")]),
                ]),
                new(w.Say("Сократить повторные выезды вдвое", "Halve repeat visits"),
                [
                    new(w.Say("Собрать справочник частых неисправностей", "Write a guide to frequent faults"), w.Say("Ильин", "Ellis"),
                        [new(5, 5, w.Say("✓ 30 случаев", "✓ 30 cases")), new(10, 10, w.Say("60 случаев", "60 cases"))]),
                    new(w.Say("Укомплектовать машины запасными частями по списку", "Stock the vans with spare parts from one list"), w.Say("Ильин", "Ellis"),
                        [new(4, 4, w.Say("список", "list") + " ✓"), new(7, 8, null, Orange)]),
                ]),
            ]),
            new(w.Say("Оценка клиентов (из 5)", "Client rating (of 5)"),
            [
                new(w.Say("Поднять среднюю оценку с 4,2 до 4,7", "Raise the average rating from 4.2 to 4.7"),
                [
                    new(w.Say("Спрашивать оценку в сообщении после каждого выезда", "Ask for a rating by message after each visit"), w.Say("Сомова", "Somers"),
                        [new(2, 2, w.Say("✓ запуск", "✓ launch"))]),
                    new(w.Say("Разбирать каждую оценку ниже 4 за два дня", "Look into every rating below 4 within two days"), w.Say("Петров и Сомова", "Palmer and Somers"),
                        [new(3, 3, "✓"), new(6, 6, "✓"), new(9, 9, "✓"), new(12, 12, "•")]),
                    new(w.Say("Обучить бригады разговору с недовольным клиентом", "Train the crews to talk to unhappy clients"), w.Say("Ильин", "Ellis"),
                        [new(5, 5, w.Say("✓ первая группа", "✓ first group")), new(11, 11, w.Say("вторая группа", "second group"))]),
                ]),
            ]),
        ]);

    private static TableGroup Crew(SampleWords w) => new(
        w.Say("Команда и деньги", "Crew and money"),
        [
            new(w.Say("Выручка сервиса, млн ₽", "Service revenue, €m"),
            [
                new(w.Say("Заработать 18 млн ₽ на платном обслуживании", "Earn €18m from paid service"),
                [
                    new(w.Say("Предложить договор обслуживания каждому корпоративному клиенту", "Offer every contract client a service agreement"), w.Say("Петров", "Palmer"),
                        [new(3, 3, w.Say("✓ 20 договоров", "✓ 20 signed")), new(6, 6, w.Say("✓ 45 договоров", "✓ 45 signed")), new(9, 9, w.Say("70 договоров", "70 signed")), new(12, 12, w.Say("90 договоров", "90 signed"))]),
                    new(w.Say("Пересмотреть прайс-лист на выезды", "Revise the price list for visits"), w.Say("Ильин", "Ellis"), [new(1, 1, "✓")]),
                ]),
            ]),
            new(w.Say("Текучесть мастеров, %", "Turnover of fitters, %"),
            [
                new(w.Say("Потерять за год не больше двух мастеров", "Lose no more than two fitters in the year"),
                [
                    new(w.Say("Ввести разряды и надбавку за вторую специальность", "Introduce grades and a supplement for a second trade"), w.Say("Петров", "Palmer"),
                        [new(4, 5, "✓", Blue), new(6, 6, w.Say("✓ приказ", "✓ in force"))]),
                    new(w.Say("Заменить три самые старые машины", "Replace the three oldest vans"), w.Say("Ильин", "Ellis"),
                        [new(8, 10, w.Say("закупка", "purchase"), Orange)]),
                    new(w.Say("Взять двух учеников из колледжа", "Take on two apprentices from the college"), w.Say("Сомова", "Somers"),
                        [new(9, 9, w.Say("✓ договор", "✓ agreement")), new(11, 11, w.Say("выход", "start"))]),
                ]),
            ]),
        ]);
}
