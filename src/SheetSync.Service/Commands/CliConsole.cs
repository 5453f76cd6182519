using System.Buffers;
using System.Text;

namespace SheetSync.Service.Commands;

/// <summary>The process as a command sees it: streams, environment. Tests hand in their own.</summary>
/// <param name="Redirected">Standard output is no terminal: no colours, no links, a fixed width.</param>
public sealed record CliConsole(TextWriter Out, TextWriter Error, bool Redirected, Func<string, string?> Environment)
{
    /// <summary>Used where standard output is no terminal and <c>COLUMNS</c> is not set.</summary>
    private const int WidthWhenRedirected = 120;

    /// <summary>Characters written at a time.</summary>
    private const int BufferSize = 16 * 1024;

    /// <summary>UTF-8 without a byte order mark, whatever the locale: a document on standard output must parse.</summary>
    public static CliConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CliConsole(
            new StreamWriter(Console.OpenStandardOutput(), utf8, BufferSize) { AutoFlush = true, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            Console.IsOutputRedirected,
            System.Environment.GetEnvironmentVariable)
        {
            OpenBytes = Console.OpenStandardOutput,
        };
    }

    /// <summary>Standard output as bytes; null: it takes text alone.</summary>
    public Func<Stream>? OpenBytes { get; init; }

    /// <summary>Bytes as they are; on a text-only output, as the UTF-8 that they are. Waits: a console's stream writes on another thread at best.</summary>
    public void Write(ReadOnlySequence<byte> bytes)
    {
        Out.Flush();
        if (OpenBytes is null)
        {
            Out.Write(Encoding.UTF8.GetString(bytes));
            return;
        }

        using var stream = OpenBytes();
        foreach (var piece in bytes)
        {
            stream.Write(piece.Span);
        }
    }

    /// <summary>Gathers what is drawn, for a screen writes word by word, and each word would be a call of the system.</summary>
    public void WriteAtOnce(Action<CliConsole> draw)
    {
        using var drawn = new StringWriter { NewLine = Out.NewLine };
        try
        {
            draw(this with { Out = drawn });
        }
        finally
        {
            Out.Write(drawn.GetStringBuilder());
        }
    }

    public bool HasColours => !Redirected && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") != "dumb";

    /// <summary>Columns of text: <c>COLUMNS</c>, else the terminal's own; at least 60.</summary>
    public int Width
    {
        get
        {
            if (int.TryParse(Environment("COLUMNS"), out var columns) && columns > 0)
            {
                return Math.Max(60, columns);
            }

            return Redirected ? WidthWhenRedirected : Math.Max(60, TerminalWidth());
        }
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return WidthWhenRedirected;
        }
    }
}
