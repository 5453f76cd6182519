using SheetSync.Emulator.Model;

namespace SheetSync.Emulator;

/// <summary>Chooses the engine of formulas and formats.</summary>
internal static class CellEngines
{
    public static ICellEngine Create(TimeProvider time) => new SheetsEngine(time);
}
