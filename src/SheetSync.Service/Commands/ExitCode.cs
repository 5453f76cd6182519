namespace SheetSync.Service.Commands;

/// <summary>Exit codes of every command; scripts rely on them.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>Done, and the answer is "no": not ready, no recognised block, no approved plan, written in part.</summary>
    AnswerIsNo = 1,

    /// <summary>Wrong usage or configuration; the input file is missing or no workbook.</summary>
    Usage = 2,

    /// <summary>Google refused: no access, not found.</summary>
    Refused = 3,

    /// <summary>Google cannot be reached or is out of quota.</summary>
    Unavailable = 4,

    Internal = 5,

    /// <summary>The storage is locked, full or cannot be reached.</summary>
    Storage = 6,

    /// <summary>Interrupted by Ctrl+C, as shells count it (128 + SIGINT).</summary>
    Interrupted = 130,
}
