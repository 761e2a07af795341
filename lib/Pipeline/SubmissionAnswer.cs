using Microsoft.AspNetCore.Http;

namespace SwapPipeline.Pipeline;

/// <summary>An article that was handed in.</summary>
/// <param name="Id">Its article_id, by which its record and its rows are found later. A page that names another address as its own is kept
/// under that one's.</param>
/// <param name="Url">Its canonical address.</param>
public sealed record SubmittedArticle(string Id, string Url);

/// <summary>What became of a request to take articles.</summary>
public abstract record SubmissionAnswer
{
    private SubmissionAnswer() { }

    /// <summary>As HTTP: 202 with the ids, or problem+json that says what is wrong.</summary>
    public abstract IResult ToHttp();

    /// <summary>All of it was taken.</summary>
    public sealed record Accepted(IReadOnlyList<SubmittedArticle> Articles) : SubmissionAnswer
    {
        public override IResult ToHttp() => Results.Json(new { articles = Articles }, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>Nothing of it was taken.</summary>
    /// <param name="Status">400, 413 or 415.</param>
    /// <param name="Title">What is wrong, in general.</param>
    /// <param name="Detail">What is wrong with this request, and what to send.</param>
    /// <param name="Errors">What is wrong with which part of it.</param>
    public sealed record Refused(int Status, string Title, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null)
        : SubmissionAnswer
    {
        public override IResult ToHttp() =>
            Results.Problem(
                Detail,
                statusCode: Status,
                title: Title,
                extensions: Errors is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = Errors }
            );
    }
}
