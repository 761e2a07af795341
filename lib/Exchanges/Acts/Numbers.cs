using System.Runtime.CompilerServices;
using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>The exact numbers that records state, by side and by living or dead: what tells one exchange from another.</summary>
internal sealed class Numbers
{
    // To Ukraine living, to Russia living, to Ukraine dead, to Russia dead.
    private const int Sides = 4;

    private const int LivingSides = 2;

    private static readonly Few<long> None;

    private BySide _living;

    // Of the dead by side; then, for each side, civilians or children told alone: they may be the whole, or a few beside many. Null where
    // nobody tells so, as nearly always.
    private Few<long>[]? _rare;

    /// <summary>Living people are spoken of, with or without a number.</summary>
    public bool Living { get; private set; }

    public bool Dead { get; private set; }

    public bool OnlyDead => Dead && !Living;

    /// <summary>An exact number is known.</summary>
    public bool Any
    {
        get
        {
            foreach (ref readonly var side in (ReadOnlySpan<Few<long>>)_living)
            {
                if (side.Any)
                    return true;
            }

            return _rare is not null;
        }
    }

    /// <summary>Every number with the side that it is of, living or dead.</summary>
    public IEnumerable<(int Side, long Number)> All
    {
        get
        {
            for (var side = 0; side < Sides; side++)
            {
                foreach (var number in SideOf(side).Values)
                    yield return (side, number);
                foreach (var number in NotesOf(side).Values)
                {
                    if (!SideOf(side).Contains(number))
                        yield return (side, number);
                }
            }
        }
    }

    public static Numbers Of(ExchangeRecord record)
    {
        var numbers = new Numbers();
        foreach (var statement in Statements.Of(record))
            numbers.Add(statement);
        return numbers;
    }

    public void Add(Numbers other)
    {
        Living |= other.Living;
        Dead |= other.Dead;
        for (var i = 0; i < Sides; i++)
        {
            if (other.SideOf(i).Any)
                Own(i).UnionWith(in other.SideOf(i));
            if (other.NotesOf(i).Any)
                OwnNotes(i).UnionWith(in other.NotesOf(i));
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
        for (var i = 0; i < Sides; i++)
        {
            ref readonly var mine = ref SideOf(i);
            ref readonly var theirs = ref other.SideOf(i);
            ref readonly var myNotes = ref NotesOf(i);
            ref readonly var theirNotes = ref other.NotesOf(i);
            if (mine.Any && theirs.Any)
            {
                if (mine.Overlaps(in theirs))
                    shared++;
                else
                    apart++;
            }
            else if ((mine.Any ? mine : myNotes).Overlaps(theirs.Any ? theirs : theirNotes) || myNotes.Overlaps(in theirNotes))
            {
                shared++;
            }
            else if (!mine.Any && !theirs.Any && myNotes.Any && theirNotes.Any)
            {
                apart++;
            }
        }

        return (shared, apart);
    }

    private void Add(Statement statement)
    {
        Living |= !statement.Dead;
        Dead |= statement.Dead;
        var index = (statement.Dead ? 2 : 0) + (statement.ReturnedTo == Side.Russia ? 1 : 0);
        if (statement is { IsExact: true, Total: { } total })
        {
            if (statement.IsSideNote)
                OwnNotes(index).Add(total);
            else
                Own(index).Add(total);
        }

        // Soldiers told without the civilians beside them are the same handover.
        foreach (var part in statement.Parts)
        {
            if (part is { People: { } people, Precision: CountPrecision.Exact, Category: Category.Pow or Category.Mixed })
                Own(index).Add(people);
        }
    }

    private ref readonly Few<long> SideOf(int side)
    {
        if (side < LivingSides)
            return ref _living[side];
        if (_rare is null)
            return ref None;
        return ref _rare[side - LivingSides];
    }

    private ref readonly Few<long> NotesOf(int side)
    {
        if (_rare is null)
            return ref None;
        return ref _rare[side + LivingSides];
    }

    private ref Few<long> Own(int side)
    {
        if (side < LivingSides)
            return ref _living[side];
        return ref Rare[side - LivingSides];
    }

    private ref Few<long> OwnNotes(int side) => ref Rare[side + LivingSides];

    private Few<long>[] Rare => _rare ??= new Few<long>[LivingSides + Sides];

    [InlineArray(LivingSides)]
    private struct BySide
    {
        private Few<long> _first;
    }
}
