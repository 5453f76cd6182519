using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Input;

/// <summary>
/// What typed text becomes: a value, or a formula (with its leading <c>=</c>, the value then blank until it is computed),
/// and the number format that typing it gives to the cell, if any.
/// </summary>
public readonly record struct ParsedInput(Value Value, string? Formula, NumberFormat? Format);
