namespace SheetSync.Emulator.Formulas;

/// <summary>The functions that formulas may call; README.md lists them, and a test compares.</summary>
public static class FormulaFunctions
{
    /// <summary>Their English names, sorted.</summary>
    public static IReadOnlyList<string> Names => FunctionTable.Names;
}
