namespace SwapPipeline.Tests.Extraction.Reading;

/// <summary>Thirty and more page layouts with other articles beside, below and inside the text.</summary>
public sealed class LayoutTests
{
    [Theory]
    [MemberData(nameof(Layout.Names), MemberType = typeof(Layout))]
    public void No_number_of_a_teaser_reaches_the_clean_text(string name)
    {
        var (layout, article) = (Layout.Named(name), Layout.Named(name).Read());
        foreach (var trap in layout.Traps)
        {
            // A trap that is not on the page would prove nothing.
            layout.Page.ShouldContain(trap);
            article.Text.ShouldNotContain(trap);
        }
    }

    [Theory]
    [MemberData(nameof(Layout.Names), MemberType = typeof(Layout))]
    public void The_article_itself_is_kept(string name)
    {
        var (layout, article) = (Layout.Named(name), Layout.Named(name).Read());
        article.Rejected.ShouldBeNull();
        foreach (var words in layout.Body)
            article.Text.ShouldContain(words);
    }

    [Theory]
    [MemberData(nameof(Layout.Names), MemberType = typeof(Layout))]
    public void Title_published_date_and_language_are_what_the_page_states(string name)
    {
        var (layout, article) = (Layout.Named(name), Layout.Named(name).Read());
        article.Title.ShouldBe(layout.Title);
        article.Published.ShouldBe(layout.PublishedAt);
        if (layout.PublishedAt is { } stated)
            article.Published!.Value.Offset.ShouldBe(stated.Offset);
        article.Language.ShouldBe(layout.Language);
    }

    [Theory]
    [MemberData(nameof(Layout.Names), MemberType = typeof(Layout))]
    public void Every_body_block_stands_where_it_says_and_the_others_are_kept_aside(string name)
    {
        var article = Layout.Named(name).Read();
        foreach (var block in article.Blocks)
        {
            block.Text.ShouldNotContain("\n");
            if (block.Start is { } start)
                article.Text.Substring(start, block.Text.Length).ShouldBe(block.Text);
            (block.Start is null).ShouldBe(block.Kind != SwapPipeline.Extraction.BlockKind.Body);
        }

        string.Join("\n\n", article.Of(SwapPipeline.Extraction.BlockKind.Body)).ShouldBe(article.Text);
    }

    [Fact]
    public void There_are_at_least_thirty_layouts_in_three_languages()
    {
        Layout.All.Count.ShouldBeGreaterThanOrEqualTo(30);
        Layout.All.Select(layout => layout.Language).Distinct().Order().ShouldBe(["en", "ru", "uk"]);
        Layout.All.ShouldAllBe(layout => layout.Traps.Length > 0 && layout.Body.Length > 0);
    }

    [Fact]
    public void Each_entry_of_a_live_blog_has_its_own_time()
    {
        var article = Layout.Named("live-blog").Read();
        var times = article.Blocks.Where(block => block.Start is not null).Select(block => block.Published?.Hour);
        times.ShouldBe([15, 12, 9]);
    }
}
