namespace SheetSync.Application.Mail;

/// <summary>Hands a mail to a mail server, or to whatever stands for one.</summary>
public interface IMailer
{
    /// <summary>Returns once the mail was accepted. A copy of a mail is the same mail: it carries the same <c>Message-ID</c>.</summary>
    /// <exception cref="MailException">It was not.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}

public enum MailFault
{
    /// <summary>This recipient or mail is refused for good; others may go.</summary>
    Refused,

    /// <summary>Try this one again later: a full mailbox, greylisting.</summary>
    Later,

    /// <summary>The server cannot be reached or does not let us in: nothing can be sent now.</summary>
    Unavailable,
}

/// <param name="said">What the server said, in its own words.</param>
public sealed class MailException(MailFault fault, string said, Exception? cause = null) : Exception(said, cause)
{
    public MailFault Fault { get; } = fault;
}
