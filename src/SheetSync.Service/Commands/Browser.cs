using System.ComponentModel;
using System.Diagnostics;

namespace SheetSync.Service.Commands;

/// <summary>Shows a page in the user's browser, where there is one.</summary>
internal static class Browser
{
    public static void Open(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            // A server without a browser: the path is printed, and that is enough.
        }
    }
}
