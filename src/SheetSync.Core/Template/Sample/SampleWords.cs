using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Sample;

/// <summary>The language of the sample and its invented people; both samples have the same numbers and dates.</summary>
internal sealed class SampleWords(Language language)
{
    public Language Language => language;

    public string Say(string ru, string en) => language == Language.Ru ? ru : en;

    /// <summary>Money: the English company counts in another currency.</summary>
    public decimal?[] Money(decimal perUnit, params decimal?[] roubles) =>
        language == Language.Ru ? roubles : [.. roubles.Select(r => r / perUnit)];

    public string Sales => Say("Продажи", "Sales");

    public string Production => Say("Производство", "Production");

    public string Marketing => Say("Маркетинг", "Marketing");

    public string Supply => Say("Закупки и логистика", "Supply and logistics");

    public string Finance => Say("Финансы", "Finance");

    public string People => Say("Персонал", "People");

    public PersonLine Owner => Person("Михаил Кравцов", "m.kravtsov", "Michael Grant", "michael.grant", Say("Дирекция", "Board"));

    public PersonLine SalesLeader => Person("Анна Орлова", "a.orlova", "Helen Marsh", "helen.marsh", Sales);

    public PersonLine KeyAccounts => Person("Дмитрий Котов", "d.kotov", "James Holt", "james.holt", Sales);

    public PersonLine SalesAnalyst => Person("Елена Фомина", "e.fomina", "Laura Finch", "laura.finch", Sales);

    public PersonLine ProductionLeader => Person("Сергей Лапин", "s.lapin", "Martin Doyle", "martin.doyle", Production);

    public PersonLine Engineer => Person("Виктор Рогов", "v.rogov", "Victor Rowe", "victor.rowe", Production);

    public PersonLine Quality => Person("Алексей Чернов", "a.chernov", "Alec Stone", "alec.stone", Production);

    public PersonLine MarketingLeader => Person("Павел Громов", "p.gromov", "Tom Ellery", "tom.ellery", Marketing);

    public PersonLine Content => Person("Юлия Зимина", "y.zimina", "Amy Thorne", "amy.thorne", Marketing);

    public PersonLine SupplyLeader => Person("Ирина Белова", "i.belova", "Nadia Kerr", "nadia.kerr", Supply);

    public PersonLine Buyer => Person("Никита Жуков", "n.zhukov", "Nick Barlow", "nick.barlow", Supply);

    public PersonLine FinanceLeader => Person("Марина Седова", "m.sedova", "Ruth Calder", "ruth.calder", Finance);

    public PersonLine Accountant => Person("Татьяна Лосева", "t.loseva", "Tessa Lowe", "tessa.lowe", Finance);

    public PersonLine PeopleLeader => Person("Ольга Власова", "o.vlasova", "Priya Nair", "priya.nair", People);

    public PersonLine Recruiter => Person("Ксения Дроздова", "k.drozdova", "Kate Drummond", "kate.drummond", People);

    /// <summary>Everybody who leads no department.</summary>
    public IReadOnlyList<PersonLine> Staff =>
        [Owner, KeyAccounts, SalesAnalyst, Engineer, Quality, Content, Buyer, Accountant, Recruiter];

    public DepartmentOutline Department(string name, PersonLine leader, decimal weight = 1, bool dependedOn = false) =>
        new(name, leader.Name, leader.Email, weight, dependedOn);

    public TaskLine Task(string title, string? goal, PersonLine? owner, params IReadOnlyList<(int Month, string Text)> milestones) =>
        new(title, goal, owner?.Name, milestones.ToDictionary(m => m.Month, m => m.Text));

    /// <summary>The same figure in every month.</summary>
    public static decimal?[] EveryMonth(decimal figure) => [.. Enumerable.Repeat<decimal?>(figure, 12)];

    private PersonLine Person(string ruName, string ruMail, string enName, string enMail, string department) =>
        new(Say(ruName, enName), Say(ruMail, enMail) + "@example.com", department);
}
