namespace SwapPipeline.Extraction.Lexicon;

/// <summary>What a phrase of a lexicon file stands for. The files name these in camel case; docs/extraction.md explains each.</summary>
internal enum Concept
{
    // What happens
    Exchange, OfPrisoners, OtherExchange, Give, Get, Back, Happen, Captivity, Nominal,

    // Who and how many
    SideName, SidePeople, BothSides, GoesTo, ComesFrom, Own, InReturn, Recipient, ByWhom, Oblique, Undeclined, Plural, Relative, Same, Each, For, Person, Rank, Part, OnTop, Together,
    Approximately, AtLeast, AtMost, Withheld, Detail, HowMany, Of, Rest, Other, Amount, Age, Sex, Kin, Single, OnePerson, Burial, Describes, Cumulative, SinceWar, Unit, Passive, And, ListOf, BothTotal, Halves, Every, Harm,

    // What becomes of it
    Not, Denied, Cancelled, Future, Proposed, Matter, Agreed, Rumour, PutRight, Plan, Previous, Next, Latest, Recall, Aim, Managed, Superlative, Pronoun, That, When, Homeward, ThisFact, Around, Toward, About, Among, Copula, Aside,

    // Stages and counts of exchanges
    Stage, Final, OrdinalNumber, OrdinalEnding, Article, Day, ThisYear,

    // Who says it, who helped, where
    Claimant, ClaimantUkraine, ClaimantRussia, Outlet, Slant, Report, Mediator, Mediation, Talks, OtherParty, Border, Region, Local, Front, Profession,

    // When
    Month, DayWord, Weekday, RelativeDay, Holiday, LastTime, NextTime, Ago, Earlier, DecoyTime, Since, SaidTime, SameDay, On,

    // Numbers
    Number, Multiplier, Abbreviation,

    // Hides the words in it: "one by one" counts nobody
    Silent,
}
