using System.CommandLine;
using System.CommandLine.Parsing;
using SwapPipeline.Articles;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local;

/// <summary>Which storage a command works on, and what time it is there.</summary>
/// <param name="DataDirectory">Of the emulator, when no account is named.</param>
/// <param name="Storage">An existing account: its https address or a connection string.</param>
/// <param name="Now">The instant that the clock stands at; null for the real time.</param>
internal sealed record SessionOptions(string DataDirectory, string? Storage, DateTimeOffset? Now)
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder of the storage emulator's data",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".data",
        Recursive = true,
    };

    private static readonly Option<string?> Account = new("--storage")
    {
        Description =
            "Work on an existing storage account instead of the emulator: its https address, with whoever is signed in (az login), or a connection string",
        HelpName = "ACCOUNT",
        Recursive = true,
    };

    private static readonly Option<DateTimeOffset?> Clock = new("--now")
    {
        Description = "Let the clock stand at an instant, so that a run can be repeated to the byte: 2026-03-07T09:00:00Z",
        HelpName = "INSTANT",
        CustomParser = ParseInstant,
        Recursive = true,
    };

    /// <summary>The settings that name an account: by the address of its blobs, or by a connection string.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> AccountSettings(string account)
    {
        if (!Uri.TryCreate(account, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            return [new(Settings.DataStorage, account)];
        return
        [
            new(Settings.DataStorage, ""),
            new($"{Settings.DataStorage}:blobServiceUri", address.AbsoluteUri),
            new($"{Settings.DataStorage}:queueServiceUri", address.AbsoluteUri.Replace(".blob.", ".queue.", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The options, for every command that works on storage.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Account);
        command.Options.Add(Clock);
    }

    public static SessionOptions Of(ParseResult parsed) => new(parsed.GetValue(Data)!, parsed.GetValue(Account), parsed.GetValue(Clock));

    /// <summary>Reads a date or an instant; what is neither becomes an error of the command line.</summary>
    public static DateTimeOffset? ParseInstant(ArgumentResult argument)
    {
        try
        {
            return ArticleInput.ParseInstant(argument.Tokens.Single().Value);
        }
        catch (InvalidDataException error)
        {
            argument.AddError(error.Message);
            return null;
        }
    }
}
