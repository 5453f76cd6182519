using System.Diagnostics;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>A file system of a few megabytes in memory, mounted on a folder: one that can be filled. Needs the right to mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Null where a test can mount one.</summary>
    public static string? WhySkipped { get; } = TryOut();

    private string Filler => Path.Combine(folder, "filler");

    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder)).ShouldBe(0);
        return new SmallDisk(folder);
    }

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var stream = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filler);

    // Lazily: something may still have a file open.
    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", folder);

    private static string? TryOut()
    {
        var probe = Directory.CreateTempSubdirectory("sheetsync-mount-");
        try
        {
            if (!OperatingSystem.IsLinux() || RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.FullName).GetAwaiter().GetResult() != 0)
            {
                return "The right to mount a file system is needed.";
            }

            RunAsync("umount", "-l", probe.FullName).GetAwaiter().GetResult();
            return null;
        }
        finally
        {
            probe.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

/// <summary>Skipped, visibly, where no file system can be mounted: as a rule by anybody but root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhySkipped;
}
