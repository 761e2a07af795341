using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;

namespace SwapPipeline.Tests.Dataset.Tables;

public sealed class DataDictionaryTests
{
    private const string Update = "UPDATE_DATA_DICTIONARY";

    [Fact]
    public void The_data_dictionary_is_the_one_that_the_tables_make()
    {
        var path = Path.Combine(Root(), "docs", "data-dictionary.md");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, DataDictionary.Markdown());
        File.ReadAllText(path)
            .ShouldBe(
                DataDictionary.Markdown(),
                $"A column changed: run the tests once with {Update}=1, and commit docs/data-dictionary.md."
            );
    }

    [Fact]
    public void Every_column_has_a_sentence_an_example_and_where_it_may_be_null_a_reason()
    {
        foreach (var (table, column) in StarSchema.Tables.SelectMany(table => table.Columns.Select(column => (table, column))))
        {
            var name = $"{table.Name}.{column.Name}";
            column.Notes.Meaning.ShouldEndWith(".", customMessage: name);
            column.Notes.Example.ShouldNotBeNullOrWhiteSpace(name);
            if (column.Field.Nullable)
                column.Notes.NullWhen.ShouldNotBeNullOrWhiteSpace(name);
            column.Notes.Meaning.ShouldNotContain("|", customMessage: name);
        }
    }

    [Fact]
    public void A_word_that_stands_as_an_example_is_one_of_the_list()
    {
        foreach (var column in StarSchema.Tables.SelectMany(table => table.Columns))
        {
            if (column.Notes.Words is { } words)
                words.ShouldContain(column.Notes.Example, column.Name);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SwapPipeline.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
