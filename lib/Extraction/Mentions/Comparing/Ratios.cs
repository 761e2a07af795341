namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>Two numbers that were exchanged for each other, where one tells the side of the other: "193 for 193".</summary>
internal static class Ratios
{
    /// <summary>"193 for 193" without sides gives both the same.</summary>
    public static void PairUp(List<Headcount> counts)
    {
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            // "130 soldiers were traded for 140 Ukrainians": the first are the others.
            if (
                counts[i] is { To: Sides.None, IsBody: false, Relation: Relation.Whole } traded
                && counts[i + 1] is { IsPair: true, IsBody: false, Nationality: Sides.Ukraine or Sides.Russia } price
            )
                counts[i] = traded with { To = Scene.Opposite(price.Nationality), SideAt = price.SideAt };
            if (
                counts[i] is { IsPair: true, Nationality: Sides.None, To: Sides.None } first
                && counts[i + 1] is { IsPair: true, Nationality: Sides.None } second
                && first.Value == second.Value
            )
                (counts[i], counts[i + 1]) = (
                    first with
                    {
                        To = Sides.Both,
                    },
                    second with
                    {
                        To = Sides.Both,
                        People = IsNounOfCaptives(first, second) ? first.People : second.People,
                    }
                );
        }
    }

    // "45 captives for 45 civilians": by the name of the exchange all are captives.
    private static bool IsNounOfCaptives(Headcount first, Headcount second) =>
        first.People == People.Captive && second.People is People.Civilian or People.Child;
}
