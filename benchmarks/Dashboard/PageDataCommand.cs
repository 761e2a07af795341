using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using SwapPipeline.Dataset;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Benchmarks.Dashboard;

/// <summary>
/// <c>page-data</c>: ten years of data in a folder of the storage emulator, for <c>npm run measure</c> in dashboard/ and for its tests.
/// </summary>
internal static class PageDataCommand
{
    private const int Seed = 20260305;

    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of the emulator's data, as `local serve --data` takes it",
            HelpName = "DIR",
            Required = true,
        };
        var exchanges = new Option<int>("--exchanges") { Description = "How many", DefaultValueFactory = _ => 5_000 };
        var articles = new Option<int>("--articles")
        {
            Description = "How many, told evenly of all exchanges",
            DefaultValueFactory = _ => 100_000,
        };
        var command = new Command("page-data", "Publish a made-up history of ten years, to measure the page over")
        {
            data,
            exchanges,
            articles,
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(exchanges), parsed.GetValue(articles), cancellation)
        );
        return command;
    }

    private static async Task RunAsync(string data, int exchanges, int articles, CancellationToken cancellation)
    {
        await using var emulator = await StorageEmulator.StartAsync(data, AnsiConsole.WriteLine, TimeProvider.System, cancellation);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSwapPipeline(
            new ConfigurationBuilder().AddInMemoryCollection([new(Settings.DataStorage, emulator.ConnectionString)]).Build()
        );
        await using var provider = services.BuildServiceProvider();

        var publisher = provider.GetRequiredService<DatasetPublisher>();
        var outcome = await publisher.PublishAllAsync(
            await publisher.BeginAsync(cancellation),
            new TenYears(Seed, exchanges, articles).Partitions(),
            cancellation
        );
        var sizes = outcome!
            .Snapshot!.Files.GroupBy(file => file.Table, StringComparer.Ordinal)
            .Select(table => $"{table.Key} {table.Sum(file => file.Rows)} rows in {table.Sum(file => (long)file.Bytes) / 1024} KiB");
        AnsiConsole.WriteLine($"Snapshot {outcome.Snapshot.Number} in {data}: {string.Join(", ", sizes)}.");
    }
}
