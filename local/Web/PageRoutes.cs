using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace SwapPipeline.Local.Web;

/// <summary>The page at the root of a web server, and below <c>/data/</c> the dataset as the page on a static website finds it.</summary>
internal static partial class PageRoutes
{
    /// <summary>
    /// What the page may do: run its own scripts and ask its own host, nothing else. index.html says the same for a website that sends no
    /// header;
    /// <c>frame-ancestors</c> counts in a header alone.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";

    /// <param name="web">The server, before it starts.</param>
    /// <param name="page">The built page; without one, the root says why.</param>
    /// <param name="dataset">The dataset.</param>
    public static void MapPage(this WebApplication web, PageBuild page, DatasetFiles dataset)
    {
        web.Use(Guarded);
        MapData(web, dataset);
        if (page.Folder is null)
        {
            web.MapGet("/", () => Results.Text(page.Problem, "text/plain", statusCode: StatusCodes.Status503ServiceUnavailable));
            return;
        }

        var files = new PhysicalFileProvider(page.Folder);
        web.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        web.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = served => Keep(served.Context.Response, served.Context.Request.Path.StartsWithSegments("/assets")),
            }
        );
    }

    private static void MapData(IEndpointRouteBuilder web, DatasetFiles dataset)
    {
        web.MapGet(
            "/data/snapshots/latest.json",
            async (HttpContext context) =>
            {
                if (await dataset.LatestAsync(context.RequestAborted) is not { } latest)
                    return Results.NotFound();
                Keep(context.Response, forGood: false);
                return Results.Bytes(latest.Bytes, "application/json", entityTag: EntityTagHeaderValue.Parse(latest.ETag));
            }
        );
        web.MapGet(
            "/data/files/{**path}",
            async (string path, HttpContext context) =>
            {
                if (!PublishedFile().IsMatch(path) || await dataset.ReadAsync($"files/{path}", context.RequestAborted) is not { } bytes)
                    return Results.NotFound();
                Keep(context.Response, forGood: true);
                return Results.Bytes(bytes, "application/vnd.apache.parquet", enableRangeProcessing: true);
            }
        );
    }

    private static Task Guarded(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }

    // A name made of content stands for that content for good; every other file is asked for anew.
    private static void Keep(HttpResponse response, bool forGood) =>
        response.Headers.CacheControl = forGood ? "public, max-age=31536000, immutable" : "no-cache";

    [GeneratedRegex(@"\A[a-z_]+/[a-z_]+=[0-9]{1,4}/[0-9a-f]{64}\.parquet\z", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedFile();
}
