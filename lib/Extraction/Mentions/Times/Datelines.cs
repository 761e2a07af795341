using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>Days on which it was told, by their place: in a dateline, beside a source in brackets.</summary>
internal static class Datelines
{
    /// <summary>A dateline stands within so many words of its sentence's beginning, and its dash within so many behind.</summary>
    private const int DatelineReach = 4,
        DashReach = 8;

    /// <summary>"KYIV, Sept 10 (Reuters) - An exchange …", «КИЕВ, 10 сен — …»: the day on which it was told.</summary>
    public static bool IsDateline(in TimePlace at) =>
        at.Time.First - at.Sentence.First is > 0 and <= DatelineReach
        && at.Text.Tokens[at.Time.First - 1].Norm is "," or "("
        && !at.Text.Is(at.Sentence.First, Concept.On)
        && EndsInDash(at);

    private static bool EndsInDash(in TimePlace at)
    {
        var text = at.Text;
        for (var i = at.Time.End; i < Math.Min(at.Time.End + DashReach, at.Sentence.End); i++)
        {
            if (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Happen) || term.Is(Concept.Report)))
                return false;
            if (text.Tokens[i].Norm is "–" or "—" or "-" && !text.Tokens[i].Joined)
                return true;
        }

        return false;
    }

    /// <summary>"(Ministry of Defence, 15 September 2024; Reuters, 16 September 2024)": the days of those who wrote of it.</summary>
    public static bool IsOfSource(in TimePlace at)
    {
        var text = at.Text;
        if (at.Time.First - at.Sentence.First < 2 || text.Tokens[at.Time.First - 1].Norm is not ",")
            return false;
        for (var i = at.Time.First - 2; i >= at.Sentence.First && text.Tokens[i].Norm is not ")"; i--)
        {
            if (text.Tokens[i].Norm is "(")
                return i + 2 < at.Time.First;
        }

        return false;
    }
}
