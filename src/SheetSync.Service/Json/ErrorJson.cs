using SheetSync.Service.Commands;

namespace SheetSync.Service.Json;

/// <summary>What a failed command prints with <c>--json</c>: <c>{error:{exitCode,message}}</c>. The sentence stands on standard error too.</summary>
internal static class ErrorJson
{
    public static string Text(ExitCode code, string message) => JsonDocuments.Text(writer => writer.WriteObject("error", () =>
    {
        writer.Write("exitCode", (int)code);
        writer.Write("message", message);
    }));
}
