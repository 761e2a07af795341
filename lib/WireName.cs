using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace SwapPipeline;

/// <summary>
/// The word that stands for an enum member in JSON, in Parquet and on a command line.
/// It is written once, as <see cref="JsonStringEnumMemberNameAttribute"/> on the member.
/// </summary>
public static class WireName
{
    /// <summary>The word for <paramref name="value"/>, for instance <c>at_least</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The member that a word stands for.</summary>
    /// <exception cref="FormatException">It stands for none.</exception>
    public static T Read<T>(string word)
        where T : struct, Enum =>
        Names<T>.ByWord.TryGetValue(word, out var value)
            ? value
            : throw new FormatException(
                $"\"{word}\" is no {typeof(T).Name}: use one of {string.Join(", ", Names<T>.ByWord.Keys.Order(StringComparer.Ordinal))}."
            );

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(
                value => value,
                value =>
                    typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                    ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no JsonStringEnumMemberName.")
            );

        public static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
