using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class ForeignEmailTests
{
    private readonly ForeignEmail rule = new();

    private static PlanBuilder Acme(PlanBuilder p) => p.Settings(s => s with { EmailDomains = ["acme.example"], OwnerEmails = ["owner@acme.example"] });

    [Fact]
    public void Emails_OutsideTheDomains_WarnOnceEach() =>
        RuleRun.Messages(rule, p => Acme(p)
                .Person("Ann", "ann@gmial.example").Person("Bob", "bob@notacme.example")
                .Department("Sales", d => d.Leader("Ann").Task("Call", t => t.Owner("eve@other.example"))))
            .ShouldBe([
                "Settings!A20 — “ann@gmial.example” is not an address of the company’s domains (acme.example). Enter the work address or add the domain to the settings.",
                "Settings!A21 — “bob@notacme.example” is not an address of the company’s domains (acme.example). Enter the work address or add the domain to the settings.",
                "Sales!E2 — “eve@other.example” is not an address of the company’s domains (acme.example). Enter the work address or add the domain to the settings.",
            ]);

    [Fact]
    public void Emails_InsideInAnyCaseOrInASubdomain_AreFine() =>
        RuleRun.Messages(rule, p => Acme(p).Person("Ann", "Ann@ACME.example").Person("Bob", "bob@ru.acme.example").Person("Eve")).ShouldBeEmpty();

    [Fact]
    public void Domains_NotSet_NothingIsSaid() => RuleRun.Messages(rule, p => p.Person("Ann", "ann@any.example")).ShouldBeEmpty();
}
