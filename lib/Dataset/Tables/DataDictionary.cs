using System.Globalization;
using System.Text;

namespace SwapPipeline.Dataset.Tables;

/// <summary>The text of docs/data-dictionary.md, made from the tables. Nobody edits that file by hand.</summary>
public static class DataDictionary
{
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("# Data dictionary\n\n");
        text.Append("Made from the tables in [lib/Dataset/Tables](../lib/Dataset/Tables); a test compares it with them. ");
        text.Append(CultureInfo.InvariantCulture, $"Schema version {StarSchema.Version}.\n\n");
        text.Append("| table | a row is | key | partitioned by |\n| --- | --- | --- | --- |\n");
        foreach (var table in StarSchema.Tables)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [`{table.Name}`](#{table.Name}) | {table.RowIs} | {string.Join(", ", table.Key.Select(Code))} | `{table.PartitionKey}` |\n"
            );
        foreach (var table in StarSchema.Tables)
            Append(text, table);
        text.Append(Rules);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Table table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\nA row is {table.RowIs}.\n\n");
        text.Append("| column | type | meaning | unit | example | null when |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var column in table.Columns)
        {
            var notes = column.Notes;
            var meaning =
                notes.Meaning
                + (notes.Words is { } words ? $" One of {string.Join(", ", words.Select(Code))}." : "")
                + (notes.References is { } reference ? $" Refers to `{reference}`." : "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{column.Name}` | {WordOf(column)} | {meaning} | {notes.Unit ?? "–"} | `{notes.Example}` | {notes.NullWhen ?? "never"} |\n"
            );
        }
    }

    private static string WordOf(Column column) => column.Field.Type.ToString().ToLowerInvariant();

    private static string Code(string word) => $"`{word}`";

    private const string Rules = """

        ## Which records are one exchange

        - What articles tell of one day is one exchange, however much their numbers differ, unless an article itself tells two: by stage, by ordinal,
          as living and dead, or by two numbers of one voice for one side. One record that holds people and bodies makes them one exchange.
        - Neighbouring days are one exchange where the numbers or the ordinal agree, nothing contradicts, and no article tells both; stages of an
          agreement only where the stage itself agrees. An article without a word of time may so tell yesterday's news.
        - A mention that names no day joins the exchange that shares its numbers, ordinal or plan within its month or year, or near its publication;
          without numbers, the only one known of its month. Otherwise an article's own subject is an exchange without a day, and a mention in
          passing waits: it has no row.
        - Members that an article withdraws stay as evidence; an exchange that all its articles withdraw stays as a `retracted` row.

        ## What has become of an exchange

        Done goes before cancelled, cancelled before announced, announced before proposed, with one exception, the last word: where an article about
        the event denies it after every report that it was done, it is `retracted`.

        ## How a number is accepted

        A whole statement of one voice is accepted, never single numbers of several voices: so the accepted claims of one side are disjoint.
        What is superseded, withdrawn, or planned for an exchange that took place is not considered, nor the people of a whole agreement told of
        one of its stages. A number goes before a withheld one, and
        a whole before one of its parts; a round number close to an exact one, or a lower bound below it, gives way to it. Of the rest the
        first of these decides:

        | `rule` | why |
        | --- | --- |
        | `both_sides_agree` | bodies of both governments state it |
        | `receiving_side` | the side that gets these people back states it |
        | `several_outlets` | more outlets carry it than any other number, and at least two do |
        | `latest_stated` | numbers of equal standing: the one in articles about the event, then what an article tells first, then an exact one, then the one told last |
        | `correction` | the article that stated another number was corrected to this one, and nobody states another |
        | `only_claim` | nobody states another number |

        Equal totals speak for one another (390 is 270 and 120), and the one that names its parts is accepted.

        """;
}
