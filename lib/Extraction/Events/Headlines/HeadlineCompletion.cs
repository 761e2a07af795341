using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>Gives the main exchange what only its headline tells: its status, its day, whom it freed and how many.</summary>
internal sealed class HeadlineCompletion(MarkedText text, Headline headline, HeadlineEvents events, DateResolver resolver)
{
    /// <summary>The main exchange, completed, and opened where the text opens none; null when there is none.</summary>
    public ExchangeEvent? Complete(ExchangeEvent? main)
    {
        if (main is { Status: RecordStatus.Announced } && headline.CalledOff is { } off)
            CallOff(main, off);
        var status = main?.Status ?? headline.Status;
        if (status is not (RecordStatus.Completed or RecordStatus.Announced))
            return main;
        var counts = HeadlineCounts.Read(headline, main, status);
        main = events.Find(main, counts, status);
        if (main is null)
            return null;
        Mix(main, status);
        // "Prisoner exchange on 18 October: what is known", above a text that names no day
        if (main.Time is null && headline.OnlyDay is { } named)
            main.HeadlineDate = resolver.Resolve(named, status == RecordStatus.Announced, null);
        foreach (var dead in counts)
            HeadlineDead.Count(text, main, dead);
        HeadlineCounts.Add(main, counts);
        HeadlineParts.Add(main, headline.Told, counts);
        return main;
    }

    // "The handover set for Saturday is off", above a text that tells what was to be handed over
    private void CallOff(ExchangeEvent main, Mention off)
    {
        main.CallOff();
        if (main.Time is null && (off.Time ?? off.LooseDay) is { } meant && resolver.Resolve(meant, null, null) is { Date: not null } day)
            main.HeadlineDate = day;
    }

    // Soldiers and civilians, of whom the headline tells without numbers.
    private void Mix(ExchangeEvent main, RecordStatus status)
    {
        foreach (var told in headline.Told)
        {
            if (!told.IsPrevious && (told.Status == MentionStatus.Completed) == (status == RecordStatus.Completed))
                main.MixedFor |= told.MixedFor;
        }
    }
}
