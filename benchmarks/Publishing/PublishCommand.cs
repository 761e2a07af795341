using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using SwapPipeline.Articles;
using SwapPipeline.Local.Emulator;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Benchmarks.Publishing;

/// <summary><c>publish</c>: one new exchange published beside one and beside twelve years, on the storage emulator.</summary>
internal static class PublishCommand
{
    private const int Rounds = 15;
    private const int ArticlesAMonth = 2;

    public static Command Create()
    {
        var command = new Command("publish", "Publishing one new exchange: time with twelve years stored, beside one");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellation)
    {
        var shown = new Table().Border(TableBorder.Simple).AddColumns("Years stored", "Milliseconds", "To one year");
        var one = TimeSpan.Zero;
        foreach (var years in new[] { 1, 12 })
        {
            var took = await MeasureAsync(years, cancellation);
            if (years == 1)
                one = took;
            shown.AddRow($"{years}", $"{took.TotalMilliseconds:0.0}", $"{took / one:0.00}");
        }

        AnsiConsole.Write(shown);
    }

    /// <returns>The median of some publishes of one article each.</returns>
    private static async Task<TimeSpan> MeasureAsync(int years, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("swap-benchmark-");
        try
        {
            await using var emulator = await StorageEmulator.StartAsync(
                folder.FullName,
                AnsiConsole.WriteLine,
                TimeProvider.System,
                cancellation
            );
            await using var services = Services(emulator.ConnectionString);
            var first = new DateOnly(2026 - years, 1, 5);
            for (var i = 0; i < years * 12 * ArticlesAMonth; i++)
                await NormalizeAsync(services, first.AddMonths(i / ArticlesAMonth).AddDays(i % ArticlesAMonth * 9), 50 + i, cancellation);
            await PublishAsync(services, cancellation);

            var times = new List<TimeSpan>();
            for (var round = 0; round < Rounds; round++)
            {
                await NormalizeAsync(services, new DateOnly(2025, 12, 21), 900 + round, cancellation);
                var start = Stopwatch.GetTimestamp();
                await PublishAsync(services, cancellation);
                times.Add(Stopwatch.GetElapsedTime(start));
            }

            return times.Order().ElementAt(Rounds / 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services(string account)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new PublishPace { MostPauses = 0 });
        services.AddSwapPipeline(new ConfigurationBuilder().AddInMemoryCollection([new(Settings.DataStorage, account)]).Build());
        return services.BuildServiceProvider();
    }

    private static async Task NormalizeAsync(ServiceProvider services, DateOnly day, int people, CancellationToken cancellation)
    {
        var article = Article(day, people);
        await services.GetRequiredService<ArticleIntake>().AcceptAsync(article, cancellation);
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<NormalizeArticleStep>()
            .RunAsync(ClaimCheck.For(article.ArticleId).ToJson(), cancellation);
    }

    private static async Task PublishAsync(ServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PublishExchangesStep>()
            .RunAsync(ClaimCheck.For(ContentId.Of("any")).ToJson(), cancellation);
    }

    private static RawArticle Article(DateOnly day, int people)
    {
        var date = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var text = $"""
            Russia and Ukraine swap {people} prisoners each

            Russia and Ukraine exchanged {people} prisoners of war each on {date}, the Defence Ministry in Moscow said.
            """;
        var published = new DateTimeOffset(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero);
        return RawArticle.Of(
            new Uri($"https://news.example/{people}"),
            Encoding.UTF8.GetBytes(text),
            "text/plain",
            published.AddHours(1)
        ) with
        {
            Published = published,
            Outlet = "news.example",
        };
    }
}
