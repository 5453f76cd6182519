using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Doctor;

namespace SheetSync.Service.Json;

/// <summary><c>doctor</c>: <c>{healthy,checks:[{check,subject,state,message,advice}]}</c>.</summary>
internal static class DoctorJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Diagnosis> found, Language language)
    {
        writer.Write("healthy", found.All(diagnosis => diagnosis.State != Health.Fault));
        writer.WriteObjects("checks", found, diagnosis =>
        {
            writer.Write("check", diagnosis.Check);
            writer.Write("subject", diagnosis.Subject);
            writer.Write("state", Word(diagnosis.State));
            writer.Write("message", diagnosis.Found.In(language));
            writer.Write("advice", diagnosis.Advice?.In(language));
        });
    }

    private static string Word(Health state) => state switch
    {
        Health.Ok => "ok",
        Health.Warning => "warning",
        Health.Fault => "fault",
        _ => "skipped",
    };
}
