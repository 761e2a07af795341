using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Explaining;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Records;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction;

/// <summary>From the clean text of an article to what it says of exchanges. Pure: the same text and date give the same records.</summary>
public static class ExchangeExtractor
{
    /// <summary>Goes up with every change that could alter a record; stands in the dataset beside each article.</summary>
    public const string Version = "10";

    /// <summary>Reads the page and extracts what it says; a page that is no article gives its reason and no record.</summary>
    public static ArticleExtraction Extract(Page page, ReadingLimits limits) => Extract(ArticleReader.Read(page, limits));

    /// <summary>Extracts what an article says of exchanges.</summary>
    public static ArticleExtraction Extract(ArticleText article) => Read(article, null);

    /// <summary>
    /// Extracts what an article says of exchanges, and tells how: every word that was recognised, what became of every number, why each
    /// record came out.
    /// </summary>
    public static Explanation Explain(ArticleText article)
    {
        var trace = new ReadingTrace();
        return new ExplanationWriter(Read(article, trace), trace).Write();
    }

    private static ArticleExtraction Read(ArticleText article, ReadingTrace? trace)
    {
        if (article.Rejected is not null || article.Text.Length == 0)
            return new() { Article = article };
        var published = article.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null;
        var text = new MarkedText(article.Text, article.Language);
        if (text.Sentences.Count == 0)
            return new() { Article = article };
        var title = article.Title is null ? null : new MarkedText(article.Title, article.Language);
        var voice = Narrator.Of(article, text, title);
        var scene = new Scene(text, voice, title) { Trace = trace, Published = published };
        // «ДОМА! 95 наших» — and the text below tells of "as many" on the other side.
        if (title is not null && HeadlineRules.TellsOfReturn(title))
            scene.LastTold = HeadlineRules.Ours(title, scene.Speaker);
        var reader = new MentionReader(text, scene, title);
        var mentions = KindRules.Conclude(text, title, Crossheads.LeaveOut(text, reader.Read()));
        var resolver = new DateResolver(published);
        var events = new EventBuilder(resolver).Build(mentions);
        ExchangeEvent? main = HeadlineRules.Complete(
            text,
            title,
            Of(voice, scene),
            mentions,
            events,
            RoleRules.Main(text, article.Title, article.Language, events, published),
            resolver
        );
        UndatedRules.Date(text, title, events, main, resolver);
        CaptionDays.Date(article, title, main);
        Conclusions.Draw(text, scene.Speaker, events, main);
        main ??= CalledOff.Conclude(text, events, resolver);
        EventBuilder.Forget(events, main);
        var records = new RecordWriter(text, published).Write(events, main);
        trace?.Keep(text, resolver, mentions, RecordWriter.InOrder(events, main), reader.Totals);
        return new()
        {
            Article = article,
            Relevant = records.Any(IsReport),
            Exchanges = records,
            Totals = new TotalsWriter(text, published).Write(reader.Totals),
        };
    }

    // Three nurses are free, says the headline, and the text in whose hands they were: that tells more than the language of the outlet.
    private static Voice Of(Voice voice, Scene scene) =>
        voice.LeansByLanguage && scene.Uncounted.Value is Sides.Ukraine or Sides.Russia ? new(Sides.None, scene.Uncounted.Value) : voice;

    // A hope alone is no exchange, nor is one that was called off without a day.
    private static bool IsReport(ExchangeRecord record) =>
        record.Status is RecordStatus.Completed or RecordStatus.Announced
        || (record.Status == RecordStatus.Cancelled && (record.DateText is not null || record.Date is not null));
}
