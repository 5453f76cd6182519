using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>A command cannot do what it was asked. The text says what is wrong and what to do; it is all a person sees.</summary>
public sealed class CommandFailure(ExitCode code, LocalText text, params IReadOnlyList<object?> arguments)
    : Exception(text.Format(Language.En, arguments))
{
    public ExitCode Code { get; } = code;

    /// <summary>Lines below the sentence: several problems, a hint.</summary>
    public IReadOnlyList<LocalText> Details { get; init; } = [];

    public string In(Language language) => string.Join(
        '\n', [text.Format(language, arguments), .. Details.Select(detail => detail.In(language))]);
}
