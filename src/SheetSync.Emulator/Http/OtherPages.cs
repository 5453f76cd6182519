namespace SheetSync.Emulator.Http;

/// <summary>What is none of the emulator's calls: its own page, or a page of what an extension brings.</summary>
internal sealed class OtherPages(PageFiles page, ExtensionApi extension) : IApiGroup
{
    public bool NeedsToken => false;

    public Task HandleAsync(ApiCall call) => extension.ShowsPage(call) ? extension.PageAsync(call) : page.HandleAsync(call);
}
