using System.CommandLine;
using System.Globalization;
using Azure;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Local;

/// <summary>Runs a command line, and turns what can be expected to go wrong into one line and an exit status.</summary>
internal static class CommandLine
{
    // Ctrl+C and SIGTERM: what runs may finish within the grace period of the host.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(45);

    public static async Task<int> InvokeAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("See --help.");
            return ExitCode.Usage;
        }

        try
        {
            using var signals = new StopSignals(TimeToEnd, TimeProvider.System);
            var run = parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                signals.Requested
            );
            return await await Task.WhenAny(run, signals.Overdue);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was not finished is still in the queues; run again to go on.");
            return ExitCode.Findings;
        }
        catch (Exception error)
            when (error is EmulatorException or HostSetupException or InvalidOperationException or InvalidDataException or FormatException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{FirstLine(error.Message)} What was written so far is not complete.");
            return ExitCode.Findings;
        }
        catch (Exception error) when (StorageError(error) is { } refused)
        {
            await Console.Error.WriteLineAsync(
                refused.Status == 0
                    ? $"Storage cannot be reached: {FirstLine(refused.Message)}. Check the connection string and the network; what was not finished is still there."
                    : $"Storage refused: {refused.ErrorCode ?? refused.Status.ToString(CultureInfo.InvariantCulture)}. {FirstLine(refused.Message)}"
            );
            return ExitCode.Findings;
        }
    }

    // After its last retry the SDK hands over all tries in one.
    private static RequestFailedException? StorageError(Exception error) =>
        error as RequestFailedException
        ?? (error as AggregateException)?.Flatten().InnerExceptions.OfType<RequestFailedException>().LastOrDefault();

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
