namespace SwapPipeline.Articles.Relevance;

/// <summary>What a word or phrase of the lexicon hints at.</summary>
[Flags]
internal enum Cue
{
    None = 0,

    /// <summary>Ukraine, its people and places.</summary>
    Ukraine = 1,

    /// <summary>A country that exchanges prisoners of its own with somebody.</summary>
    Foreign = 2,

    /// <summary>An exchange of people in so many words.</summary>
    Exchange = 4,

    /// <summary>Those who may be exchanged.</summary>
    People = 8,

    /// <summary>What is done with them.</summary>
    Act = 16,

    /// <summary>The larger story in which exchanges are told in passing: talks, truces, live pages.</summary>
    Setting = 32,

    /// <summary>A word that is telling enough in an address.</summary>
    Slug = 64,
}
