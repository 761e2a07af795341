using SwapPipeline.Storage;

namespace SwapPipeline.Articles.State;

/// <summary>
/// The state of one source while a run works on it. Several workers may use it at once; each save is a conditional write.
/// </summary>
internal sealed class SourceLedger
{
    // A feed that drops an article and brings it back within this time finds it decided; later, storage still knows it.
    private const int DaysRemembered = 30;

    private readonly IBlobStore _blobs;
    private readonly BlobName _name;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _saving = new(1, 1);
    private readonly Dictionary<string, ListingState> _listings;
    private readonly Dictionary<string, PendingPage> _pending;
    private readonly Dictionary<string, KnownPage> _pages;
    private SourceState _rest;
    private string? _etag;
    private byte[] _saved;

    private SourceLedger(IBlobStore blobs, BlobName name, SourceState state, BlobContent? stored)
    {
        (_blobs, _name, _rest, _etag, _saved) = (blobs, name, state, stored?.ETag, stored?.Bytes.ToArray() ?? []);
        _listings = new Dictionary<string, ListingState>(state.Listings, StringComparer.Ordinal);
        _pages = new Dictionary<string, KnownPage>(state.Pages, StringComparer.Ordinal);
        _pending = state
            .Pending.DistinctBy(page => Id(page.Address), StringComparer.Ordinal)
            .ToDictionary(page => Id(page.Address), StringComparer.Ordinal);
    }

    public static async Task<SourceLedger> OpenAsync(IBlobStore blobs, string source, CancellationToken cancellationToken)
    {
        var name = new BlobName(FetchState.Container, $"sources/{source}.json");
        var stored = await blobs.ReadAsync(name, cancellationToken);
        return new SourceLedger(blobs, name, stored is null ? new SourceState() : StoredJson.Read<SourceState>(name, stored), stored);
    }

    public DateTimeOffset? ReadAt => _rest.ReadAt;

    public DateTimeOffset? Cursor => _rest.Cursor;

    /// <summary>The name of a listed article in the state.</summary>
    public static string Id(Uri address) => CanonicalUrl.ArticleId(address);

    public ListingState? Listing(Uri address)
    {
        lock (_gate)
            return _listings.GetValueOrDefault(address.AbsoluteUri);
    }

    /// <summary>Parts of which no index says when they changed: they are asked for in every run.</summary>
    public IReadOnlyList<Uri> UndatedParts(Uri index)
    {
        lock (_gate)
            return
            [
                .. _listings
                    .Where(listing => listing.Value.Modified is null && listing.Key != index.AbsoluteUri)
                    .Select(listing => new Uri(listing.Key)),
            ];
    }

    public void ListingRead(Uri address, ListingState state)
    {
        lock (_gate)
            _listings[address.AbsoluteUri] = state;
    }

    /// <summary>The source was followed up to now.</summary>
    public void Followed(DateTimeOffset now, DateTimeOffset? newest)
    {
        lock (_gate)
            _rest = _rest with { ReadAt = now, Cursor = newest > _rest.Cursor || _rest.Cursor is null ? newest : _rest.Cursor };
    }

    /// <summary>
    /// Whether an article is decided or waits already; notes that it is still listed, and when its listing says that it has changed.
    /// </summary>
    public bool Knows(Uri address, DateTimeOffset? modified, DateTimeOffset now)
    {
        var id = Id(address);
        lock (_gate)
        {
            if (_pending.ContainsKey(id))
                return true;
            if (!_pages.TryGetValue(id, out var page))
                return false;
            var revisit =
                page.Revisit is { } due && modified > due.FetchedAt && modified <= now && modified > _rest.ReadAt
                    ? due with
                    {
                        DueAt = now,
                    }
                    : page.Revisit;
            _pages[id] = page with { SeenOn = Day(now), Revisit = revisit };
            return true;
        }
    }

    public void Await(PendingPage page)
    {
        lock (_gate)
            _pending[Id(page.Address)] = page;
    }

    /// <summary>What waits to be fetched now, the newest first.</summary>
    public IReadOnlyList<PendingPage> Waiting(DateTimeOffset now)
    {
        lock (_gate)
            return
            [
                .. _pending
                    .Values.Where(page => page.NotBefore is not { } until || until <= now)
                    .OrderByDescending(page => page.Published ?? DateTimeOffset.MaxValue),
            ];
    }

    /// <summary>What is due to be looked at again.</summary>
    public IReadOnlyList<Revisit> Due(DateTimeOffset now)
    {
        lock (_gate)
            return
            [
                .. _pages
                    .Values.Select(page => page.Revisit)
                    .OfType<Revisit>()
                    .Where(revisit => revisit.DueAt <= now)
                    .OrderBy(revisit => revisit.DueAt),
            ];
    }

    /// <summary>Whether anything waits or is due.</summary>
    public bool HasWork(DateTimeOffset now) => Waiting(now).Count + Due(now).Count > 0;

    public void Decide(Uri address, PageDecision decision, Revisit? revisit, DateTimeOffset now)
    {
        var id = Id(address);
        lock (_gate)
        {
            _pending.Remove(id);
            _pages[id] = new KnownPage
            {
                Decision = decision,
                SeenOn = Day(now),
                Revisit = revisit,
            };
        }
    }

    /// <summary>Takes one page of the day's budget.</summary>
    public bool TrySpend(int budget, DateTimeOffset now)
    {
        lock (_gate)
        {
            var spent = _rest.BudgetDay == Day(now) ? _rest.Spent : 0;
            if (spent >= budget)
                return false;
            _rest = _rest with { BudgetDay = Day(now), Spent = spent + 1 };
            return true;
        }
    }

    /// <summary>Writes the state, if it has changed.</summary>
    /// <exception cref="IOException">Somebody else wrote it in between: the run has lost its lock.</exception>
    public async Task SaveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken);
        try
        {
            var bytes = StoredJson.Write(State(now));
            if (bytes.AsSpan().SequenceEqual(_saved))
                return;
            await _blobs.WriteAsync(_name, bytes, WriteCondition.IfUnchanged(_etag), cancellationToken);

            // A write that was refused may have been our own, done again after an answer that got lost.
            if (await _blobs.ReadAsync(_name, cancellationToken) is not { } stored || !stored.Bytes.Span.SequenceEqual(bytes))
                throw new IOException($"{_name} was changed by another run in the meantime.");
            (_etag, _saved) = (stored.ETag, bytes);
        }
        finally
        {
            _saving.Release();
        }
    }

    private SourceState State(DateTimeOffset now)
    {
        var oldest = Day(now).AddDays(-DaysRemembered);
        lock (_gate)
        {
            return _rest with
            {
                Listings = new SortedDictionary<string, ListingState>(_listings, StringComparer.Ordinal),
                Pending = [.. _pending.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => page.Value)],
                Pages = new SortedDictionary<string, KnownPage>(
                    _pages
                        .Where(page => page.Value.SeenOn >= oldest || page.Value.Revisit is not null)
                        .ToDictionary(StringComparer.Ordinal),
                    StringComparer.Ordinal
                ),
            };
        }
    }

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
