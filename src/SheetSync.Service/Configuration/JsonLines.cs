using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace SheetSync.Service.Configuration;

/// <summary>
/// One JSON object a line: <c>time</c>, <c>severity</c> and <c>message</c> under the names that Google Cloud Logging reads
/// (cloud.google.com/logging/docs/structured-logging), <c>source</c>, <c>exception</c>, and the event's own values with small first letters.
/// </summary>
internal sealed class JsonLines : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Plain = new("{Message:lj}", CultureInfo.InvariantCulture);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("time", logEvent.Timestamp.UtcDateTime);
            writer.WriteString("severity", Severity(logEvent.Level));
            writer.WriteString("message", Message(logEvent));
            foreach (var (name, value) in logEvent.Properties)
            {
                WriteValue(writer, name == "SourceContext" ? "source" : JsonNamingPolicy.CamelCase.ConvertName(name), value);
            }

            if (logEvent.Exception is { } exception)
            {
                writer.WriteString("exception", exception.ToString());
            }

            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    /// <summary>As the console has it, texts without quotation marks.</summary>
    private static string Message(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Plain.Format(logEvent, text);
        return text.ToString();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: null }:
                writer.WriteNull(name);
                break;
            case ScalarValue { Value: bool flag }:
                writer.WriteBoolean(name, flag);
                break;
            case ScalarValue { Value: int number }:
                writer.WriteNumber(name, number);
                break;
            case ScalarValue { Value: long number }:
                writer.WriteNumber(name, number);
                break;
            case ScalarValue { Value: double number } when double.IsFinite(number):
                writer.WriteNumber(name, number);
                break;
            case ScalarValue { Value: var other }:
                writer.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"{other}"));
                break;
            default:
                writer.WriteString(name, value.ToString());
                break;
        }
    }

    private static string Severity(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => "DEBUG",
        LogEventLevel.Information => "INFO",
        LogEventLevel.Warning => "WARNING",
        LogEventLevel.Error => "ERROR",
        _ => "CRITICAL",
    };
}
