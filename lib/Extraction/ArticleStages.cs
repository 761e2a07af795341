using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Explaining;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Records;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction;

/// <summary>The stages of one article behind its words, in the order of the data: mentions, events, the main one, records.</summary>
internal sealed class ArticleStages(ArticleText article, MarkedText text, ReadingTrace? trace)
{
    private readonly MarkedText? title = article.Title is null ? null : new(article.Title, article.Language);
    private readonly DateResolver resolver = new(article.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null);

    public ArticleExtraction Extract()
    {
        var voice = Narrator.Of(article, text, title);
        var scene = Opening(voice);
        var reader = new MentionReader(text, scene, title);
        var mentions = KindRules.Conclude(text, title, Crossheads.LeaveOut(text, reader.Read()));
        var events = new EventBuilder(resolver).Build(mentions);
        var main = Main(Heard(voice, scene), mentions, events);
        new Conclusions(text, scene.Speaker, events, [.. reader.Totals.Select(static t => t.Count.Number)]).Draw(main);
        main ??= CalledOff.Conclude(text, events, resolver);
        EventBuilder.Forget(events, main);
        trace?.Keep(text, resolver, mentions, RecordWriter.InOrder(events, main), reader.Totals);
        var records = new RecordWriter(text, resolver.Published).Write(events, main);
        return new()
        {
            Article = article,
            Relevant = records.Any(IsReport),
            Exchanges = records,
            Totals = new TotalsWriter(text, resolver.Published).Write(reader.Totals),
        };
    }

    private Scene Opening(Voice voice)
    {
        var scene = new Scene(text, voice, title) { Trace = trace, Published = resolver.Published };
        // «ДОМА! 95 наших» — and the text below tells of "as many" on the other side.
        if (title is not null && HeadlineRules.TellsOfReturn(title))
            scene.LastTold = HeadlineRules.Ours(title, scene.Speaker);
        return scene;
    }

    // The exchange that the article is about, completed by all that the article says of it; null where it is about none.
    private ExchangeEvent? Main(Voice voice, List<Mention> mentions, List<ExchangeEvent> events)
    {
        ExchangeEvent? main = HeadlineRules.Complete(
            text,
            title,
            voice,
            mentions,
            events,
            RoleRules.Main(text, article.Title, article.Language, events, resolver.Published),
            resolver
        );
        UndatedRules.Date(text, title, events, main, resolver);
        CaptionDays.Date(article, title, main);
        return main;
    }

    // Three nurses are free, says the headline, and the text in whose hands they were: that tells more than the language of the outlet.
    private static Voice Heard(Voice voice, Scene scene) =>
        voice.LeansByLanguage && scene.Uncounted.Value is Sides.Ukraine or Sides.Russia ? new(Sides.None, scene.Uncounted.Value) : voice;

    // A hope alone is no exchange, nor is one that was called off without a day.
    private static bool IsReport(ExchangeRecord record) =>
        record.Status is RecordStatus.Completed or RecordStatus.Announced
        || (record.Status == RecordStatus.Cancelled && (record.DateText is not null || record.Date is not null));
}
