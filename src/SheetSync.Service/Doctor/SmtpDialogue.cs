using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Doctor;

internal enum SmtpStep
{
    Connect,
    Encrypt,
    Login,
    Done,
}

/// <summary>How far a conversation with the mail server came, and what it or the network said where it ended. Never a secret.</summary>
internal sealed record SmtpOutcome(SmtpStep Reached, string Said);

/// <summary>
/// Talks to the mail server as sending does (RFC 5321, STARTTLS of RFC 3207, AUTH LOGIN, which is what .NET's client uses), up to the login, and says
/// goodbye: nothing is sent.
/// </summary>
internal sealed class SmtpDialogue(MailSettings settings)
{
    private const int Greeting = 220;
    private const int GoOn = 334;
    private const int LoggedIn = 235;

    private SmtpStep step = SmtpStep.Connect;
    private Stream stream = Stream.Null;

    public async Task<SmtpOutcome> RunAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Timeout);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(settings.Host!, settings.Port, limit.Token);
            stream = socket.GetStream();
            return await TalkAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new SmtpOutcome(step, $"no answer within {settings.Timeout.TotalSeconds:0} s");
        }
        catch (Exception fault) when (fault is SocketException or IOException or AuthenticationException or FormatException)
        {
            return new SmtpOutcome(step, fault.Message);
        }
        finally
        {
            await stream.DisposeAsync();
        }
    }

    private async Task<SmtpOutcome> TalkAsync(CancellationToken ct)
    {
        if (await AnswerAsync(ct) is var (hello, text) && hello != Greeting)
        {
            return new SmtpOutcome(step, text);
        }

        var can = await SayAsync("EHLO sheetsync", ct);
        step = SmtpStep.Encrypt;
        if (settings.StartTls)
        {
            if (!can.Text.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
            {
                return new SmtpOutcome(step, "the server does not offer STARTTLS");
            }

            if (await SayAsync("STARTTLS", ct) is var (ready, refusal) && ready != Greeting)
            {
                return new SmtpOutcome(step, refusal);
            }

            var encrypted = new SslStream(stream);
            stream = encrypted;
            await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, ct);
            await SayAsync("EHLO sheetsync", ct);
        }

        step = SmtpStep.Login;
        if (settings.User is { } user && await LogInAsync(user, ct) is { } refused)
        {
            return new SmtpOutcome(step, refused);
        }

        await SayAsync("QUIT", ct);
        return new SmtpOutcome(SmtpStep.Done, "");
    }

    /// <summary>Null where the server took it.</summary>
    private async Task<string?> LogInAsync(string user, CancellationToken ct)
    {
        foreach (var (line, expected) in new[] { ("AUTH LOGIN", GoOn), (Base64(user), GoOn), (Base64(settings.Password ?? ""), LoggedIn) })
        {
            if (await SayAsync(line, ct) is var (code, text) && code != expected)
            {
                return text;
            }
        }

        return null;
    }

    private async Task<(int Code, string Text)> SayAsync(string line, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        return await AnswerAsync(ct);
    }

    /// <summary>A reply may have several lines; the last one has a space behind its code.</summary>
    private async Task<(int Code, string Text)> AnswerAsync(CancellationToken ct)
    {
        var text = new List<string>();
        while (true)
        {
            var line = await LineAsync(ct);
            text.Add(line);
            if (line.Length < 4 || line[3] != '-')
            {
                return (line.Length >= 3 && int.TryParse(line.AsSpan(0, 3), out var code) ? code : 0, string.Join(' ', text));
            }
        }
    }

    private async Task<string> LineAsync(CancellationToken ct)
    {
        const int Longest = 2000;
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, ct) == 1 && line.Length < Longest)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        throw new IOException(line.Length == 0 ? "the server closed the connection" : line.ToString());
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
