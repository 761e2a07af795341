namespace SwapPipeline.Local.Emulator;

/// <summary>A file that one process at a time holds open. The system lets go of it when the holder dies.</summary>
internal static class ExclusiveFile
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the file is ours; disposing the result gives it back.</summary>
    /// <param name="onWait">Called once when somebody else holds it.</param>
    public static async Task<IDisposable> HoldAsync(string path, Action? onWait, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!waited)
                    onWait?.Invoke();
                await Task.Delay(RetryInterval, time, cancellationToken);
            }
        }
    }
}
