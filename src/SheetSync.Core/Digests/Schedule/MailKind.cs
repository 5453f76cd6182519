namespace SheetSync.Core.Digests.Schedule;

/// <summary>What a mail is. The names are part of the stored form.</summary>
public enum MailKind
{
    /// <summary>The owner's, weekly, in execution.</summary>
    Digest,

    /// <summary>A person's overdue tasks, weekly, in execution, where the workbook wants notes.</summary>
    Escalation,

    /// <summary>A leader's, monthly, in execution, where the workbook wants notes.</summary>
    Note,

    /// <summary>A leader's, on S − 7, S − 3 and S − 1, while something is missing.</summary>
    Reminder,

    /// <summary>The facilitator's, about the reminders.</summary>
    ReminderSummary,
}
