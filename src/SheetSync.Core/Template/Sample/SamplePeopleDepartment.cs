using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

/// <summary>People: one owner whom the list of people does not hold.</summary>
internal static class SamplePeopleDepartment
{
    public static DepartmentOutline Draw(SampleWords w)
    {
        var hire = w.Say("Срок закрытия вакансии", "Time to hire");
        var engagement = w.Say("Вовлечённость", "Engagement");
        var fill = w.Say("Закрывать вакансии за 30 дней", "Fill vacancies within 30 days");
        var engage = w.Say("Поднять вовлечённость до 72 %", "Raise engagement to 72%");
        var grow = w.Say("Растить руководителей внутри компании", "Grow our own managers");
        return w.Department(w.People, w.PeopleLeader) with
        {
            Indicators =
            [
                new(hire, w.Say("дни", "days"), Better.Lower, Aggregation.Average, 2, 41, 30)
                {
                    Plan = [36, 35, 34, 32, 31, 30, 29, 28, 27, 26, 26, 26], Actual = [39, 37, 36, 33, 34, 31, 30, 31, 28, 27],
                },
                new(engagement, "%", Better.Higher, Aggregation.Last, 2, 0.64m, 0.72m)
                {
                    IsPercent = true,
                    Plan = [null, null, null, null, null, 0.68m, null, null, null, null, null, 0.72m],
                    Actual = [null, null, null, null, null, 0.69m],
                },
                new(w.Say("Обучено сотрудников", "People trained"), w.Say("человек", "people"), Better.Higher, Aggregation.Sum, 1, 95, 150)
                {
                    Plan = [10, 10, 15, 15, 15, 10, 5, 10, 15, 15, 15, 15], Actual = [8, 12, 16, 14, 15, 9, 4, 11, 14, 16],
                },
            ],
            Goals =
            [
                new(grow, null, w.PeopleLeader.Name, w.Say(
                    "Шесть из восьми назначений года — из своих", "Six of the year's eight appointments come from within")),
                new(fill, hire, w.Recruiter.Name, w.Say(
                    "Рабочие места в цехе закрываем за 21 день, офис — за 35", "Shop-floor jobs are filled within 21 days, office jobs within 35")),
                new(engage, engagement, w.PeopleLeader.Name, w.Say(
                    "Опрос в декабре показывает 72 %, у каждого отдела свой план улучшений", "The December survey shows 72%; every department has its own plan")),
            ],
            Tasks = Tasks(w, fill, engage, grow),
            Report =
            [
                w.Say("Закрыли 38 вакансий, в среднем за 41 день. Вовлечённость выросла на 3 пункта.", "Filled 38 vacancies, in 41 days on average. Engagement rose by 3 points."),
                w.Say("Хорошая репутация среди мастеров, короткая адаптация.", "A good name among craftsmen; short onboarding."),
                w.Say("Нет кадрового резерва, оклады непрозрачны.", "No succession plan; pay is not transparent."),
                w.Say("Соседние заводы подняли оклады на 15 %.", "Neighbouring plants raised wages by 15%."),
                w.Say("Удерживаем ростом внутри компании и понятной оплатой.", "Keep people by growth from within and clear pay."),
            ],
        };
    }

    private static IReadOnlyList<TaskLine> Tasks(SampleWords w, string fill, string engage, string grow) =>
    [
        w.Task(w.Say("Переписать объявления и тестовые задания", "Rewrite job adverts and test tasks"), fill, w.Recruiter)
            with { Due = new DateOnly(2027, 2, 26), Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Освоить три новых канала подбора рабочих", "Open three new channels for hiring workers"), fill, w.Recruiter,
            (3, w.Say("✓ колледж", "✓ college")), (5, w.Say("✓ соседи", "✓ local press")), (8, w.Say("✓ рекомендации", "✓ referrals")))
            with { Status = TaskState.Done, Progress = 1 },
        w.Task(w.Say("Опросить всех и разобрать итоги с отделами", "Survey everybody and discuss the results with departments"), engage, w.PeopleLeader,
            (6, w.Say("✓ опрос", "✓ survey")), (7, w.Say("✓ разборы", "✓ discussions")), (12, w.Say("второй опрос", "second survey")))
            with { Status = TaskState.InProgress, Progress = 0.7m },
        w.Task(w.Say("Согласовать прозрачную сетку окладов", "Agree on a transparent pay scale"), engage, w.PeopleLeader,
            (5, w.Say("✓ оценка рынка", "✓ market study")), (8, w.Say("✓ проект", "✓ draft")))
            with { Due = new DateOnly(2027, 10, 15), Status = TaskState.InProgress, Progress = 0.7m },
        w.Task(w.Say("Перейти на электронный учёт отпусков", "Move to electronic leave records"), engage, null,
            (10, w.Say("✓ выбор сервиса", "✓ tool chosen")), (11, w.Say("запуск", "launch")))
            with { Owner = w.Say("Светлана Т.", "Sandra T."), Status = TaskState.InProgress },
        w.Task(w.Say("Собрать резерв на 12 ключевых должностей", "Build a succession list for 12 key posts"), grow, w.Recruiter,
            (3, w.Say("✓ список", "✓ list")), (6, w.Say("✓ планы роста", "✓ growth plans")), (11, w.Say("оценка", "review")))
            with { Status = TaskState.InProgress, Progress = 0.7m },
        w.Task(w.Say("Открыть школу мастеров", "Open a school for foremen"), grow, w.PeopleLeader,
            (4, w.Say("✓ программа", "✓ syllabus")), (9, w.Say("✓ первый выпуск", "✓ first class")))
            with { Status = TaskState.Done, Progress = 1 },
    ];
}
