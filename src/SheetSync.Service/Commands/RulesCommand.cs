using System.CommandLine;
using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>rules [CODE]</c>: the catalogue of readiness rules, or the page of one, or of a finding of reading.</summary>
internal sealed class RulesCommand : SubCommand
{
    private static readonly LocalText About = new("Показать правила готовности или страницу одного из них", "List the readiness rules, or show the page of one");
    private static readonly LocalText CodeText = new("Код правила, например SS0201", "Code of a rule, for example SS0201");
    private static readonly LocalText Unknown = new(
        "Правила «{0}» нет. Список правил: sheetsync rules", "There is no rule “{0}”. To list them: sheetsync rules");

    private readonly Argument<string?> code;

    public RulesCommand(Language language)
        : base("rules", About, language)
    {
        code = new Argument<string?>("CODE") { Description = CodeText.In(language), HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };
        Arguments.Add(code);
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var wanted = invocation.GetOptional(code);
        IReadOnlyList<FindingKind> kinds = wanted is null
            ? [.. RuleCatalogue.All.Select(rule => rule.Kind)]
            : [FindingKinds.Find(wanted) ?? throw new CommandFailure(ExitCode.Usage, Unknown, wanted)];
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => RulesJson.Write(writer, kinds, wanted is not null, invocation.Language)));
        }
        else if (wanted is not null)
        {
            await invocation.Console.Out.WriteAsync(RulePages.Of(kinds[0], invocation.Language));
        }
        else
        {
            RulesView.Write(new Screen(invocation.Console, invocation.Language), RuleCatalogue.All);
        }

        return ExitCode.Done;
    }
}
