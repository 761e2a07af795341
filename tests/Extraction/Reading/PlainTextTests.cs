using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class PlainTextTests
{
    private const string CopiedPage = """
        Support The Lighthouse!
        Donate today

        Lighthouse Crews Trade Captives After Talks in the Gulf

        Freed crews at the northern terminal. Coast Ministry / LHN

        The two coasts released 140 captives each on Monday, the ministry in the north said, and thanked the Gulf states for their mediation.

        The exchange is the first part of a three-day swap that the delegations agreed on last week, and the third of the year.

        The president confirmed it.

        “We thank you all for your patience, and we will not stop until everyone is home,” he wrote.

        Read more about: Captives , Talks

        Sign up for our free morning letter

        Our letter brings you a choice of news, features and more from The Lighthouse. You will find it in your mailbox at six.
        Subscribers agree to the Privacy Policy

        A Message from The Lighthouse:

        Dear readers,

        We are facing hard times. The prosecutor has called us an unwanted organization and put our 25 reporters at risk.

        These steps are meant to silence us, and the authorities know it; we see our work as a service to the public.

        Your support, no matter how small, makes a difference of 100 percent.

        Once
        Monthly
        Continue

        Read more

        Crews Conduct New Swap of 61 Captives

        Most of them had been held for more than two years on the island, the ministry said.
        1 Min read

        Envoy Proposes Holiday Truce – Palace

        The news comes as the envoy claimed on Sunday that 72 hours would be enough.
        2 Min read
        """;

    [Fact]
    public void A_page_copied_as_text_keeps_only_its_paragraphs()
    {
        var article = Reading.Text(CopiedPage);
        article.Title.ShouldBe("Lighthouse Crews Trade Captives After Talks in the Gulf");
        article.Of(BlockKind.Body).Count().ShouldBe(4);
        article.Text.ShouldStartWith("The two coasts released 140 captives each");
        article.Text.ShouldEndWith("until everyone is home,” he wrote.");
        article.Of(BlockKind.Caption).ShouldBe(["Freed crews at the northern terminal. Coast Ministry / LHN"]);
        article.Of(BlockKind.Teaser).ShouldContain(text => text.Contains("61 Captives"));
        article.Of(BlockKind.Banner).ShouldContain(text => text.Contains("25 reporters"));
        article.Published.ShouldBeNull();
    }

    [Fact]
    public void A_text_of_nothing_but_paragraphs_is_all_body()
    {
        var article = Reading.Text(
            "Nine sailors came home on Friday, the navy said in a statement.\n\nThey had been held for two years. Their ship lies at the bottom of the bay.\n\nThe navy did not name the place."
        );
        article.Title.ShouldBeNull();
        article.Blocks.ShouldAllBe(block => block.Kind == BlockKind.Body);
        article.Blocks.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Read also: Court jails 55 deserters", "en")]
    [InlineData("Читайте також: Суд засудив 55 дезертирів", "uk")]
    [InlineData("Читайте также: Суд осудил 55 дезертиров", "ru")]
    [InlineData("Related: Court jails 55 deserters", "en")]
    public void A_pointer_between_two_paragraphs_takes_only_its_own_line(string pointer, string language)
    {
        var text =
            $"The ministry reported the exchange early in the morning and named no numbers.\n\n{pointer}\n\nThe families were told later in the day, one by one, by telephone.";
        var article = Reading.Text(text, language: language);
        article.Of(BlockKind.Teaser).ShouldBe([pointer]);
        article.Of(BlockKind.Body).Count().ShouldBe(2);
    }

    [Fact]
    public void The_article_goes_on_after_a_list_of_headlines_in_its_middle()
    {
        const string text = """
            Exchange at the Two Rivers

            The exchange at the two rivers took place at noon, and both sides called it a success.

            Read also
            * Envoy counts 314 freed
            * Bridge closed for 12 days

            The next one is planned for the spring, when the roads are dry again and the lists are complete.
            """;
        var article = Reading.Text(text);
        article.Of(BlockKind.Teaser).ShouldBe(["Read also", "Envoy counts 314 freed", "Bridge closed for 12 days"]);
        article.Text.ShouldEndWith("the lists are complete.");
    }

    [Fact]
    public void The_first_line_of_a_channel_post_is_its_title_and_its_news()
    {
        var article = Reading.Text(
            "❗️ Завершено 12-й обмін цього року\n\nДодому їдуть 48 військових, серед них двоє лікарів.\n\n🔔 Підпишіться на наш канал\n#обмін #новини"
        );
        article.Title.ShouldBe("Завершено 12-й обмін цього року");
        article.Text.ShouldContain("12-й обмін");
        article.Of(BlockKind.Banner).ShouldHaveSingleItem();
        article.Of(BlockKind.Boilerplate).ShouldBe(["#обмін #новини"]);
        article.Language.ShouldBe("uk");
    }

    [Fact]
    public void A_headline_alone_is_title_and_body()
    {
        var article = Reading.Text("Envoys prepare next exchange, president says\nWire Service, 2026-08-20\nhttps://wire.example/4155");
        article.Title.ShouldBe("Envoys prepare next exchange, president says");
        article.Text.ShouldBe(article.Title);
        article.Rejected.ShouldBeNull();
    }

    [Fact]
    public void Entries_of_a_live_blog_take_the_published_day()
    {
        const string text = """
            Online: exchange and attack

            [10:15] Another part of the exchange took place on the border overnight, the staff said.

            [08:55] Air defence shot down drones over three regions, the air force reported.

            [07:30] The number of wounded in the town has grown, the mayor wrote.
            """;
        var article = Reading.Text(text, new DateTimeOffset(2025, 6, 14, 11, 0, 0, TimeSpan.FromHours(3)));
        article
            .Blocks.Where(block => block.Kind == BlockKind.Body)
            .Select(block => block.Published)
            .ShouldBe([
                new(2025, 6, 14, 10, 15, 0, TimeSpan.FromHours(3)),
                new(2025, 6, 14, 8, 55, 0, TimeSpan.FromHours(3)),
                new(2025, 6, 14, 7, 30, 0, TimeSpan.FromHours(3)),
            ]);
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_become_paragraphs_again()
    {
        const string text = """
            The convoy reached the border shortly before sunset and waited there
            for three hours while officers on both sides compared their lists of
            names, one by one, by the light of their telephones.

            Then the gate was opened, and the first of the buses rolled through
            without a sound, followed by two ambulances and a car of the Red
            Cross.
            """;
        var article = Reading.Text(text);
        article.Blocks.Count.ShouldBe(2);
        article.Text.ShouldContain("compared their lists of names, one by one");
    }

    [Fact]
    public void Sections_bylines_and_another_articles_card_are_set_apart()
    {
        const string text = """
            News Feed

            War

            Mountain republic brings home 87 of its soldiers in an exchange

            by Iva Stone
            March 14, 2026 2:05 pm (Updated: March 14, 2026 3:10 pm)
            2 min read

            The mountain republic brought home 87 prisoners of war on Saturday, its president announced in the morning.

            “Our people are home,” he wrote.

            Landslide on the pass kills 3 and injures 12

            The road was closed at once, and rescuers worked there through the night, officials said.

            The Summit Paper
            Iva Stone

            The neighbour had returned bodies of the fallen in February, and more talks are planned.

            Note from the author:

            Hey there, it's Iva. Thank you for reading. Please consider becoming one of our 9000 members.

            Iva Stone
            Editor

            Editors' picks
            4 arrested over grain scheme
            """;
        var article = Reading.Text(text);
        article.Title.ShouldBe("Mountain republic brings home 87 of its soldiers in an exchange");
        article.Byline.ShouldBe("Iva Stone");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 14, 14, 5, 0, TimeSpan.Zero));
        article.Of(BlockKind.Body).Count().ShouldBe(3);
        article.Text.ShouldEndWith("more talks are planned.");
        foreach (var trap in (string[])["kills 3", "rescuers", "9000", "4 arrested"])
            article.Text.ShouldNotContain(trap);
    }

    [Fact]
    public void A_short_sentence_after_a_one_line_appeal_is_the_articles_next_line()
    {
        var article = Reading.Text(
            "The coasts carry out another swap\nThe two coasts exchanged 84 captives each on Thursday.\nSign up to our newsletter\nThe islands mediated.\nTrending\nEnvoy signs 5 deals"
        );
        article.Text.ShouldEndWith("The islands mediated.");
        article.Of(BlockKind.Teaser).ShouldBe(["Trending", "Envoy signs 5 deals"]);
    }

    [Theory]
    [InlineData("The Harbour on social media")]
    [InlineData("$41.10 €44.20 +7°")]
    [InlineData("Harbour exclusive\n\n4 min")]
    public void What_an_outlet_says_of_itself_above_its_headline_is_no_headline(string line) =>
        Reading
            .Text(
                $"{line}\n\nThe coasts carry out another swap of captives\n\nThe two coasts exchanged 84 captives each on Thursday, the ministry said in the evening."
            )
            .Title.ShouldBe("The coasts carry out another swap of captives");

    [Fact]
    public void Names_as_subheads_with_a_paragraph_each_stay_body()
    {
        const string text = """
            Who came home in the exchange

            Several well-known people came home in the exchange on Thursday, among them a poet and a judge.

            Orla Finch, 32

            The poet was sentenced to 16 years for two lines of verse that a neighbour had reported to the police.

            Petr Vale, 54

            The judge had refused to sign a verdict, and spent the following six years in a prison by the sea.
            """;
        Reading.Text(text).Of(BlockKind.Body).Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("Countries that donate to the northern coast met in the capital and promised another 40 boats by the summer.")]
    [InlineData("March 19, 2025: 175")] // a line of a timeline, not a stamp
    [InlineData("“Help us, support us,” the president said to the 27 ministers who had come to see him.")]
    public void News_that_resembles_an_appeal_or_a_stamp_stays_body(string line) =>
        Reading
            .Text(
                $"The ministry reported the exchange early in the morning and named no numbers.\n\n{line}\n\nThe families were told later in the day, one by one, by telephone."
            )
            .Of(BlockKind.Body)
            .ShouldContain(line);

    [Fact]
    public void A_front_matter_gives_title_author_and_date()
    {
        var article = Reading.Text(
            "---\ntitle: \"Captives freed after talks in the Gulf | War News | Daily Quay\"\nauthor: Ann Lee\ndate: 2026-02-07\n---\n\nThe captives were freed on Friday after talks that had lasted for months, officials said."
        );
        article.Title.ShouldBe("Captives freed after talks in the Gulf");
        article.Byline.ShouldBe("Ann Lee");
        article.Published.ShouldBe(new DateTimeOffset(2026, 2, 7, 0, 0, 0, TimeSpan.Zero));
        article.Text.ShouldStartWith("The captives were freed");
    }

    [Fact]
    public void A_date_in_the_running_text_is_not_when_it_was_published() =>
        Reading.Text("The sides last exchanged captives on February 5, 2026, the ministry said in its statement.").Published.ShouldBeNull();

    [Fact]
    public void A_date_on_a_line_of_its_own_under_the_headline_is() =>
        Reading
            .Text(
                "Captives freed in the north\nSeptember 14, 2024\n\nCaptives were freed in the north on Saturday, the ministry said in its statement."
            )
            .Published.ShouldBe(new DateTimeOffset(2024, 9, 14, 0, 0, 0, TimeSpan.Zero));
}
