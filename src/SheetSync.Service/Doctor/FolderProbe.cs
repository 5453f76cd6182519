namespace SheetSync.Service.Doctor;

/// <summary>Whether a folder takes new files: by making one and taking it away again.</summary>
internal static class FolderProbe
{
    /// <summary>What the system says; null where it does.</summary>
    public static string? Fault(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".sheetsync-doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return fault.Message;
        }
    }
}
