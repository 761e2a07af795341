using System.Globalization;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>Draws sentences and numbers, and puts them together.</summary>
internal sealed class Draw(Sentences from, int seed)
{
    private static readonly int[] Many = [95, 103, 116, 143, 168, 182, 206, 274];
    private static readonly int[] Others = [50, 75, 90, 101, 140, 160, 195];

    private readonly Random _random = new(seed);

    /// <summary>So many people, some of them civilians, and so many soldiers of the other side.</summary>
    public ComposedText Divided(IReadOnlyList<string> openings, IReadOnlyList<string> across, bool acrossBefore)
    {
        var (soldiers, civilians) = (One(Many), One([.. from.Few.Keys]));
        var others = _random.Next(4) == 0 ? soldiers + civilians : One(Others);
        var (opening, division, other, aside) = (One(openings), One(from.Divisions), One(across), One(from.Asides));
        string[] order = acrossBefore ? [opening, other, division, aside] : [opening, division, aside, other];
        return new(
            null,
            Filled(string.Join(' ', order), soldiers, civilians, others),
            new Dictionary<string, int> { ["pow"] = soldiers, ["civilian"] = civilians },
            new Dictionary<string, int> { ["pow"] = others }
        );
    }

    /// <summary>The soldiers of one side, the people of the other behind them, and their division.</summary>
    public ComposedText Answered()
    {
        var (soldiers, civilians, others) = (One(Many), One([.. from.Few.Keys]), One(Others));
        var text = string.Join(' ', One(from.AcrossFirst), One(from.Answers), One(from.Divisions), One(from.Asides));
        return new(
            null,
            Filled(text, soldiers, civilians, others),
            new Dictionary<string, int> { ["pow"] = soldiers, ["civilian"] = civilians },
            new Dictionary<string, int> { ["pow"] = others }
        );
    }

    /// <summary>An exchange, with or without a headline, and what stands behind it in an article.</summary>
    public ComposedText WithBackground()
    {
        var (all, others) = (One(Many.Where(n => n > 100).ToArray()), One(Others));
        var behind = from.Background.ToArray();
        _random.Shuffle(behind);
        var text = string.Join(' ', One(from.Openings), One(from.Across), behind[0], behind[1]);
        return new(
            _random.Next(3) == 0 ? null : Filled(One(from.Headlines), all, 0, others),
            Filled(text, all, 0, others),
            new Dictionary<string, int> { ["pow"] = all },
            new Dictionary<string, int> { ["pow"] = others }
        );
    }

    /// <summary>As many on each side, and some on top of them or among them.</summary>
    public ComposedText Equal()
    {
        var (each, addition) = (One(Many), One(from.Additions));
        var text = string.Join(' ', One(from.Equal), addition.Text, One(from.EqualAsides), One(from.EqualAsides));
        return new(null, Filled(text, each, 0, 0), Sum(each, addition.ToUkraine, addition.IsPart), Sum(each, addition.ToRussia, false));
    }

    private static Dictionary<string, int> Sum(int each, IReadOnlyDictionary<string, int> more, bool isPart)
    {
        var sum = new Dictionary<string, int>(more) { ["pow"] = each };
        if (isPart)
            sum["pow"] -= more.Values.Sum();
        return sum;
    }

    private string Filled(string text, int soldiers, int civilians, int others)
    {
        var few = from.Few.GetValueOrDefault(civilians, Digits(civilians));
        return text.Replace("{all}", Digits(soldiers + civilians), StringComparison.Ordinal)
            .Replace("{round}", Digits(soldiers / 100 * 100), StringComparison.Ordinal)
            .Replace("{both}", Digits(soldiers * 2), StringComparison.Ordinal)
            .Replace("{soldiers}", Digits(soldiers), StringComparison.Ordinal)
            .Replace("{civilians}", few, StringComparison.Ordinal)
            .Replace("{Civilians}", char.ToUpperInvariant(few[0]) + few[1..], StringComparison.Ordinal)
            .Replace("{across}", Digits(others), StringComparison.Ordinal);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
