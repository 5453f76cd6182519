using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Persistence;

/// <summary>
/// Keeps the state in a folder: one file a spreadsheet, written a moment after a change and at the end, each replaced as a whole so that a
/// broken run leaves the last good state; and the service accounts with their keys, so that key files stay good.
/// </summary>
internal sealed class StateFolder : IAsyncDisposable
{
    private const string AccountsFile = "accounts.json";
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly WorkbookStore _store;
    private readonly ServiceAccounts _accounts;
    private readonly ConcurrentDictionary<string, byte> _dirty = [];
    private readonly CancellationTokenSource _end = new();
    private readonly IDisposable _subscription;
    private readonly Task _writer;

    private StateFolder(string folder, WorkbookStore store, ServiceAccounts accounts)
    {
        (_folder, _store, _accounts) = (folder, store, accounts);
        _subscription = store.Subscribe(file => _dirty[file.Id] = 0, id => _dirty[id] = 0);
        _writer = WriteLoopAsync();
    }

    /// <summary>Loads what the folder holds and keeps it up to date from then on.</summary>
    /// <exception cref="InvalidDataException">A file there cannot be read.</exception>
    public static StateFolder Open(string folder, WorkbookStore store, ServiceAccounts accounts)
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(Path.Combine(folder, AccountsFile)))
            ReadAccounts(Path.Combine(folder, AccountsFile), accounts);
        foreach (var path in Directory.EnumerateFiles(folder, "*.sheet.json").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            WorkbookFile.Read(stream, store);
        }
        return new StateFolder(folder, store, accounts);
    }

    private static void ReadAccounts(string path, ServiceAccounts accounts)
    {
        foreach (var item in JsonNode.Parse(File.ReadAllText(path))!.AsArray().OfType<JsonObject>())
        {
            var key = RSA.Create();
            key.ImportFromPem(item["key"]!.GetValue<string>());
            accounts.Restore(new ServiceAccount(
                item["email"]!.GetValue<string>(), item["project"]!.GetValue<string>(), item["keyId"]!.GetValue<string>(), key, item["clientId"]!.GetValue<string>()));
        }
    }

    private async Task WriteLoopAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Delay, _end.Token);
                Flush();
            }
        }
        catch (OperationCanceledException)
        {
            // The end: the last flush is DisposeAsync's.
        }
    }

    private void Flush()
    {
        foreach (var id in _dirty.Keys)
        {
            _dirty.TryRemove(id, out _);
            var path = Path.Combine(_folder, id + ".sheet.json");
            if (_store.Find(id) is { } file)
                Replace(path, stream => WorkbookFile.Write(file, _store.Engine, stream));
            else
                File.Delete(path);
        }
    }

    private void WriteAccounts() => Replace(Path.Combine(_folder, AccountsFile), stream =>
    {
        var list = new JsonArray([.. _accounts.All.Select(account => new JsonObject
        {
            ["email"] = account.Email,
            ["project"] = account.Project,
            ["keyId"] = account.KeyId,
            ["clientId"] = account.ClientId,
            ["key"] = account.Key.ExportPkcs8PrivateKeyPem(),
        })]);
        JsonSerializer.Serialize(stream, list);
    });

    private static void Replace(string path, Action<Stream> write)
    {
        var draft = path + ".new";
        using (var stream = File.Create(draft))
            write(stream);
        File.Move(draft, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _end.CancelAsync();
        await _writer;
        Flush();
        WriteAccounts();
        _end.Dispose();
    }
}
