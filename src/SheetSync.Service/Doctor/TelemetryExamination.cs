using System.Net.Sockets;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>The collector of metrics and traces, where one is set, listens.</summary>
internal sealed class TelemetryExamination : IExamination
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly LocalText Title = new("Телеметрия", "Telemetry");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) =>
        round.Settings.Telemetry.OtlpEndpoint is { } endpoint ? [await OfAsync(endpoint, ct)] : [];

    private static async Task<Diagnosis> OfAsync(Uri endpoint, CancellationToken ct)
    {
        var address = endpoint.GetLeftPart(UriPartial.Authority);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            using var socket = new TcpClient();
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, patience.Token);
            return new("telemetry", Health.Ok, Title, new($"Сборщик {address} отвечает.", $"The collector {address} answers."));
        }
        catch (Exception fault) when (fault is SocketException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new(
                "telemetry", Health.Warning, Title,
                new($"Сборщик {address} не отвечает.", $"The collector {address} does not answer."),
                new("Проверьте Telemetry:OtlpEndpoint; работе это не мешает.", "Check Telemetry:OtlpEndpoint; the service works without it."));
        }
    }
}
