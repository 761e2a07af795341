using System.ComponentModel;
using System.Diagnostics;

namespace SwapPipeline.Local.Web;

/// <summary>The browser of whoever sits at the machine.</summary>
internal static class Browser
{
    /// <summary>
    /// Shows an address in it. Where there is none (a server, a container), or the environment variable BROWSER is <c>none</c>, nothing
    /// happens: the
    /// address stands on the screen.
    /// </summary>
    public static void Open(Uri address)
    {
        if (Environment.GetEnvironmentVariable("BROWSER") == "none")
            return;
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException or InvalidOperationException) { }
    }
}
