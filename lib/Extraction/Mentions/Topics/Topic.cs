namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>Whose exchange a sentence speaks of.</summary>
internal enum Topic
{
    None,
    Ours,

    /// <summary>Another pair of countries, or another kind of exchange.</summary>
    Foreign,

    /// <summary>People released to a third country.</summary>
    ThirdCountry,
}
