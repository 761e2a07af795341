using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>What makes two stated numbers the same claim.</summary>
internal readonly record struct ClaimKey(Side ReturnedTo, Category Category, int? People, string? ClaimedBy);

/// <summary>One disjoint group of a statement.</summary>
internal readonly record struct Part(Category Category, int? People, CountPrecision Precision, string? ClaimedBy);

/// <summary>What one voice says of all that one side got back, living or dead: disjoint parts of one whole.</summary>
/// <param name="ReturnedTo">The side.</param>
/// <param name="Dead">Bodies; else living people. The two are never summed.</param>
/// <param name="Parts">At least one, by category.</param>
/// <param name="Foremost">The record's own first telling, no number that it sets against it.</param>
internal sealed record Statement(Side ReturnedTo, bool Dead, Part[] Parts, bool Foremost)
{
    /// <summary>Null where a part is withheld: the rest is then no total.</summary>
    public long? Total { get; } = SumOf(Parts);

    public bool IsExact => Array.TrueForAll(Parts, static part => part.Precision == CountPrecision.Exact);

    /// <summary>Civilians or children alone are told beside the soldiers, seldom instead of them.</summary>
    public bool IsSideNote => Array.TrueForAll(Parts, static part => part.Category is Category.Civilian or Category.Child);

    private static long? SumOf(Part[] parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            if (part.People is not { } people)
                return null;
            sum += people;
        }

        return sum;
    }
}

/// <summary>
/// Reads the groups of a record as statements. Two entries of one side and category are voices that disagree, never parts.
/// </summary>
internal static class Statements
{
    public static List<Statement> Of(ExchangeRecord record)
    {
        var statements = new List<Statement>(2);
        var read = 0;
        for (var i = 0; i < record.Released.Count; i++)
        {
            var first = record.Released[i];
            var (side, dead) = (first.ReturnedTo, first.Category == Category.Body);
            var mark = 1 << (((int)side * 2) + (dead ? 1 : 0));
            if ((read & mark) != 0)
                continue;
            read |= mark;
            var parts = Parts(record.Released, side, dead);
            if (IsOneVoice(parts))
                statements.Add(new Statement(side, dead, Sorted(parts), true));
            else
                AddVoices(statements, side, dead, parts);
        }

        return statements;
    }

    private static void AddVoices(List<Statement> statements, Side side, bool dead, Part[] parts)
    {
        foreach (var (voice, foremost) in Voices(parts))
            statements.Add(new Statement(side, dead, voice, foremost));
    }

    private static Part[] Parts(IReadOnlyList<ReleasedGroup> released, Side side, bool dead)
    {
        bool IsOf(ReleasedGroup group) => group.ReturnedTo == side && group.Category == Category.Body == dead;
        var count = 0;
        for (var i = 0; i < released.Count; i++)
            count += IsOf(released[i]) ? 1 : 0;
        var parts = new Part[count];
        for (var i = released.Count - 1; i >= 0; i--)
        {
            if (IsOf(released[i]))
                parts[--count] = PartOf(released[i]);
        }

        return parts;
    }

    public static ClaimKey KeyOf(Side returnedTo, Part part) => new(returnedTo, part.Category, part.People, part.ClaimedBy);

    /// <summary>A group without a number is withheld, whatever its precision says, and the other way round.</summary>
    public static Part PartOf(ReleasedGroup group)
    {
        var people = group.Precision == CountPrecision.Withheld ? null : group.Count;
        return new Part(group.Category, people, people is null ? CountPrecision.Withheld : group.Precision, group.ClaimedBy);
    }

    // As nearly all are: no category twice, and no whole beside its parts.
    private static bool IsOneVoice(Part[] parts)
    {
        var categories = 0;
        foreach (var part in parts)
        {
            var mark = 1 << (int)part.Category;
            if ((categories & mark) != 0 || (part.Category == Category.Mixed && parts.Length > 2))
                return false;
            categories |= mark;
        }

        return true;
    }

    private static IEnumerable<(Part[] Parts, bool Foremost)> Voices(IReadOnlyList<Part> parts)
    {
        var (first, others) = OneOfEachCategory(parts);
        var total = first.Where(part => part.Category == Category.Mixed).ToArray();
        var divided = first.Where(part => part.Category != Category.Mixed).ToList();
        // A whole told beside its own parts is a second way to say it, not one more group.
        if (total.Length == 1 && divided.Count > 1 && total[0].People is { } whole && divided.Sum(part => (long?)part.People ?? 0) == whole)
        {
            yield return (total, true);
            first = divided;
        }

        yield return (Sorted([.. first]), true);
        foreach (var voice in others.GroupBy(part => part.ClaimedBy))
        {
            var rest = voice.ToList();
            while (rest.Count > 0)
            {
                (var alternative, rest) = OneOfEachCategory(rest);
                // Another number of civilians alone is meant beside the same soldiers.
                if (alternative.All(part => part.Category is Category.Civilian or Category.Child))
                    alternative.AddRange(first.Where(part => alternative.All(own => own.Category != part.Category)));
                yield return (Sorted([.. alternative]), false);
            }
        }
    }

    private static (List<Part> First, List<Part> Others) OneOfEachCategory(IReadOnlyList<Part> parts)
    {
        var (first, others, categories) = (new List<Part>(parts.Count), new List<Part>(), 0);
        foreach (var part in parts)
        {
            var mark = 1 << (int)part.Category;
            if ((categories & mark) == 0)
                first.Add(part);
            else
                others.Add(part);
            categories |= mark;
        }

        return (first, others);
    }

    // Of each category there is one.
    private static Part[] Sorted(Part[] parts)
    {
        if (parts.Length > 1)
            Array.Sort(parts, static (a, b) => a.Category.CompareTo(b.Category));
        return parts;
    }
}
