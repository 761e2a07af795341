namespace SwapPipeline.Parquet;

/// <summary>The encoders by their names.</summary>
public static class ParquetEncoders
{
    /// <summary>The encoder of a name.</summary>
    /// <param name="name"><c>built-in</c> or <c>parquet.net</c>; null or empty for the default: Parquet.Net where the build carries it,
    /// else built-in.</param>
    /// <exception cref="InvalidOperationException">There is no such encoder, or this build does not carry it.</exception>
    public static IParquetEncoder Named(string? name)
    {
        var builtIn = new BuiltInParquetEncoder();
        var parquetNet = new ParquetNetEncoder();
        if (string.IsNullOrEmpty(name))
            return ParquetNetEncoder.IsAvailable ? parquetNet : builtIn;
        if (name == builtIn.Name)
            return builtIn;
        if (name != parquetNet.Name)
            throw new InvalidOperationException(
                $"There is no Parquet encoder \"{name}\": ParquetEncoder is \"{builtIn.Name}\" or \"{parquetNet.Name}\"."
            );
        return ParquetNetEncoder.IsAvailable
            ? parquetNet
            : throw new InvalidOperationException(
                $"This build does not carry the Parquet encoder \"{name}\": set ParquetEncoder to \"{builtIn.Name}\", or build with -p:FullFeed=true."
            );
    }
}
