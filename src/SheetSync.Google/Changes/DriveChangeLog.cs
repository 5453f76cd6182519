using System.Runtime.CompilerServices;
using Google.Apis.Drive.v3;
using Google.Apis.Drive.v3.Data;
using Google.Apis.Sheets.v4;
using SheetSync.Application;
using SheetSync.Google.Faults;
using SheetSync.Google.Http;

namespace SheetSync.Google.Changes;

/// <summary>Drive's <c>changes.list</c> of one service account (developers.google.com/workspace/drive/api/guides/manage-changes). Shared drives that the account is a member of are in it.</summary>
internal sealed class DriveChangeLog(DriveService drive, SheetsService sheets, string account, FaultTranslator faults) : IChangeLog, IDisposable
{
    private const string SpreadsheetType = "application/vnd.google-apps.spreadsheet";
    private const string FileFields = "id,name,mimeType,trashed,owners(emailAddress),sharingUser(emailAddress),lastModifyingUser(me)";
    private const int PageSize = 1000;

    public string Account => account;

    public Task<string> StartTokenAsync(CancellationToken ct) => GuardAsync(default, async () =>
    {
        var start = drive.Changes.GetStartPageToken();
        start.SupportsAllDrives = true;
        start.Fields = "startPageToken";
        return (await start.ExecuteAsync(ct)).StartPageTokenValue;
    });

    public Task<ChangePage> ReadAsync(string pageToken, CancellationToken ct) => GuardAsync(default, async () =>
    {
        var list = drive.Changes.List(pageToken);
        list.IncludeItemsFromAllDrives = true;
        list.SupportsAllDrives = true;
        list.IncludeRemoved = true;
        list.PageSize = PageSize;
        list.Fields = $"nextPageToken,newStartPageToken,changes(fileId,removed,file({FileFields}))";
        var page = await list.ExecuteAsync(ct);
        var changes = (page.Changes ?? []).Where(change => change.FileId is not null).Select(Told).ToList();
        return new ChangePage(changes, page.NextPageToken ?? page.NewStartPageToken ?? pageToken, page.NextPageToken is null);
    });

    public async IAsyncEnumerable<IReadOnlyList<SharedFile>> SharedAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var page = await SharedPageAsync(next, ct);
            yield return [.. (page.Files ?? []).Select(Told)];
            next = page.NextPageToken;
        }
        while (next is not null);
    }

    private Task<FileList> SharedPageAsync(string? token, CancellationToken ct) => GuardAsync(default, async () =>
    {
        var list = drive.Files.List();
        list.Q = $"mimeType='{SpreadsheetType}' and trashed=false";
        list.IncludeItemsFromAllDrives = true;
        list.SupportsAllDrives = true;
        list.PageSize = PageSize;
        list.PageToken = token;
        list.Fields = $"nextPageToken,files({FileFields})";
        return await list.ExecuteAsync(ct);
    });

    public Task<OpenedChannel> WatchAsync(string pageToken, ChannelWish wish, CancellationToken ct) => GuardAsync(default, async () =>
    {
        var body = new Channel
        {
            Id = wish.Id, Type = "web_hook", Address = wish.Address.AbsoluteUri, Token = wish.Token, Expiration = wish.Until.ToUnixTimeMilliseconds(),
        };
        var watch = drive.Changes.Watch(body, pageToken);
        watch.IncludeItemsFromAllDrives = true;
        watch.SupportsAllDrives = true;
        watch.IncludeRemoved = true;
        watch.Fields = "resourceId,expiration";
        var opened = await watch.ExecuteAsync(ct);
        return new OpenedChannel(opened.ResourceId ?? "", opened.Expiration is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : wish.Until);
    });

    public async Task StopWatchingAsync(string channelId, string resourceId, CancellationToken ct)
    {
        try
        {
            await GuardAsync(default, () => drive.Channels.Stop(new Channel { Id = channelId, ResourceId = resourceId }).ExecuteAsync(ct));
        }
        catch (SheetsException gone) when (gone.Fault == SheetsFault.NotFound)
        {
            // Expired, or stopped by somebody else.
        }
    }

    public Task<IReadOnlyList<string>> TabTitlesAsync(SpreadsheetId id, CancellationToken ct) => GuardAsync<IReadOnlyList<string>>(id, async () =>
    {
        var get = sheets.Spreadsheets.Get(id.Value);
        get.Fields = "sheets(properties(title))";
        return [.. (await get.ExecuteAsync(ct)).Sheets?.Select(sheet => sheet.Properties.Title) ?? []];
    });

    public void Dispose()
    {
        drive.Dispose();
        sheets.Dispose();
    }

    private static FileChange Told(Change change) =>
        new(new SpreadsheetId(change.FileId), change.Removed is true || change.File is null ? null : Told(change.File));

    private static SharedFile Told(global::Google.Apis.Drive.v3.Data.File file) => new(
        new SpreadsheetId(file.Id), file.Name ?? "", file.SharingUser?.EmailAddress ?? file.Owners?.FirstOrDefault()?.EmailAddress,
        file.MimeType == SpreadsheetType && file.Trashed is not true, file.LastModifyingUser?.Me is true);

    private async Task<T> GuardAsync<T>(SpreadsheetId id, Func<Task<T>> call)
    {
        using var meter = RequestMeter.Begin();
        try
        {
            return await call();
        }
        catch (Exception fault) when (FaultTranslator.IsKnown(fault))
        {
            var told = faults.Translate(fault, id);
            throw id == default && told is { Fault: SheetsFault.AccessDenied, IsAboutAccount: false }
                ? new SheetsException(SheetsFault.AccessDenied, GoogleTexts.LogRefused(account), fault) { IsAboutAccount = true }
                : told;
        }
    }
}
