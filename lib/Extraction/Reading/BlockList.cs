using System.Text;

namespace SwapPipeline.Extraction.Reading;

/// <summary>Blocks in the order of the page; body blocks get their place in the clean text as they come.</summary>
internal sealed class BlockList
{
    private const string Gap = "\n\n";
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();

    // Asked for several times once all blocks are there: a long text is copied for the first.
    private string? _whole;

    public IReadOnlyList<Block> Blocks => _blocks;

    public string Text => _whole ??= _text.ToString();

    public void Add(BlockKind kind, string text, DateTimeOffset? published = null)
    {
        if (text.Length == 0)
            return;
        int? start = null;
        if (kind == BlockKind.Body)
        {
            _whole = null;
            if (_text.Length > 0)
                _text.Append(Gap);
            start = _text.Length;
            _text.Append(text);
        }

        _blocks.Add(new Block(kind, text, start, published));
    }
}
