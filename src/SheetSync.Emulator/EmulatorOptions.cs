namespace SheetSync.Emulator;

/// <summary>How to start the emulator.</summary>
public sealed record EmulatorOptions
{
    /// <summary>TCP port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Address to listen on. Anything but loopback needs a <see cref="Token"/>.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>A folder of <c>.xlsx</c> files, each served as a spreadsheet.</summary>
    public string? SeedFolder { get; init; }

    /// <summary>Where the state survives a restart; null keeps it in memory only.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The bearer token that the page and <c>/emulator/…</c> ask for; null leaves them open (loopback only).</summary>
    public string? Token { get; init; }

    /// <summary>How long Drive joins edits of one file before it shows them; Drive itself takes up to minutes. Zero shows each at once.</summary>
    public TimeSpan CoalesceDriveChanges { get; init; } = TimeSpan.Zero;

    /// <summary>The clock of tokens, of modification times and of <c>TODAY()</c>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

/// <summary>Doubtful points of Google's behaviour that can be turned while the emulator runs.</summary>
public sealed class EmulatorSwitches
{
    /// <summary>In writes by data filter <c>null</c> clears a cell instead of leaving it. Off by default, as in plain value updates.</summary>
    public bool NullClearsInDataFilterWrites { get; set; }

    /// <summary>Starts as <see cref="EmulatorOptions.CoalesceDriveChanges"/>.</summary>
    public TimeSpan CoalesceDriveChanges { get; set; }
}
