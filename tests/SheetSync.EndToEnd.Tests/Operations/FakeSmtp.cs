using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>Just enough of a mail server for somebody who wants to know whether it would take mail: greeting, EHLO, STARTTLS with a certificate that nobody trusts, AUTH LOGIN, QUIT.</summary>
internal sealed class FakeSmtp : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> said = new();
    private readonly bool startTls;
    private readonly string password;

    public FakeSmtp(bool startTls, string password)
    {
        this.startTls = startTls;
        this.password = password;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What the client said, in order.</summary>
    public IReadOnlyList<string> Said => [.. said];

    public void Dispose() => listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped, or the client went away.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync("220 mail.example.com ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.Enqueue(line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync("250-mail.example.com", startTls ? "250-STARTTLS" : "250-PIPELINING", "250 AUTH LOGIN PLAIN");
                    break;
                case "STARTTLS":
                    await SayAsync("220 go ahead");
                    using (var certificate = Certificate())
                    {
                        var encrypted = new SslStream(stream);
                        await encrypted.AuthenticateAsServerAsync(certificate);
                    }

                    return;
                case "AUTH":
                    await SayAsync("334 VXNlcm5hbWU6");
                    await reader.ReadLineAsync();
                    await SayAsync("334 UGFzc3dvcmQ6");
                    var given = Encoding.UTF8.GetString(Convert.FromBase64String(await reader.ReadLineAsync() ?? ""));
                    await SayAsync(given == password ? "235 welcome" : "535 5.7.8 authentication failed");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return;
                default:
                    await SayAsync("502 not here");
                    break;
            }
        }

        Task SayAsync(params string[] lines) => stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(lines.Select(l => l + "\r\n")))).AsTask();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
