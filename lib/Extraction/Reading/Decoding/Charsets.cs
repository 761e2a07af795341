using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>Encodings by the names that pages use; an unknown name is no encoding.</summary>
internal static class Charsets
{
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var known = name.Trim().ToLowerInvariant() switch
        {
            "cp1251" or "win-1251" or "win1251" or "windows1251" or "1251" => "windows-1251",
            "utf8" => "utf-8",
            // The web reads Latin-1 as windows-1252, as browsers do.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "koi8" => "koi8-r",
            var other => other,
        };
        return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? BuiltIn(known);
    }

    private static Encoding? BuiltIn(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            // The latter is UTF-7, which nobody should read.
            return null;
        }
    }
}
