using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>How far words of time stand from the acts of their clause: of those equally firm the nearest are taken.</summary>
internal static class Nearness
{
    /// <summary>Words that are added to the distance: for words that fix no day, behind a semicolon, for a mere month.</summary>
    private const int VagueCost = 1000,
        PartedCost = 100,
        MonthCost = 40;

    /// <summary>The words between them and the act next to them, and what makes them a worse choice.</summary>
    public static int Of(in TimePlace at)
    {
        var words = Distance(at);
        if (at.Time.Kind == TimeKind.Vague)
            words += VagueCost;
        // "Today 300 came back to us; yesterday it was 200"
        if (IsParted(at))
            words += PartedCost;
        // "On Saturday, the last day of January"
        if (at.Time.Kind == TimeKind.Month)
            words += MonthCost;
        return words;
    }

    private static int Distance(in TimePlace at)
    {
        var least = int.MaxValue;
        foreach (var trigger in at.Clause.Triggers)
            least = Math.Min(least, Distance(trigger, at.Time));
        return least;
    }

    private static int Distance(Term term, TimeExpression time) => term.First >= time.End ? term.First - time.End : time.First - term.End;

    // A semicolon stands between it and each of the acts.
    private static bool IsParted(in TimePlace at)
    {
        foreach (var trigger in at.Clause.Triggers)
        {
            var (first, end) = (Math.Min(trigger.End, at.Time.End), Math.Max(trigger.First, at.Time.First));
            if (!at.Text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ";"))
                return false;
        }

        return true;
    }
}
