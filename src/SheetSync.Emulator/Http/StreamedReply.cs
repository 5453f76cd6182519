using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace SheetSync.Emulator.Http;

/// <summary>
/// An answer that goes out while it is being written, in chunks as Google's: a large spreadsheet's takes a while, and whoever reads it begins meanwhile.
/// The last piece is kept back until <see cref="EndAsync"/>; an answer of one piece goes out as a whole.
/// </summary>
internal sealed class StreamedReply(HttpResponse response, string contentType) : IBufferWriter<byte>
{
    private const int Piece = 64 * 1024;

    /// <summary>Nothing holds the writer up: what the network is slow to take waits in memory, as all of it did otherwise.</summary>
    private readonly Pipe _pipe = new(new PipeOptions(minimumSegmentSize: Piece, pauseWriterThreshold: 0, useSynchronizationContext: false));

    private Task? _sending;
    private int _kept;

    public long Length { get; private set; }

    public void Advance(int count)
    {
        _pipe.Writer.Advance(count);
        Length += count;
        _kept += count;
        if (_kept > Piece / 2)
            Release();
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _pipe.Writer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _pipe.Writer.GetSpan(sizeHint);

    /// <summary>Sends what is left.</summary>
    public async Task EndAsync()
    {
        if (_sending is null)
            response.ContentLength = Length;
        await _pipe.Writer.CompleteAsync();
        await (_sending ??= SendAsync());
    }

    /// <summary>It cannot be written to its end: the connection is cut, else the part would pass for the whole.</summary>
    public void Break()
    {
        if (_sending is null)
            return;
        response.HttpContext.Abort();
        _pipe.Writer.Complete();
    }

    private void Release()
    {
        _kept = 0;
        // Done at once, for nothing holds it up; the reader goes on in a thread of its own.
        _pipe.Writer.FlushAsync().GetAwaiter().GetResult();
        _sending ??= SendAsync();
    }

    private async Task SendAsync()
    {
        await Task.Yield();
        response.ContentType = contentType;
        try
        {
            await _pipe.Reader.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
        }
        finally
        {
            await _pipe.Reader.CompleteAsync();
        }
    }
}
