using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Tests.Support;

/// <summary>
/// A real storage service for a test class (<c>IClassFixture&lt;AzuriteFixture&gt;</c>): one emulator serves all tests of a run, and
/// every account is handed out once, so that tests may use the fixed names of containers and queues side by side.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private StorageEmulator? _emulator;

    public async Task InitializeAsync() => _emulator = await SharedAzurite.StartedAsync();

    /// <summary>The connection string of an account that nobody has used.</summary>
    public string NewAccount() =>
        SharedAzurite.NewAccount(_emulator ?? throw new InvalidOperationException("The fixture was not initialized."));

    // The emulator goes on for the other classes; the end of the test assembly stops it.
    public Task DisposeAsync() => Task.CompletedTask;
}
