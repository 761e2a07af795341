using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Where the words of time of a sentence stand.</summary>
internal static class TimePlaces
{
    /// <summary>A token is a word of time.</summary>
    public static bool Cover(List<TimeExpression> times, int token)
    {
        foreach (var time in times)
        {
            if (time.Covers(token))
                return true;
        }

        return false;
    }

    /// <summary>Words of time begin with a token.</summary>
    public static bool BeginAt(List<TimeExpression> times, int token)
    {
        foreach (var time in times)
        {
            if (time.First == token)
                return true;
        }

        return false;
    }

    /// <summary>Words of time end right before a token.</summary>
    public static bool EndAt(List<TimeExpression> times, int token)
    {
        foreach (var time in times)
        {
            if (time.End == token)
                return true;
        }

        return false;
    }
}
