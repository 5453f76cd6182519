using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SheetSync.Testing.Storage;

/// <summary>A PostgreSQL cluster of the tests' own in a temporary folder, on 127.0.0.1 and a free port. Debian's package <c>postgresql</c> brings the programs.</summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Versions = "/usr/lib/postgresql";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-pg-");
    private readonly int port = FreePort();
    private int databases;
    private bool started;

    /// <summary>Null where the tests are to run; on CI they run, and fail, without a server too.</summary>
    public static string? WhySkipped =>
        Programs is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? $"PostgreSQL is not installed ({Versions}/*/bin): apt-get install postgresql"
            : null;

    private static string? Programs => Directory.Exists(Versions)
        ? Directory.GetDirectories(Versions).Select(v => Path.Combine(v, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "pg_ctl"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private string Data => Path.Combine(folder.FullName, "data");

    public async Task StartAsync()
    {
        if (WhySkipped is not null)
        {
            return;
        }

        if (Programs is null)
        {
            throw new InvalidOperationException($"PostgreSQL is not installed ({Versions}/*/bin): apt-get install postgresql");
        }

        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", folder.FullName);
        }

        await RunAsServerUserAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await ResumeAsync();
        StopWithThisProcess();
    }

    /// <summary>Starts the server, at first or after an outage: with all that it held.</summary>
    public async Task ResumeAsync()
    {
        await RunAsServerUserAsync(
            "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(folder.FullName, "log"),
            "-o", $"-h 127.0.0.1 -p {port} -c unix_socket_directories= -c fsync=off -c max_connections=300");
        started = true;
    }

    /// <summary>An outage: open connections break at once.</summary>
    public async Task StopAsync()
    {
        await RunAsServerUserAsync("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);
        started = false;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (started)
        {
            await StopAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Runs one of PostgreSQL's own clients (<c>pg_dump</c>, <c>pg_restore</c>, <c>psql</c>) as the caller's user.</summary>
    public static Task RunClientAsync(string program, params string[] arguments) => RunAsync(Path.Combine(Programs!, program), arguments);

    /// <summary>A new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"store{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {name}";
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=20";

    /// <summary>A test run that is killed disposes nothing: a watcher stops the server and takes the folder away when this process is gone.</summary>
    private void StopWithThisProcess()
    {
        const string Watch = """
            while kill -0 "$0" && [ -d "$2" ]; do sleep 2; done
            [ -f "$1/postmaster.pid" ] && kill -QUIT "$(head -n 1 "$1/postmaster.pid")" && sleep 1
            rm -rf "$2"
            """;
        using var watcher = Process.Start("/bin/sh", [
            "-c", "exec /bin/sh -c \"$0\" \"$@\" </dev/null >/dev/null 2>&1", Watch, Environment.ProcessId.ToString(), Data, folder.FullName]);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunAsServerUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output goes nowhere: the server inherits it, and reading it would wait for the server's end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
