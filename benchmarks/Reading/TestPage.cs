namespace SwapPipeline.Benchmarks.Reading;

/// <summary>One page of a set, as its server sent it.</summary>
/// <param name="Name">Its key in the truth file.</param>
/// <param name="Path">The file, perhaps compressed with gzip.</param>
/// <param name="Url">Its address, where the truth file states one.</param>
/// <param name="Content">The bytes, unpacked.</param>
/// <param name="Truth">The paragraphs of the article, as a person marked them.</param>
internal sealed record TestPage(string Name, string Path, string? Url, ReadOnlyMemory<byte> Content, Truth Truth);
