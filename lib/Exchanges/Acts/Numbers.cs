using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>The exact numbers that records state, by side and by living or dead: what tells one exchange from another.</summary>
internal sealed class Numbers
{
    /// <summary>To Ukraine living, to Russia living, to Ukraine dead, to Russia dead.</summary>
    private readonly HashSet<long>?[] _bySide = new HashSet<long>?[4];

    /// <summary>Likewise, civilians or children told alone: they may be the whole, or a few beside many.</summary>
    private readonly HashSet<long>?[] _sideNotes = new HashSet<long>?[4];

    /// <summary>Living people are spoken of, with or without a number.</summary>
    public bool Living { get; private set; }

    public bool Dead { get; private set; }

    public bool OnlyDead => Dead && !Living;

    /// <summary>An exact number is known.</summary>
    public bool Any => Array.Exists(_bySide, side => side is not null) || Array.Exists(_sideNotes, side => side is not null);

    /// <summary>Every number with the side that it is of, living or dead.</summary>
    public IEnumerable<(int Side, long Number)> All => Enumerable.Range(0, _bySide.Length)
        .SelectMany(side => (_bySide[side] ?? []).Union(_sideNotes[side] ?? []).Select(number => (side, number)));

    public static Numbers Of(ExchangeRecord record)
    {
        var numbers = new Numbers();
        foreach (var statement in Statements.Of(record)) numbers.Add(statement);
        return numbers;
    }

    public void Add(Numbers other)
    {
        Living |= other.Living;
        Dead |= other.Dead;
        for (var i = 0; i < _bySide.Length; i++)
        {
            if (other._bySide[i] is { } more) (_bySide[i] ??= []).UnionWith(more);
            if (other._sideNotes[i] is { } notes) (_sideNotes[i] ??= []).UnionWith(notes);
        }
    }

    public Numbers With(Numbers other)
    {
        Add(other);
        return this;
    }

    /// <summary>How many sides share a number, and how many state numbers of which none is shared.</summary>
    public (int Shared, int Apart) Compare(Numbers other)
    {
        var (shared, apart) = (0, 0);
        for (var i = 0; i < _bySide.Length; i++)
        {
            var (mine, theirs) = (_bySide[i], other._bySide[i]);
            var (myNotes, theirNotes) = (_sideNotes[i], other._sideNotes[i]);
            if (mine is not null && theirs is not null)
            {
                if (mine.Overlaps(theirs)) shared++;
                else apart++;
            }
            else if (Overlap(mine ?? myNotes, theirs ?? theirNotes) || Overlap(myNotes, theirNotes))
            {
                shared++;
            }
            else if (mine is null && theirs is null && myNotes is not null && theirNotes is not null)
            {
                apart++;
            }
        }

        return (shared, apart);
    }

    private static bool Overlap(HashSet<long>? a, HashSet<long>? b) => a is not null && b is not null && a.Overlaps(b);

    private void Add(Statement statement)
    {
        Living |= !statement.Dead;
        Dead |= statement.Dead;
        var index = (statement.Dead ? 2 : 0) + (statement.ReturnedTo == Side.Russia ? 1 : 0);
        if (statement is { IsExact: true, Total: { } total })
        {
            var numbers = statement.IsSideNote ? _sideNotes : _bySide;
            (numbers[index] ??= []).Add(total);
        }

        // Soldiers told without the civilians beside them are the same handover.
        foreach (var part in statement.Parts)
        {
            if (part is { People: { } people, Precision: CountPrecision.Exact, Category: Category.Pow or Category.Mixed })
                (_bySide[index] ??= []).Add(people);
        }
    }
}
