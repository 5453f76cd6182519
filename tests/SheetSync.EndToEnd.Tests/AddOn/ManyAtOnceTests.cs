using SheetSync.Emulator.Trouble;

namespace SheetSync.EndToEnd.Tests.AddOn;

public sealed class ManyAtOnceTests(AddOnPlace place) : IClassFixture<AddOnPlace>
{
    private static readonly string[] Leaders =
    [
        "helen.marsh@example.com", "martin.doyle@example.com", "tom.ellery@example.com", "nadia.kerr@example.com", "ruth.calder@example.com",
    ];

    /// <summary>Two facilitators and ten leaders; some have two windows open.</summary>
    private static readonly string[] People = [AddOnPlace.Facilitator, AddOnPlace.Owner, .. Leaders, .. Leaders];

    [Fact]
    public async Task TwelvePeople_WhoComeWhileARunIsUnderWay_ShareTheNext()
    {
        // The first read takes until the others have come; it began longer ago than a click needs.
        var before = place.ReadsForCallers;
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "read", Times = 1, DelayMilliseconds = 6000 });
        var first = place.PostAsync(AddOnPlace.Owner, "readiness");
        await Task.Delay(1500);
        var others = await Task.WhenAll(People.Select(person => place.PostAsync(person, "readiness")));
        (await first).Status.ShouldBe(200);
        others.ShouldAllBe(reply => reply.Status == 200);
        others.Select(WithoutCaller).Distinct().Count().ShouldBe(1);
        await place.ShouldNotReadMoreAsync(before + 2);
    }

    [Fact]
    public async Task TwelvePeople_AtOnce_ShareARun()
    {
        var before = place.ReadsForCallers;
        place.Emulator.Admin.Troubles.Add(new TroubleOrder { Kind = "read", Times = 1, DelayMilliseconds = 3000 });
        var replies = await Task.WhenAll(People.Select(person => place.PostAsync(person, "readiness")));
        replies.ShouldAllBe(reply => reply.Status == 200);
        replies.Select(WithoutCaller).Distinct().Count().ShouldBe(1);

        // One; two where the machine was so busy that some came half a second after the others.
        await place.ShouldNotReadMoreAsync(before + 2);
    }

    [Fact]
    public async Task Edit_BetweenTwoClicks_IsInTheSecondAnswer()
    {
        var before = await place.GetAsync(AddOnPlace.Owner, "plan");
        place.Emulator.Admin.Type(place.Id, "Sales!A29", "Sign agreements with nine hotel groups");
        var after = await place.GetAsync(AddOnPlace.Owner, "plan");
        before.Text.ShouldNotContain("nine hotel groups");
        after.Text.ShouldContain("nine hotel groups");
    }

    private static string WithoutCaller(Reply reply) => reply.Text[..reply.Text.IndexOf("\"caller\"", StringComparison.Ordinal)];
}
