namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Whose voice an article has.</summary>
/// <param name="Narrator">The side that it speaks for: an office's own channel says "our people" of its side; a Ukrainian text says
/// «додому» of Ukraine.</param>
/// <param name="Leaning">The side that its outlet belongs to or its words betray ("the Kiev regime", «окупанти»): a weaker cue.</param>
/// <param name="LeansByLanguage">Only the language says so: weaker still than what was told last.</param>
internal readonly record struct Voice(Sides Narrator, Sides Leaning, bool LeansByLanguage = false);
