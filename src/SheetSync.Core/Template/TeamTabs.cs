using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>The tabs that the whole team fills during the session: remarks to one another and initiatives (domain.md §2).</summary>
internal static class TeamTabs
{
    private const int LeastRows = 20;

    private static readonly IReadOnlyList<ColumnText> RemarkColumns =
    [
        new(new("Замечание", "Remark"), new("Что мешает работе вместе и что предлагаете.", "What gets in the way between departments, and what you suggest.")),
        new(new("От кого", "From"), new("Отдел, который это заметил.", "The department that noticed it.")),
        new(new("Кому", "To"), new("Отдел, которого это касается.", "The department it is for.")),
        new(new("Задача", "Task"), new("Чем это стало в плане: задача отдела.", "What came of it in the plan: a task of that department.")),
    ];

    private static readonly IReadOnlyList<ColumnText> InitiativeColumns =
    [
        new(new("Инициатива", "Initiative"), new("Идея одной фразой.", "The idea in one sentence.")),
        new(new("Отдел", "Department"), new("Кто возьмётся.", "Who would take it on.")),
        new(new("Охват", "Reach"), new("Скольких клиентов, заказов или людей это коснётся за год.", "How many clients, orders or people it touches in a year.")),
        new(new("Влияние", "Impact"), new("От 0,25 (едва заметно) до 3 (сильно).", "From 0.25 (hardly felt) to 3 (massive).")),
        new(new("Уверенность", "Confidence"), new("Насколько уверены в оценках: 50, 80 или 100 %.", "How sure you are of the estimates: 50, 80 or 100 %.")),
        new(new("Затраты", "Effort"), new("Человеко-месяцы.", "Person-months.")),
        new(new("Лёгкость", "Ease"), new("От 1 (трудно) до 10 (легко).", "From 1 (hard) to 10 (easy).")),
    ];

    public static TabDesign Remarks(CompanyOutline company)
    {
        var canvas = Begin(company, TabTitles.Remarks, RemarkColumns,
            new("Что мешает работать вместе", "What gets in our way"),
            new("Что отделы просят друг у друга. Каждое замечание должно стать задачей или получить ответ.",
                "What departments ask of one another. Every remark becomes a task or gets an answer."),
            [70, 22, 22, 60]);
        for (var i = 0; i < Math.Max(LeastRows, company.Remarks.Count + 5); i++)
        {
            var remark = company.Remarks.ElementAtOrDefault(i);
            canvas.Put(i + 5, 1, remark?.Text, Looks.Text);
            canvas.Put(i + 5, 2, remark?.From, Looks.Middle);
            canvas.Put(i + 5, 3, remark?.To, Looks.Middle);
            canvas.Put(i + 5, 4, remark?.Task, Looks.Text);
        }

        return canvas.Finish(Looks.Muted, frozenRows: 4);
    }

    public static TabDesign Initiatives(CompanyOutline company)
    {
        var canvas = Begin(company, TabTitles.Initiatives, InitiativeColumns,
            new("Что ещё мы могли бы сделать", "What else we could do"),
            new("Идеи сверх плана. Баллы и места появятся на вкладке «Сводка».", "Ideas beyond the plan. Scores and ranks appear in the Summary tab."),
            [70, 22, 12, 12, 14, 12, 12]);
        for (var i = 0; i < Math.Max(LeastRows, company.Initiatives.Count + 5); i++)
        {
            var idea = company.Initiatives.ElementAtOrDefault(i);
            canvas.Put(i + 5, 1, idea?.Title, Looks.Text);
            canvas.Put(i + 5, 2, idea?.Department, Looks.Middle);
            canvas.Put(i + 5, 3, (double?)idea?.Reach, Looks.Number with { Format = "#,##0" });
            canvas.Put(i + 5, 4, (double?)idea?.Impact, Looks.Middle);
            canvas.Put(i + 5, 5, (double?)idea?.Confidence, Looks.Percent);
            canvas.Put(i + 5, 6, (double?)idea?.Effort, Looks.Middle);
            canvas.Put(i + 5, 7, (double?)idea?.Ease, Looks.Middle);
        }

        return canvas.Finish(Looks.Muted, frozenRows: 4);
    }

    private static TabCanvas Begin(CompanyOutline company, LocalText tab, IReadOnlyList<ColumnText> columns, LocalText title, LocalText hint, double[] widths)
    {
        var canvas = new TabCanvas(tab.In(company.Language));
        canvas.Widths(widths);
        canvas.Put(1, 1, title.In(company.Language), Looks.Title);
        canvas.Height(1, 30);
        canvas.Put(2, 1, hint.In(company.Language), Looks.Hint);
        for (var i = 0; i < columns.Count; i++)
        {
            canvas.Put(4, i + 1, columns[i].Name.In(company.Language), Looks.Header, columns[i].Note.In(company.Language));
        }

        canvas.Height(4, 24);
        return canvas;
    }
}
