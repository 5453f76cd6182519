namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// Names of columns as people write them, one table per language (domain.md §3), both always in use: languages may be mixed in one workbook.
/// Compared by key, so case, punctuation, <c>%</c> and line breaks do not matter here.
/// </summary>
public static class ColumnNames
{
    internal static (ColumnRole Meaning, string Words)[] Russian { get; } =
    [
        (ColumnRole.Indicator, "показатель|показатели|ключевой показатель|ключевые показатели|ключевой показатель эффективности"
            + "|ключевые показатели эффективности|ключевой показатель KPI|ключевые показатели KPI|показатель KPI|показатели KPI|название показателя"
            + "|наименование показателя|имя показателя|показатель эффективности|показатели эффективности|КПЭ|КПИ|метрика|метрики|ключевая метрика"
            + "|ключевые метрики|целевой показатель|целевые показатели|стратегический показатель|показатель отдела|показатели отдела"),
        (ColumnRole.Unit, "ед. изм.|ед изм|единица|единицы|единица измерения|единицы измерения|ед.|ед. измерения|един. изм.|размерность|изм."),
        (ColumnRole.Better, "лучше|направление|что лучше|направление роста|желаемое направление|как лучше|тренд цели"),
        (ColumnRole.Aggregation, "свод|за год|накопление|способ свода|правило свода|агрегация|как считать за год|итог за год|свод за год|способ расчёта за год|тип накопления"),
        (ColumnRole.Weight, "вес|веса|вес показателя|вес KPI|удельный вес|доля|весовой коэффициент"),
        (ColumnRole.Baseline, "факт прошлого года|факт прошлый год|факт за прошлый год|прошлый год|в прошлом году|итог прошлого года|результат прошлого года|база|базовое значение"
            + "|базовый уровень|было|как было|текущее значение|исходное значение|стартовое значение|факт предыдущего года|предыдущий год|факт ПГ|значение прошлого года"),
        (ColumnRole.Target, "план на год|годовой план|план года|план год|план за год|план годовой|цель (число)|цель число|цель (значение)|цель в цифрах|цель, значение|целевое значение"
            + "|целевое значение на год|целевое значение KPI|целевой уровень|цель на год (число)|годовая цель (число)|таргет|целевой показатель (число)|целевое значение показателя|станет|плановое значение|план на год (число)"),
        (ColumnRole.Plan, "план|плановые значения|планы|план по месяцам|помесячный план|план помесячно|плановый"),
        (ColumnRole.Actual, "факт|фактические значения|фактически|факты|факт по месяцам|помесячный факт|факт помесячно|выполнение факт|фактический"),
        (ColumnRole.PlanOrActual, "план/факт|план-факт|план или факт|п/ф|тип значения|вид значения"),
        (ColumnRole.Goal, "цель|цели|цель на год|цели на год|годовая цель|годовые цели|цель года|цели года|цели отдела|цель отдела|цели подразделения|цель подразделения|стратегическая цель"
            + "|стратегические цели|ключевая цель|ключевые цели|наименование цели|название цели|формулировка цели|цель (формулировка)|цели и результаты|цели департамента|цель департамента"),
        (ColumnRole.Result, "результат|результаты|критерий|критерии|измеритель|измерители|критерий результата|критерий достижения|критерии достижения|критерий успеха|критерии успеха"
            + "|ожидаемый результат|ожидаемые результаты|ключевой результат|ключевые результаты|результат цели|критерий выполнения|критерии выполнения|желаемый результат|конечный результат|как поймём что достигли|измеримый результат"),
        (ColumnRole.Task, "задача|задачи|мероприятие|мероприятия|шаг|шаги|действие|действия|ключевая задача|ключевые задачи|наименование задачи|название задачи|наименование мероприятия|название мероприятия"
            + "|задачи и мероприятия|задача/мероприятие|задачи/мероприятия|что делаем|что сделать|план действий|план мероприятий|инициативы и задачи|шаги к цели|задачи отдела|задача отдела|описание задачи"),
        (ColumnRole.Owner, "ответственный|ответственные|исполнитель|исполнители|владелец|владельцы|ответственное лицо|ответственные лица|ответственный за исполнение|ответственные за исполнение"
            + "|ответственный исполнитель|ответственные исполнители|ответственный за выполнение|ответственный (ФИО)|ФИО ответственного|ФИО исполнителя|кто отвечает|кто делает|кто|отв.|ответств.|ответственный за задачу|владелец задачи|владелец цели"),
        (ColumnRole.Due, "срок|сроки|дедлайн|дедлайны|крайний срок|срок исполнения|сроки исполнения|срок выполнения|сроки выполнения|срок реализации|сроки реализации|срок до|срок завершения|дата завершения"
            + "|дата окончания|дата выполнения|дата исполнения|плановый срок|плановая дата|срок (дата)|к какому сроку|до какого числа|окончание|когда|срок сдачи|срок задачи|конечный срок"),
        (ColumnRole.Status, "статус|статусы|состояние|статус задачи|статус выполнения|статус исполнения|текущий статус|отметка о выполнении|отметка об исполнении|выполнено|состояние задачи"),
        (ColumnRole.Progress, "готовность %|готовность|прогресс|процент выполнения|процент готовности|% выполнения|% готовности|% исполнения|выполнение %|степень готовности|прогресс %|доля выполнения|процент исполнения|степень выполнения"),
        (ColumnRole.KeyMonth, "ключевая в месяце|ключевая в месяцах|ключевая задача месяца|ключевая задача в месяце|ключевой месяц|ключевые месяцы|ключевая в|ключевая для месяца"),
        (ColumnRole.Comment, "комментарий|комментарии|примечание|примечания|заметки|заметка|пояснение|пояснения|комментарий руководителя|комм.|прим."),
        (ColumnRole.Number, "№|№ п/п|№ пп|п/п|номер|№№|N п/п|номер п/п|№ задачи|№ цели|№ показателя"),
    ];

