using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>What the stages left behind while they read one article. Kept only when an explanation is asked for.</summary>
internal sealed class ReadingTrace
{
    private readonly Dictionary<int, (Topic Topic, string Cues)> topics = [];
    private readonly Dictionary<int, string> left = [];

    public MarkedText? Text { get; private set; }

    public DateResolver Resolver { get; private set; } = new(null);

    public List<Mention> Mentions { get; private set; } = [];

    /// <summary>The events in the order of the records.</summary>
    public List<ExchangeEvent> Events { get; private set; } = [];

    public List<(Headcount Count, int Sentence)> Totals { get; private set; } = [];

    public void Keep(
        MarkedText text,
        DateResolver resolver,
        List<Mention> mentions,
        List<ExchangeEvent> events,
        List<(Headcount Count, int Sentence)> totals
    ) => (Text, Resolver, Mentions, Events, Totals) = (text, resolver, mentions, events, totals);

    /// <summary>Notes whose exchange a sentence speaks of, and the cues that said so.</summary>
    public void Heard(int sentence, Topic topic, string cues) => topics[sentence] = (topic, cues);

    /// <summary>Notes the numbers that count people, and whether anything tells what happened to them.</summary>
    public void Counted(List<Headcount> counts, List<Clause> clauses)
    {
        foreach (var count in counts)
            Leave(count.Number, clauses.Count == 0 ? "no verb tells that these people returned" : "not taken as people of this exchange");
    }

    /// <summary>Notes why a number counts no people of an exchange.</summary>
    public void Leave(Quantity number, string because) => left.TryAdd(number.First, because);

    /// <summary>Notes that the text itself takes a number back, whatever it was taken for before.</summary>
    public void TakeBack(Quantity number) => left[number.First] = "wrong, as the text says further on";

    public Topic TopicOf(int sentence) => topics.GetValueOrDefault(sentence).Topic;

    /// <summary>"an exchange +2, a side's people +1"; empty for a sentence without an act.</summary>
    public string CuesOf(int sentence) => topics.GetValueOrDefault(sentence).Cues ?? "";

    public string? WhyLeft(int token) => left.GetValueOrDefault(token);
}
