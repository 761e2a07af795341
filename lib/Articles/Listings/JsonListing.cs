using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SwapPipeline.Articles.Listings;

/// <summary>JSON Feed (<c>items</c>) and the article list of GDELT (<c>articles</c>), one item at a time.</summary>
internal static class JsonListing
{
    private const int MaxItem = 4 * 1024 * 1024;

    public static async IAsyncEnumerable<ListingEntry> ReadAsync(
        ListingText text,
        Uri address,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var utf8 = text.Utf8();
        var pipe = PipeReader.Create(utf8, new StreamPipeReaderOptions(leaveOpen: true));
        var items = new JsonItems();
        while (!items.AtEnd)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var found = new List<JsonElement>();
            var consumed = items.Read(read.Buffer, read.IsCompleted, found);
            var left = read.Buffer.Slice(consumed).Length;
            pipe.AdvanceTo(consumed, read.Buffer.End);
            foreach (var item in found)
                yield return JsonForm.Read(item, address);
            if (left > MaxItem)
                throw new InvalidDataException($"One of its items is larger than {MaxItem} bytes.");
        }

        await pipe.CompleteAsync();
    }
}
