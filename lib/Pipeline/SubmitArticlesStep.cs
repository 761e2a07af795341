using System.Text;
using System.Text.Json;
using SwapPipeline.Articles;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Pipeline.Fetching;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Articles that somebody hands in: addresses, which the next run of FetchArticles fetches as politely as any other, or one whole article,
/// which is
/// taken in at once. Nothing is taken of a request that has a fault.
/// </summary>
public sealed class SubmitArticlesStep(RequestedArticles requested, ArticleIntake intake, TimeProvider time)
{
    /// <summary>Of a request, in bytes: one article of the longest page that is read, with room for its JSON.</summary>
    public const int MaxBytes = 12 * 1024 * 1024;

    /// <summary>In one request.</summary>
    public const int MaxAddresses = 100;

    private const string Forms =
        "Send {\"addresses\": [\"https://…\"]}, or one article as {\"content\": \"…\", \"contentType\": \"text/html\", \"url\", \"outlet\", \"language\", \"published\"}.";

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 8 };

    /// <param name="contentType">Of the request: JSON.</param>
    /// <param name="body">Is read up to <see cref="MaxBytes"/>.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<SubmissionAnswer> RunAsync(string? contentType, Stream body, CancellationToken cancellationToken)
    {
        if (contentType?.Split(';')[0].Trim().ToLowerInvariant() is not "application/json")
            return new SubmissionAnswer.Refused(415, "The request is no JSON.", $"Its Content-Type must be application/json. {Forms}");
        try
        {
            var text = Encoding.UTF8.GetString(
                await WholeBody.ReadAsync(new CappedStream(body, MaxBytes, "The request", cancellationToken), cancellationToken)
            );
            using var json = JsonDocument.Parse(text, Json);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Refused($"It is {json.RootElement.ValueKind}, not an object. {Forms}");
            return Addresses(json.RootElement) is { } addresses
                ? await AskForAsync(addresses, cancellationToken)
                : await TakeInAsync(ArticleInput.Parse(text, needsId: false), cancellationToken);
        }
        catch (BodyRefusedException refused)
        {
            return new SubmissionAnswer.Refused(413, "The request is too large.", refused.Message);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            return Refused($"{error.Message} {Forms}");
        }
    }

    private async Task<SubmissionAnswer> AskForAsync(JsonElement list, CancellationToken cancellationToken)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MaxAddresses)
            return Refused($"\"addresses\" must be a list of 1 to {MaxAddresses} addresses.");
        var read = list.EnumerateArray()
            .Select((entry, at) => (At: $"addresses[{at}]", Address: Address(entry), Fault: Fault(entry)))
            .ToList();
        var faults = read.Where(entry => entry.Fault is not null)
            .ToDictionary(entry => entry.At, entry => new[] { entry.Fault! }, StringComparer.Ordinal);
        if (faults.Count > 0)
            return new SubmissionAnswer.Refused(
                400,
                "The request cannot be taken.",
                $"{faults.Count} of {read.Count} addresses cannot be fetched; nothing was taken.",
                faults
            );
        var taken = new List<SubmittedArticle>();
        foreach (var address in read.Select(entry => entry.Address!))
            taken.Add(new SubmittedArticle(await requested.AddAsync(address, cancellationToken), CanonicalUrl.Of(address)));
        return new SubmissionAnswer.Accepted(taken);
    }

    private async Task<SubmissionAnswer> TakeInAsync(ArticleInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Content))
            return Refused("The article's \"content\" is empty.");
        if (input.Url is not null && TargetRules.Judge(new Uri(input.Url)) is { } fault)
            return Refused(fault.Text);
        var article = input.ToRaw(time.GetUtcNow());
        await intake.AcceptAsync(article, cancellationToken);
        return new SubmissionAnswer.Accepted([new SubmittedArticle(article.ArticleId, article.Url)]);
    }

    private static JsonElement? Addresses(JsonElement request)
    {
        try
        {
            return request.TryGetProperty("addresses", out var addresses) ? addresses : null;
        }
        catch (InvalidOperationException)
        {
            // JSON can escape a half of a surrogate pair ("\ud800"), which shows only when the text is read.
            throw new InvalidDataException("It holds text that is no Unicode.");
        }
    }

    private static Uri? Address(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.String ? WebAddress.Of(null, entry.Deserialize<string>()) : null;

    private static string? Fault(JsonElement entry) =>
        Address(entry) is { } address ? TargetRules.Judge(address)?.Text : "It is no absolute address: write https://….";

    private static SubmissionAnswer.Refused Refused(string detail) => new(400, "The request cannot be taken.", detail);
}
