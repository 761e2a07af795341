using System.Globalization;
using SwapPipeline.Local.Emulator;

namespace SwapPipeline.Tests.Support;

/// <summary>The one emulator of a test run, started by the first test that needs it.</summary>
internal static class SharedAzurite
{
    private const int Accounts = 512;

    // In the output folder, so that a run finds and removes what a killed run has left.
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "azurite");
    private static readonly Lazy<Task<StorageEmulator>> Started = new(StartAsync);
    private static int _handedOut;

    public static Task<StorageEmulator> StartedAsync() => Started.Value;

    public static string NewAccount(StorageEmulator emulator)
    {
        var number = Interlocked.Increment(ref _handedOut);
        return number <= Accounts
            ? emulator.ConnectionStringOf(Name(number), StorageEmulator.WellKnownKey)
            : throw new InvalidOperationException($"All {Accounts} accounts are in use: raise {nameof(SharedAzurite)}.{nameof(Accounts)}.");
    }

    public static async Task StopAsync()
    {
        if (!Started.IsValueCreated)
            return;
        await (await Started.Value).DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<StorageEmulator> StartAsync()
    {
        if (Directory.Exists(Folder))
        {
            await using (await StorageEmulator.StartAsync(Folder, Console.Error.WriteLine, TimeProvider.System, CancellationToken.None)) { }

            Directory.Delete(Folder, recursive: true);
        }

        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{Name(number)}:{StorageEmulator.WellKnownKey}"));
        return await StorageEmulator.StartAsync(
            Folder,
            Console.Error.WriteLine,
            TimeProvider.System,
            CancellationToken.None,
            new Dictionary<string, string?> { ["AZURITE_ACCOUNTS"] = accounts }
        );
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"account{number}");
}
