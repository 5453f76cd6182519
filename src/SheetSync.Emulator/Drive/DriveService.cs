using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Drive;

/// <summary>Drive as a whole: its files, its calls, its push channels, and its state on disk where a folder is given.</summary>
internal sealed class DriveService : IAsyncDisposable
{
    private readonly DriveStore _store;
    private readonly PushChannels _channels;
    private readonly DriveState? _state;

    public DriveService(WorkbookStore workbooks, TimeProvider time, Func<TimeSpan> coalesce, string? dataFolder)
    {
        _store = new DriveStore(workbooks, time, coalesce);
        _state = dataFolder is null ? null : DriveState.Open(Path.Combine(dataFolder, "drive.json"), _store);
        _channels = new PushChannels(_store);
        Api = new DriveApi(_store, _channels);
        Uploads = new UploadApi(_store);
    }

    public IApiGroup Api { get; }

    public IApiGroup Uploads { get; }

    /// <summary>The editor's download links, and the page for every other address beside them.</summary>
    public IApiGroup Exports(AccessTokens tokens, IApiGroup page) => new ExportLinks(_store, tokens, page);

    public async ValueTask DisposeAsync()
    {
        await _channels.DisposeAsync();
        _state?.Dispose();
        _store.Dispose();
    }
}
