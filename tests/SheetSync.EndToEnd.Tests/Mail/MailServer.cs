using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>A mail as the server got it and a mail program reads it.</summary>
internal sealed record ReceivedMail(JsonElement Json)
{
    public string? Subject => Json.GetProperty("subject").GetString();

    public string? MessageId => Json.GetProperty("messageId").GetString();

    public string Text => Json.GetProperty("text").GetString()!;

    public string Html => Json.GetProperty("html").GetString()!;

    public bool Secure => Json.GetProperty("secure").GetBoolean();

    public string? User => Json.GetProperty("user").GetString();

    public int Bytes => Json.GetProperty("bytes").GetInt32();

    public IReadOnlyList<string> To => [.. Json.GetProperty("to").EnumerateArray().Select(a => a.GetString()!)];

    /// <summary>Values of a header in lower case, as they stand in the mail.</summary>
    public IReadOnlyList<string> Header(string name) =>
        [.. Json.GetProperty("headers").EnumerateArray().Where(h => h[0].GetString() == name).Select(h => h[1].GetString()!)];

    public IReadOnlyList<string> HeaderNames => [.. Json.GetProperty("headers").EnumerateArray().Select(h => h[0].GetString()!)];
}

/// <summary>smtp-server and mailparser from npm, in a process of their own.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly Task reading;
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MailServer(Process process)
    {
        this.process = process;
        reading = Task.Run(ReadAsync);
    }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "mail"));

    /// <summary>Null where the tests are to run; on CI they run, and fail, without it too.</summary>
    public static string? WhySkipped =>
        !Directory.Exists(Path.Combine(Folder, "node_modules")) && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? "The mail server's packages are not installed: npm install in tests/mail"
            : null;

    public int Port => port.Task.Result;

    public IReadOnlyList<ReceivedMail> Received => [.. received];

    public static async Task<MailServer> StartAsync(object? options = null)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = Folder,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add("server.js");
        start.ArgumentList.Add(JsonSerializer.Serialize(options ?? new { }));
        var server = new MailServer(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
        await server.port.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Reads mail files as a mail program does.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> ParseAsync(params IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Folder, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add("parse.js");
        files.ToList().ForEach(start.ArgumentList.Add);
        using var reader = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var output = await reader.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new ReceivedMail(JsonDocument.Parse(line).RootElement))];
    }

    /// <summary>A certificate for localhost, signed by itself: trusted by a process whose <c>SSL_CERT_FILE</c> names it.</summary>
    public static (string Key, string Certificate) WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(10));
        var (keyFile, certificateFile) = (Path.Combine(folder, "tls.key"), Path.Combine(folder, "tls.crt"));
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        return (keyFile, certificateFile);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var happening = JsonDocument.Parse(line).RootElement;
            if (happening.TryGetProperty("listening", out var listening))
            {
                port.TrySetResult(listening.GetInt32());
            }
            else
            {
                received.Enqueue(new ReceivedMail(happening.GetProperty("mail")));
            }
        }

        port.TrySetException(new InvalidOperationException("The mail server ended before it listened."));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

/// <summary>A test that needs the mail server: shown as skipped where its packages are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailFactAttribute : FactAttribute
{
    public MailFactAttribute() => Skip = MailServer.WhySkipped;
}

/// <summary>As <see cref="MailFactAttribute"/>, for a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailTheoryAttribute : TheoryAttribute
{
    public MailTheoryAttribute() => Skip = MailServer.WhySkipped;
}
