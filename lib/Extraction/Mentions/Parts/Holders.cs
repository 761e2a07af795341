namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// Which of several numbers a division may be of: "183 people came home. Russia got back 75 of its soldiers. Among them are eight civilians".
/// </summary>
internal static class Holders
{
    /// <summary>A part that may tell whose it is: civilians, without a word for their people.</summary>
    public static bool IsCivil(Headcount part) => part is { People: People.Civilian or People.Child, Nationality: Sides.None };

    /// <summary>How likely civilians are among them: hardly among soldiers, less among captives than among people.</summary>
    public static int MayHoldCivilians(Headcount whole) =>
        whole.People switch
        {
            People.Person => 2,
            People.Captive => 1,
            _ => 0,
        };

    /// <summary>Of two equal numbers the one that can hold the parts: the given one, unless civilians are likelier in the other.</summary>
    public static Headcount Of(Headcount given, List<Headcount> told, List<Headcount> parts) =>
        parts.Exists(IsCivil)
        && told.FindLast(
            given,
            static (w, given) => w.Value == given.Value && w.IsBody == given.IsBody && MayHoldCivilians(w) > MayHoldCivilians(given)
        )
            is { } other
            ? other
            : given;
}
