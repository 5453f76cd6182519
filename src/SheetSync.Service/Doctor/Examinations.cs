namespace SheetSync.Service.Doctor;

/// <summary>All that is looked at, in the order in which it is told: what others rest on comes first.</summary>
internal static class Examinations
{
    public static IReadOnlyList<IExamination> All { get; } =
    [
        new SettingsExamination(), new GoogleExaminations(), new DatabaseExamination(), new WorkbookExaminations(), new MailExamination(),
        new ReachExaminations(), new PushExamination(), new BoardExamination(), new LogFileExamination(), new TelemetryExamination(),
    ];

    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(DoctorRound round, CancellationToken ct)
    {
        var found = new List<Diagnosis>();
        foreach (var examination in All)
        {
            found.AddRange(await examination.ExamineAsync(round, ct));
        }

        return found;
    }
}
