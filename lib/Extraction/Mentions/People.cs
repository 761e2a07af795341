namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// What the noun beside a number says of the people; <see cref="Captive"/> and <see cref="Person"/> leave open whether they are soldiers.
/// </summary>
internal enum People : byte
{
    Soldier,
    Captive,
    Person,
    Civilian,
    Child,
    Body,
    Mixed,
}
