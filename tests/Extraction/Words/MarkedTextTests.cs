using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Tests.Extraction.Words;

public sealed class MarkedTextTests
{
    [Fact]
    public void A_look_back_finds_a_word_within_its_reach()
    {
        var text = new MarkedText("A swap will soon take place", "en");

        text.HasBefore(Concept.Future, 4, 2).ShouldBeTrue();
        text.HasBefore(Concept.Future, 4, 1).ShouldBeFalse();
    }

    [Fact]
    public void A_look_back_stops_where_its_sentence_begins()
    {
        var text = new MarkedText("More of them will follow. Took place on Wednesday: a swap.", "en");
        var second = text.Sentences[1].First;

        text.Has(Concept.Future, 0, second).ShouldBeTrue();
        text.HasBefore(Concept.Future, second, 5).ShouldBeFalse();
    }
}
