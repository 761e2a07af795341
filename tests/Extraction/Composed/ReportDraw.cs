using System.Globalization;
using System.Text.Json.Nodes;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>Draws the sentences and numbers of a report of one kind, and puts them together.</summary>
internal sealed class ReportDraw(string language, int seed)
{
    private static readonly int[] Many = [95, 103, 116, 143, 168, 182, 207, 274];
    private static readonly int[] Others = [57, 75, 90, 101, 140, 160, 195];

    private static readonly DateOnly Today = DateOnly.FromDateTime(Report.Published.Date);

    private readonly Random _random = new(seed);
    private readonly ILookup<string, ReportSentence> _sentences = ReportSentence.Of(language);
    private readonly IReadOnlyDictionary<int, string> _few = Sentences.Of(language).Numerals;

    /// <summary>Soldiers of both sides, or as many of each; sometimes civilians besides, and a headline.</summary>
    public Report Exchange()
    {
        var numbers = Numbers();
        Dictionary<string, int> ukraine = new() { ["pow"] = numbers.A },
            russia = new() { ["pow"] = numbers.B };
        List<ReportSentence> parts = [];
        if (OneIn(4))
        {
            parts.Add(One("equal"));
            russia["pow"] = numbers.A;
        }
        else
        {
            parts.AddRange(OneIn(3) ? [One("russians"), One("home")] : [One("home"), One("russians")]);
            if (OneIn(3))
                parts.Insert(0, One("swap"));
        }

        if (OneIn(4))
        {
            parts.Add(One("plusUkraine"));
            ukraine["civilian"] = numbers.C;
        }
        else if (OneIn(3))
        {
            parts.Add(One("plusRussia"));
            russia["civilian"] = numbers.C;
        }

        var headline = OneIn(3) ? One("headline") : null;
        return Of("exchange", parts, numbers, ukraine, russia, headline: headline);
    }

    /// <summary>The dead of one side, or of both.</summary>
    public Report Bodies()
    {
        var numbers = Numbers();
        List<ReportSentence> parts = [One("bodies")];
        Dictionary<string, int> russia = [];
        if (OneIn(2))
        {
            parts.Add(One("bodiesRussia"));
            russia["body"] = numbers.C;
        }

        Maybe("bodiesAside", parts);
        return Of("bodies", parts, numbers, new Dictionary<string, int> { ["body"] = numbers.A }, russia);
    }

    /// <summary>An exchange that is to take place on Saturday, with or without how many it is to free.</summary>
    public Report Announced()
    {
        List<ReportSentence> parts = [One("announced")];
        Maybe("announcedPlan", parts);
        Maybe("announcedAside", parts);
        return Of("announced", parts, Numbers(), null, null, RecordStatus.Announced);
    }

    /// <summary>An exchange planned for Saturday that was called off.</summary>
    public Report Cancelled()
    {
        List<ReportSentence> parts = [One("cancelled")];
        Maybe("cancelledAside", parts);
        return Of("cancelled", parts, Numbers(), null, null, RecordStatus.Cancelled);
    }

    /// <summary>Children who came home.</summary>
    public Report Children()
    {
        var numbers = Numbers();
        List<ReportSentence> parts = [One("children")];
        Maybe("childrenAside", parts);
        return Of("children", parts, numbers, new Dictionary<string, int> { ["child"] = numbers.C }, new Dictionary<string, int>());
    }

    /// <summary>One stage of an agreement.</summary>
    public Report Stage()
    {
        var numbers = Numbers();
        List<ReportSentence> parts = [One("stage")];
        Dictionary<string, int> russia = [];
        if (OneIn(2))
        {
            parts.Add(One("russians"));
            russia["pow"] = numbers.B;
        }

        Maybe("stageAside", parts);
        return Of("stage", parts, numbers, new Dictionary<string, int> { ["pow"] = numbers.A }, russia);
    }

    private Report Of(
        string kind,
        List<ReportSentence> parts,
        (int A, int B, int C) numbers,
        IReadOnlyDictionary<string, int>? ukraine,
        IReadOnlyDictionary<string, int>? russia,
        RecordStatus status = RecordStatus.Completed,
        ReportSentence? headline = null
    )
    {
        AddAsides(kind, parts);
        if (headline is not null)
            parts.Insert(0, headline);
        var text = string.Join(OneIn(2) || headline is not null ? "\n\n" : " ", parts.Select(part => Filled(part.Text, numbers)));
        return new(
            text,
            status,
            status == RecordStatus.Completed ? Today : Today.AddDays(2),
            ukraine,
            russia,
            ReportEffect.Of(parts.Select(part => part.Effect).OfType<JsonObject>(), numbers.A)
        );
    }

    // One or two of them, each of another slot.
    private void AddAsides(string kind, List<ReportSentence> parts)
    {
        var slots = ReportAsides.Of(kind);
        _random.Shuffle(slots);
        foreach (var slot in slots.Take(_random.Next(3)))
        {
            var fitting = _sentences[slot].Where(sentence => (sentence.Fits ?? ["exchange"]).Contains(kind)).ToList();
            if (fitting.Count > 0)
                parts.Add(fitting[_random.Next(fitting.Count)]);
        }
    }

    private void Maybe(string slot, List<ReportSentence> parts)
    {
        if (!OneIn(3))
            parts.Add(One(slot));
    }

    private string Filled(string text, (int A, int B, int C) numbers)
    {
        var few = _few[numbers.C];
        return text.Replace("{a}", Digits(numbers.A), StringComparison.Ordinal)
            .Replace("{b}", Digits(numbers.B), StringComparison.Ordinal)
            .Replace("{c}", few, StringComparison.Ordinal)
            .Replace("{C}", char.ToUpperInvariant(few[0]) + few[1..], StringComparison.Ordinal);
    }

    private (int A, int B, int C) Numbers() => (One(Many), One(Others), One([.. _few.Keys.Order()]));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool OneIn(int times) => _random.Next(times) == 0;

    private ReportSentence One(string slot) => One([.. _sentences[slot]]);

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
