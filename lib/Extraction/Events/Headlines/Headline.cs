using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>A headline, and what it tells of exchanges, read as a text of its own.</summary>
internal sealed class Headline(MarkedText title, Voice voice)
{
    private static readonly ConceptSet OfElse = ConceptSet.Of(Concept.Talks, Concept.Agreed, Concept.Cancelled, Concept.Previous);

    public MarkedText Title { get; } = title;

    public List<Mention> Told { get; } = new MentionReader(title, new Scene(title, voice), title, isKnown: true).Read();

    /// <summary>«ДОМА! 95 наших»: so many of our own, which need no verb beside their number.</summary>
    public Headcount? Ours => HeadlineRules.Ours(Title, voice.Narrator != Sides.None ? voice.Narrator : voice.Leaning);

    /// <summary>"80 of ours will be home on Saturday": what only the headline tells may lie ahead.</summary>
    public RecordStatus Status =>
        Told.Exists(static m => IsNews(m, MentionStatus.Completed)) || !Told.Exists(static m => m.Status == MentionStatus.Announced)
            ? RecordStatus.Completed
            : RecordStatus.Announced;

    /// <summary>What it tells as called off, where it tells of nothing done.</summary>
    public Mention? CalledOff =>
        Told.Find(static m => IsNews(m, MentionStatus.Cancelled)) is { } off
        && !Told.Exists(static m => m.Status == MentionStatus.Completed)
            ? off
            : null;

    /// <summary>The only day of a headline that tells of nothing else.</summary>
    public TimeExpression? OnlyDay =>
        !Title.HasAny(OfElse, 0, Title.Tokens.Count)
        && Days().ToList() is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Weekday or TimeKind.FromPublished } only]
            ? only
            : null;

    private static bool IsNews(Mention mention, MentionStatus status) => !mention.IsPrevious && mention.Status == status;

    private IEnumerable<TimeExpression> Days() =>
        Title.Sentences.SelectMany(s => DateReader.Read(Title, s).Where(t => !TimeRules.IsSince(Title, s, t)));
}
