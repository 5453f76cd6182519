namespace SheetSync.Emulator.Http;

/// <summary>The calls below one first part of the path. The caller's token has been checked where <see cref="NeedsToken"/>.</summary>
public interface IApiGroup
{
    bool NeedsToken { get; }

    /// <summary>Answers the call, or throws an <see cref="Api.ApiError"/>.</summary>
    Task HandleAsync(ApiCall call);
}
