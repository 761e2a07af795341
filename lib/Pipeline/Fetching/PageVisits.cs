using System.Globalization;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.State;
using SwapPipeline.Extraction;

namespace SwapPipeline.Pipeline.Fetching;

/// <summary>Downloads one listed article, or looks at a kept one again, and decides what becomes of it.</summary>
public sealed class PageVisits(PageFetcher fetcher, RawArticleStore articles, ArticleIntake intake, ReadingLimits limits, TimeProvider time)
{
    // Over some four days, for whatever a host's trouble is.
    private const int MostTries = 10;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan RevisitWait = TimeSpan.FromHours(1);

    /// <summary>A new article.</summary>
    internal async Task<FetchResult?> FetchAsync(
        Source source,
        PendingPage page,
        SourceLedger ledger,
        SourceTally tally,
        CancellationToken cancellationToken
    )
    {
        if (await articles.IsKnownAsync(SourceLedger.Id(page.Address), cancellationToken))
        {
            // By another source, a backfill, or a run that died before it could note so.
            ledger.Decide(
                page.Address,
                PageDecision.Kept,
                Revisit(page, page.Address, page.Published, Validators.None, "", time.GetUtcNow()),
                time.GetUtcNow()
            );
            tally.Count(PageOutcome.Known);
            return null;
        }

        if (!ledger.TrySpend(source.DailyBudget, time.GetUtcNow()))
        {
            tally.Count(PageOutcome.Deferred);
            return null;
        }

        var result = await fetcher.GetAsync(new PageRequest(page.Address) { Delay = source.Delay }, cancellationToken);
        var now = time.GetUtcNow();
        switch (result)
        {
            case FetchResult.Fetched fetched:
                tally.Count(await TakeAsync(source, page, fetched, ledger, now, cancellationToken));
                break;
            case FetchResult.Rejected rejected:
                ledger.Decide(page.Address, PageDecision.Rejected, null, now);
                tally.Count(PageOutcome.Rejected, rejected.Reason);
                break;
            case FetchResult.Failed failed:
                Postpone(page, failed, ledger, now);
                tally.Count(PageOutcome.Failed, failed.Reason);
                break;
        }

        return result;
    }

    /// <summary>An article that was kept before.</summary>
    internal async Task<FetchResult?> LookAgainAsync(
        Source source,
        Revisit page,
        SourceLedger ledger,
        SourceTally tally,
        CancellationToken cancellationToken
    )
    {
        // The other half of the day's budget is for new articles.
        if (!ledger.TrySpend(source.DailyBudget / 2, time.GetUtcNow()))
        {
            tally.Count(PageOutcome.Deferred);
            return null;
        }

        var result = await fetcher.GetAsync(
            new PageRequest(page.Address) { Validators = page.Validators, Delay = source.Delay },
            cancellationToken
        );
        var now = time.GetUtcNow();
        switch (result)
        {
            case FetchResult.Unchanged:
                Keep(page, ledger, now);
                tally.Count(PageOutcome.Unchanged);
                break;
            case FetchResult.Fetched fetched:
                tally.Count(await TakeAgainAsync(source, page, fetched, ledger, now, cancellationToken));
                break;
            case FetchResult.Rejected rejected:
                // What was kept stays; a page that is gone is not asked for again.
                ledger.Decide(page.Address, PageDecision.Kept, null, now);
                tally.Count(PageOutcome.Rejected, rejected.Reason);
                break;
            case FetchResult.Failed failed:
                var isOver = RevisitPolicy.Next(page.FetchedAt, now) is null;
                ledger.Decide(
                    page.Address,
                    PageDecision.Kept,
                    isOver ? null : page with { DueAt = failed.RetryAt ?? now + RevisitWait },
                    now
                );
                tally.Count(PageOutcome.Failed, failed.Reason);
                break;
        }

        return result;
    }

