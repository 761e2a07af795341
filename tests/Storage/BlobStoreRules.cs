using System.Text;
using SwapPipeline.Storage;

namespace SwapPipeline.Tests.Storage;

/// <summary>
/// What the steps rely on. Each store is held to it: the real one against the emulator, and the one that tests use in its place.
/// </summary>
public abstract class BlobStoreRules
{
    private static readonly BlobName Name = new("rules", "a/b.json");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_blob_that_is_not_there_reads_as_null() => (await (await StoreAsync()).ReadAsync(Name, None)).ShouldBeNull();

    [Fact]
    public async Task A_missing_container_lists_nothing() => (await ListAsync(await StoreAsync(), "")).ShouldBeEmpty();

    [Fact]
    public async Task A_written_blob_reads_back_whole()
    {
        var store = await StoreAsync();
        (await WriteAsync(store, "one", WriteCondition.IfAbsent)).ShouldBe(WriteOutcome.Written);
        (await ReadAsync(store)).ShouldBe("one");
    }

    [Fact]
    public async Task A_note_is_read_with_the_content_that_it_was_written_with()
    {
        var store = await StoreAsync();
        await store.WriteAsync(Name, "one"u8.ToArray(), "made by hand", WriteCondition.Always, None);
        (await store.ReadAsync(Name, None))!.Note.ShouldBe("made by hand");
        await WriteAsync(store, "two", WriteCondition.Always);
        (await store.ReadAsync(Name, None))!.Note.ShouldBeNull("the next write has none");
    }

    [Fact]
    public async Task A_second_write_if_absent_is_refused_and_changes_nothing()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "one", WriteCondition.IfAbsent);
        (await WriteAsync(store, "two", WriteCondition.IfAbsent)).ShouldBe(WriteOutcome.Refused);
        (await ReadAsync(store)).ShouldBe("one");
    }

    [Fact]
    public async Task A_write_if_unchanged_is_refused_after_another_write()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "one", WriteCondition.IfAbsent);
        var read = (await store.ReadAsync(Name, None))!;
        (await WriteAsync(store, "two", WriteCondition.IfUnchanged(read.ETag))).ShouldBe(WriteOutcome.Written);
        (await WriteAsync(store, "three", WriteCondition.IfUnchanged(read.ETag))).ShouldBe(WriteOutcome.Refused);
        (await ReadAsync(store)).ShouldBe("two");
    }

    [Fact]
    public async Task A_write_if_unchanged_is_refused_when_the_blob_is_gone()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "one", WriteCondition.IfAbsent);
        var read = (await store.ReadAsync(Name, None))!;
        await store.DeleteAsync(Name, null, None);
        (await WriteAsync(store, "two", WriteCondition.IfUnchanged(read.ETag))).ShouldBe(WriteOutcome.Refused);
    }

    [Fact]
    public async Task Writing_the_same_bytes_again_still_gives_a_new_state()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "one", WriteCondition.Always);
        var listed = (await ListAsync(store, "")).Single();
        await WriteAsync(store, "one", WriteCondition.Always);
        (await store.DeleteAsync(Name, listed.ETag, None)).ShouldBeFalse();
        (await ReadAsync(store)).ShouldBe("one");
    }

    [Fact]
    public async Task A_delete_in_the_listed_state_takes_place()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "one", WriteCondition.Always);
        (await store.DeleteAsync(Name, (await ListAsync(store, "")).Single().ETag, None)).ShouldBeTrue();
        (await store.DeleteAsync(Name, null, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_listing_is_in_ordinal_order_keeps_to_its_prefix_and_tells_the_hash_of_each_blob()
    {
        var store = await StoreAsync();
        foreach (var path in new[] { "a/2", "a/10", "b/1", "a/A" })
            await store.WriteAsync(new BlobName("rules", path), Encoding.UTF8.GetBytes(path), WriteCondition.Always, None);
        var entries = await ListAsync(store, "a/");
        entries.Select(entry => entry.Path).ShouldBe(["a/10", "a/2", "a/A"]);
        entries.Select(entry => entry.Sha256).ShouldBe(entries.Select(entry => ContentId.Sha256(Encoding.UTF8.GetBytes(entry.Path))));
    }

    [Fact]
    public async Task A_lease_that_is_held_is_refused_to_others_until_it_is_given_back()
    {
        var store = await StoreAsync();
        var lock_ = new BlobName("rules", "lock");
        var first = await store.TryLeaseAsync(lock_, TimeSpan.FromSeconds(30), None);
        first.ShouldNotBeNull();
        (await store.TryLeaseAsync(lock_, TimeSpan.FromSeconds(30), None)).ShouldBeNull();
        (await first.RenewAsync(None)).ShouldBeTrue();
        await first.DisposeAsync();
        (await store.TryLeaseAsync(lock_, TimeSpan.FromSeconds(30), None)).ShouldNotBeNull();
    }

    /// <summary>An empty store.</summary>
    protected abstract Task<IBlobStore> StoreAsync();

    private static Task<WriteOutcome> WriteAsync(IBlobStore store, string text, WriteCondition condition) =>
        store.WriteAsync(Name, Encoding.UTF8.GetBytes(text), condition, None);

    private static async Task<string> ReadAsync(IBlobStore store) =>
        Encoding.UTF8.GetString((await store.ReadAsync(Name, None))!.Bytes.Span);

    private static async Task<List<BlobEntry>> ListAsync(IBlobStore store, string prefix) =>
        await store.ListAsync("rules", prefix, None).ToListAsync();
}