    internal static (ColumnRole Meaning, string Words)[] English { get; } =
    [
        (ColumnRole.Indicator, "indicator|indicators|KPI|KPIs|metric|metrics|measure|measures|key indicator|key indicators|key metric|key metrics|key performance indicator|key performance indicators"
            + "|performance indicator|performance indicators|KPI name|indicator name|metric name|name of indicator"),
        (ColumnRole.Unit, "unit|units|unit of measure|units of measure|unit of measurement|UoM|measurement unit"),
        (ColumnRole.Better, "better|direction|good direction|what is better|desired direction"),
        (ColumnRole.Aggregation, "rollup|roll-up|aggregation|aggregate|annual rollup|year rollup|how to add up|rolled up as|aggregation method"),
        (ColumnRole.Weight, "weight|weights|weighting|KPI weight|indicator weight|relative weight"),
        (ColumnRole.Baseline, "last year|baseline|last year actual|last year's actual|actual last year|actual of last year|previous year|prior year|prior year actual|previous year actual|base|starting value|was|last year result"),
        (ColumnRole.Target, "annual target|target|targets|year target|yearly target|target for the year|target value|annual plan|year plan|plan for the year|full year plan|full year target|FY target|goal (number)|goal (value)|yearly plan"),
        (ColumnRole.Plan, "plan|planned|plans|budget|plan by month|monthly plan"),
        (ColumnRole.Actual, "actual|actuals|fact|facts|actual by month|monthly actual|monthly actuals"),
        (ColumnRole.PlanOrActual, "plan/actual|plan or actual|plan/fact|plan vs actual|plan and actual|planned/actual|P/A"),
        (ColumnRole.Goal, "goal|goals|objective|objectives|annual goal|annual goals|goal for the year|goals for the year|year goal|year goals|yearly goals|department goal|department goals|team goals|strategic goal"
            + "|strategic goals|strategic objective|strategic objectives|key goals|key goal|goal title|goal name"),
        (ColumnRole.Result, "result|results|success criterion|success criteria|key result|key results|expected result|expected results|criterion|criteria|measure of success|measured by|outcome|outcomes|expected outcome|definition of done"),
        (ColumnRole.Task, "task|tasks|action|actions|step|steps|action item|action items|to do|to-do|todo|activity|activities|task name|task title|key tasks|key task|key actions|action plan|initiative|initiatives|what to do"),
        (ColumnRole.Owner, "owner|owners|responsible|responsible person|responsible persons|responsible people|assignee|assignees|assigned to|accountable|person responsible|who is responsible|task owner|goal owner|who|in charge|lead"),
        (ColumnRole.Due, "due|due date|due dates|deadline|deadlines|due by|finish date|end date|completion date|target date|when|due on|to be done by|finish by"),
        (ColumnRole.Status, "status|task status|state|current status|done|completion status"),
        (ColumnRole.Progress, "progress|progress %|% complete|percent complete|% done|percent done|completion|completion %|% completion|complete %|% progress"),
        (ColumnRole.KeyMonth, "key in month|key in months|key month|key months|key task of month|key task in month|key task of the month|key in"),
        (ColumnRole.Comment, "comment|comments|note|notes|remarks|remark"),
        (ColumnRole.Number, "#|No.|No|Nr|Nr.|number|item no|row no|S/N|S. No.|item #|##"),
    ];

    internal static WordTable<ColumnRole> All { get; } = new(Russian, English);
}
