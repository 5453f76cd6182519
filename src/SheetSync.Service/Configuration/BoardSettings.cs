namespace SheetSync.Service.Configuration;

/// <summary>The board of a workbook.</summary>
public sealed record BoardSettings
{
    /// <summary>Everybody on this machine may look at every board: of the demo alone, no key sets it.</summary>
    public bool OpenOnThisMachine { get; init; }
}