    private async Task<PageOutcome> TakeAsync(
        Source source,
        PendingPage page,
        FetchResult.Fetched fetched,
        SourceLedger ledger,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var read = Read(Article(source, page.Address, page.Published, page.Outlet, fetched, now));

        // A wall or an error page says nothing of the article behind it: it is kept, and its record tells what it is.
        if (!ArticleRelevance.TakesAll(source) && read.Rejected is null && !ArticleRelevance.Tells(read))
        {
            ledger.Decide(page.Address, PageDecision.Irrelevant, null, now);
            return PageOutcome.Irrelevant;
        }

        var address = PageAddress.Of(page.Address, fetched.Address, read.CanonicalUrl);
        var article = Article(source, address, page.Published, page.Outlet, fetched, now);

        // Another form of an article that is kept already (a page for telephones, a link that redirects) is no new version of it.
        if (
            article.ArticleId != SourceLedger.Id(page.Address)
            && await articles.IsKnownAsync(article.ArticleId, cancellationToken)
            && !await articles.HasVersionAsync(article.ArticleId, article.ContentSha256, cancellationToken)
        )
        {
            ledger.Decide(page.Address, PageDecision.Kept, null, now);
            return PageOutcome.Known;
        }

        await intake.AcceptAsync(article, cancellationToken);
        ledger.Decide(
            page.Address,
            PageDecision.Kept,
            Revisit(page, address, page.Published ?? read.Published, fetched.Validators, TextOf(read), now),
            now
        );
        return PageOutcome.Fetched;
    }

    private async Task<PageOutcome> TakeAgainAsync(
        Source source,
        Revisit page,
        FetchResult.Fetched fetched,
        SourceLedger ledger,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var article = Article(source, page.Article, page.Published, page.Outlet, fetched, now);
        var text = TextOf(Read(article));
        var before = page.TextSha256.Length > 0 ? page.TextSha256 : await TextOfNewestAsync(article.ArticleId, cancellationToken);
        var isNew = text != before && await intake.AcceptAsync(article, cancellationToken);
        Keep(page with { Validators = fetched.Validators, TextSha256 = text }, ledger, now);
        return isNew ? PageOutcome.Changed : PageOutcome.Unchanged;
    }

    private static RawArticle Article(
        Source source,
        Uri address,
        DateTimeOffset? published,
        string? outlet,
        FetchResult.Fetched page,
        DateTimeOffset now
    ) =>
        RawArticle.Of(address, page.Content, page.ContentType, now) with
        {
            Outlet = outlet ?? source.Outlet,
            Language = source.Language,
            Published = published,
        };

    private static void Keep(Revisit page, SourceLedger ledger, DateTimeOffset now) =>
        ledger.Decide(
            page.Address,
            PageDecision.Kept,
            RevisitPolicy.Next(page.FetchedAt, now) is { } due ? page with { DueAt = due } : null,
            now
        );

    private static Revisit? Revisit(
        PendingPage page,
        Uri article,
        DateTimeOffset? published,
        Validators validators,
        string text,
        DateTimeOffset now
    ) =>
        RevisitPolicy.First(published, now) is { } due
            ? new Revisit(page.Address, article, page.Published, page.Outlet, now, due, validators, text)
            : null;

    private static void Postpone(PendingPage page, FetchResult.Failed failed, SourceLedger ledger, DateTimeOffset now)
    {
        if (page.Tries + 1 >= MostTries)
        {
            ledger.Decide(page.Address, PageDecision.Rejected, null, now);
            return;
        }

        var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << page.Tries));
        ledger.Await(page with { Tries = page.Tries + 1, NotBefore = failed.RetryAt ?? now + wait });
    }

    private async Task<string?> TextOfNewestAsync(string articleId, CancellationToken cancellationToken) =>
        (await articles.VersionsAsync(articleId, cancellationToken)).LastOrDefault() is { } newest ? TextOf(Read(newest)) : null;

    private ArticleText Read(RawArticle article) => ArticleReader.Read(article.ToPage(), limits);

    private static string TextOf(ArticleText read) =>
        ContentId.Of(read.Title ?? "", read.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "", read.Text);
}
