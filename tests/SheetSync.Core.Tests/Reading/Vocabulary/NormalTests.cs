using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Tests.Reading.Vocabulary;

public sealed class NormalTests
{
    [Theory]
    [InlineData("Рост выручки", "РОСТ ВЫРУЧКИ")]
    [InlineData("Отчёт о найме", "Отчет о найме")]
    [InlineData("Рост выручки", "  Рост \n выручки ")]
    [InlineData("Рост выручки", "Рост\u00A0выручки!")]
    [InlineData("Рост выручки", "1. Рост выручки")]
    [InlineData("Рост выручки", "2) Рост выручки")]
    [InlineData("Рост выручки", "1.2. Рост выручки")]
    [InlineData("Рост выручки", "1.2 Рост выручки")]
    [InlineData("Рост выручки", "№ 3 Рост выручки")]
    [InlineData("Рост выручки", "№3. Рост выручки")]
    [InlineData("Рост выручки", "4 — Рост выручки")]
    [InlineData("Рост выручки", "1\uFE0F\u20E3 Рост выручки")]
    [InlineData("Рост выручки", "- Рост выручки")]
    [InlineData("Рост выручки", "🚀 Рост выручки 🚀")]
    [InlineData("Рост выручки", "«Рост выручки»")]
    [InlineData("Рост выручки", "Poст выpучки")]
    [InlineData("Рост выручки", "\u200BРост\u200B \u202Bвыручки\u202C")]
    [InlineData("Рост выручки", "Ро\u00ADст выручки")]
    [InlineData("Новый рынок", "Новыи\u0306 рынок")]
    [InlineData("Внедрить CRM", "Внедрить СRM")]
    [InlineData("Работа с клиентами", "Работа c клиентами")]
    [InlineData("СТО", "CTO")]
    [InlineData("Договор № 5", "договор 5")]
    [InlineData("José", "JOSE\u0301")]
    [InlineData("Cut costs", "1) cut  COSTS.")]
    [InlineData("Cut costs", "Сut соsts")]
    [InlineData("Sales", "Ｓａｌｅｓ")]
    [InlineData("manager’s plan", "Managers plan")]
    public void Normalize_TextsThatMeanTheSame_HaveOneKey(string one, string other) =>
        Normal.Normalize(other).ShouldBe(Normal.Normalize(one));

    [Theory]
    [InlineData("5 новых клиентов", "10 новых клиентов")]
    [InlineData("1.5 млн выручки", "2.5 млн выручки")]
    [InlineData("5–7 встреч", "6–7 встреч")]
    [InlineData("2027 план", "2028 план")]
    [InlineData("10:30 планёрка", "11:30 планёрка")]
    [InlineData("🚀", "📈")]
    [InlineData("№", "#")]
    [InlineData("↑", "↓")]
    [InlineData("мой", "мои")]
    [InlineData("Рост выручки", "Рост прибыли")]
    public void Normalize_TextsThatDiffer_KeepDifferentKeys(string one, string other) =>
        Normal.Normalize(other).ShouldNotBe(Normal.Normalize(one));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t\u00A0\u200B")]
    public void Normalize_NothingToSee_IsTheEmptyKey(string? text) => Normal.Normalize(text).IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("Рост выручки (амбициозно)", "Рост выручки")]
    [InlineData("Рост [2027] выручки", "Рост выручки")]
    [InlineData("1 Рост выручки", "Рост выручки")]
    [InlineData("(2) 1 Рост выручки", "Рост выручки")]
    public void Candidates_NoteOrBareNumber_IsDroppedOnlyAfterTheWhole(string text, string plain)
    {
        var keys = Normal.Candidates(text);
        keys[0].ShouldBe(Normal.Normalize(text));
        keys.ShouldContain(Normal.Normalize(plain));
        keys.Distinct().Count().ShouldBe(keys.Count);
    }

    [Theory]
    [InlineData("a (b", "a (b")]
    [InlineData("a) b", "a) b")]
    [InlineData("a (b (c) d) e", "a   e")]
    [InlineData("(all)", "")]
    [InlineData("x [y] (z", "x   (z")]
    public void BracketNote_OddBrackets_KeepWhatIsNoNote(string text, string expected) =>
        BracketNote.Drop(text).ShouldBe(expected);

    [Fact]
    public void Candidates_NothingButANote_IsTheNoteItself() =>
        Normal.Candidates("(черновик)").ShouldBe([Normal.Normalize("черновик")]);

    [Fact]
    public void Normalize_AnyText_NeverThrowsAndIsIdempotent() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var key = Normal.Normalize(text);
            return Normal.Normalize(key.Value) == key && (text is null || key.Value.Length <= text.Length);
        }));

    [Fact]
    public void Candidates_AnyText_NeverThrowsAndHoldsNoEmptyKey() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(UglyText.Arbitrary, text =>
            Normal.Candidates(text).All(key => !key.IsEmpty)));

    [Theory]
    [InlineData("1. ")]
    [InlineData("(")]
    [InlineData("1.")]
    [InlineData("\u200B")]
    [InlineData("Ж\u0306")]
    public void Normalize_HugeCell_TakesLinearTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000 / part.Length));
        Normal.Normalize(text).Value.Length.ShouldBeLessThanOrEqualTo(text.Length);
        Normal.Candidates(text).Count.ShouldBeLessThanOrEqualTo(3);
    }
}
