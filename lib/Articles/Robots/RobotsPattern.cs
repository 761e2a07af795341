using System.Text;

namespace SwapPipeline.Articles.Robots;

/// <summary>The path of one rule: <c>*</c> stands for any letters, <c>$</c> at the end for the end of the address.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _isAnchored;

    public RobotsPattern(string text)
    {
        _isAnchored = text.EndsWith('$');
        var path = RobotsPath.Normalized(_isAnchored ? text[..^1] : text);
        _pieces = path.Split('*');
        Length = text.Length;
    }

    /// <summary>The longer pattern is the more specific one.</summary>
    public int Length { get; }

    /// <param name="path">A normalized path with its query.</param>
    public bool Matches(string path)
    {
        var first = _pieces[0];
        if (!path.StartsWith(first, StringComparison.Ordinal))
            return false;
        if (_pieces.Length == 1)
            return !_isAnchored || path.Length == first.Length;

        // The leftmost place of each piece leaves the most room for the next, so there is nothing to go back for.
        var at = first.Length;
        for (var piece = 1; piece < _pieces.Length - (_isAnchored ? 1 : 0); piece++)
        {
            var found = path.IndexOf(_pieces[piece], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + _pieces[piece].Length;
        }

        return !_isAnchored || (path.Length - _pieces[^1].Length >= at && path.EndsWith(_pieces[^1], StringComparison.Ordinal));
    }
}

/// <summary>Paths in one spelling, so that they can be compared letter by letter: RFC 9309, section 2.2.2.</summary>
internal static class RobotsPath
{
    public static string Of(Uri address) => Normalized(address.PathAndQuery);

    /// <summary>Letters beyond ASCII become percent-encoded bytes; what is percent-encoded without need is decoded.</summary>
    public static string Normalized(string path)
    {
        if (path.All(char.IsAscii) && !path.Contains('%', StringComparison.Ordinal))
            return path;
        var result = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '%' && at + 2 < bytes.Length && Uri.IsHexDigit((char)bytes[at + 1]) && Uri.IsHexDigit((char)bytes[at + 2]))
            {
                Append(result, Convert.FromHexString([(char)bytes[at + 1], (char)bytes[at + 2]])[0], wasEncoded: true);
                at += 2;
            }
            else
            {
                Append(result, bytes[at], wasEncoded: false);
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, byte value, bool wasEncoded)
    {
        var letter = (char)value;
        if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~' || (!wasEncoded && value < 0x80))
            result.Append(letter);
        else
            result.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
    }
}
