using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>From what the stages left behind to an explanation.</summary>
internal sealed class ExplanationWriter(ArticleExtraction said, ReadingTrace trace)
{
    private readonly IReadOnlyList<Block> blocks = BlocksOf(said.Article);

    public Explanation Write()
    {
        var read = trace.Text;
        var places = new BlockPlaces(blocks);
        var annotations = blocks.Select(_ => new List<Annotation>()).ToList();
        var skipped = blocks.Select(_ => new List<SkippedSentence>()).ToList();
        var numbers = new List<ExplainedNumber>();
        for (var s = 0; s < (read?.Sentences.Count ?? 0); s++)
            Explain(read!, s, places, annotations, skipped, numbers);
        numbers.AddRange(blocks.SelectMany((b, i) => b.Kind == BlockKind.Body && read is not null ? [] : Unread(b, i)));
        return new()
        {
            Extraction = said,
            Blocks = [.. blocks.Select((b, i) => new ExplainedBlock(b.Kind, b.Text, annotations[i], skipped[i]))],
            Mentions = trace.Mentions.ConvertAll(m => MentionReasons.Explain(trace, places, m)),
            Numbers = [.. numbers.OrderBy(n => n.Block).ThenBy(n => n.Start)],
            Records = read is null
                ? []
                : [.. said.Exchanges.Select((record, i) => new RecordReasons(read, trace.Resolver.Published).Of(record, trace.Events[i]))],
        };
    }

    private void Explain(
        MarkedText text,
        int index,
        BlockPlaces places,
        List<List<Annotation>> annotations,
        List<List<SkippedSentence>> skipped,
        List<ExplainedNumber> numbers
    )
    {
        var sentence = text.Sentences[index];
        foreach (var (kind, at, meaning) in Annotator.Annotate(text, sentence, trace.Resolver))
        {
            var (block, start, end) = places.Of(text, at);
            annotations[block].Add(new(kind, start, end, meaning));
        }

        foreach (var (at, uses, left) in new NumberReasons(said, trace).Of(index))
        {
            var (block, start, end) = places.Of(text, at);
            numbers.Add(new(block, start, end, blocks[block].Text[start..end], uses, left));
        }

        if (Skipped(trace.TopicOf(index), trace.CuesOf(index)) is not { } because)
            return;
        var whole = places.Of(text, new(sentence.First, sentence.End));
        skipped[whole.Block].Add(new(whole.Start, whole.End, because));
    }

    private static string? Skipped(Topic topic, string cues) =>
        topic switch
        {
            Topic.Ours => null,
            Topic.Foreign => "another war's or another country's exchange",
            Topic.ThirdCountry => "people released to a third country",
            _ => cues.Length == 0 ? "tells of no exchange" : $"tells of no exchange ({cues}; {RelevanceCues.Enough} are enough)",
        };

    private IEnumerable<ExplainedNumber> Unread(Block block, int index)
    {
        var because = block.Kind switch
        {
            BlockKind.Body => "the page was rejected, so nothing was read",
            BlockKind.Title => "in the headline, which repeats the text",
            _ => $"in a {block.Kind.ToString().ToLowerInvariant()} block",
        };
        var text = new MarkedText(block.Text, said.Article.Language);
        foreach (var (at, date, _) in text.Sentences.SelectMany(sentence => NumberPlaces.Of(text, sentence)))
        {
            // Words like "one" say little where nothing is read.
            if (date is null && text.Tokens[at.First].Kind is TokenKind.Word)
                continue;
            var (start, end) = (text.Tokens[at.First].Start, text.Tokens[at.End - 1].End);
            yield return new(index, start, end, block.Text[start..end], [], because);
        }
    }

    // An article that was made by hand may have a text and no blocks.
    private static IReadOnlyList<Block> BlocksOf(ArticleText article)
    {
        if (article.Blocks.Any(b => b.Start is not null) || article.Text.Length == 0)
            return article.Blocks;
        var start = 0;
        return
        [
            .. article
                .Text.Split("\n\n")
                .Select(text =>
                {
                    var block = new Block(BlockKind.Body, text, start);
                    start += text.Length + 2;
                    return block;
                }),
        ];
    }
}
