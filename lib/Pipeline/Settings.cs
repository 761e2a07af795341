namespace SwapPipeline.Pipeline;

/// <summary>The names of the settings that triggers and wiring share.</summary>
public static class Settings
{
    /// <summary>When FetchArticles runs: an NCRONTAB expression.</summary>
    public const string FetchSchedule = "FetchSchedule";

    /// <summary>How site owners reach the operator: a mail address, or the https address of a page. Every request carries it.</summary>
    public const string FetchContact = "FetchContact";

    /// <summary>
    /// The storage account of the data: a connection string, or <c>DataStorage__blobServiceUri</c> and <c>DataStorage__queueServiceUri</c>.
    /// </summary>
    public const string DataStorage = "DataStorage";

    /// <summary>
    /// Which encoder writes the dataset: <c>built-in</c>, or <c>parquet.net</c> in a build that carries it. Default: parquet.net where it
    /// is there.
    /// </summary>
    public const string ParquetEncoder = "ParquetEncoder";

    /// <summary><c>true</c>: each snapshot is copied to the website of the page, where anybody can read it.</summary>
    public const string PublicPage = "PublicPage";

    /// <summary>The storage account of that website, named as <see cref="DataStorage"/> is. Default: the account of the data.</summary>
    public const string PageStorage = "PageStorage";
}
