using System.Text.Json;
using SheetSync.Core.Texts;
using SheetSync.Service.Demo;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>demo</c>: <c>{address,service,tour,spreadsheetId,today,check,adopt,first,second}</c>; the last two are documents of <c>sync</c>.</summary>
internal static class DemoJson
{
    public static void Write(Utf8JsonWriter writer, Demonstration demo, DemoRun run, Report report, string? service, Language language)
    {
        writer.Write("address", demo.Address);
        writer.Write("service", service);
        writer.Write("tour", service is null ? null : demo.TourAddress(language));
        writer.Write("spreadsheetId", demo.Id.Value);
        writer.Write("today", report.Decision.Today);
        writer.WriteObject("check", () => CheckJson.Write(writer, report));
        writer.WriteObject("adopt", () => AdoptJson.Write(writer, run.Adoption, report.Language));
        writer.WriteObject("first", () => SyncJson.Write(writer, run.First, report));
        writer.WriteObject("second", () => SyncJson.Write(writer, run.Second, report));
    }
}
