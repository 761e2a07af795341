using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// A data directory whose emulator runs from the first command of a test to its last, so that each of them joins it
/// instead of starting one of its own.
/// </summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private StorageEmulator? _emulator;

    public string Path => _folder.Path;

    public string Data => System.IO.Path.Combine(_folder.Path, "data");

    public async Task StartEmulatorAsync() =>
        _emulator = await StorageEmulator.StartAsync(Data, Console.Error.WriteLine, TimeProvider.System, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        _folder.Dispose();
    }
}
