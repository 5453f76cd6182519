namespace SheetSync.Emulator.Tests;

/// <summary>Folders of one test class, gone with it.</summary>
public abstract class TemporaryFolders : IDisposable
{
    private readonly DirectoryInfo _all = Directory.CreateTempSubdirectory("sheetsync-emulator-");

    protected string NewFolder() => _all.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    public void Dispose()
    {
        _all.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
