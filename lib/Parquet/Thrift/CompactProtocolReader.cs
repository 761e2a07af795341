using System.Text;
using System.Text.Unicode;
using SwapPipeline.Parquet.Reading;

namespace SwapPipeline.Parquet.Thrift;

/// <summary>
/// Reads structures in Thrift's compact protocol. Anything but a well-formed message ends in a <see cref="ParquetFormatException"/>.
/// </summary>
internal ref struct CompactProtocolReader(ReadOnlySpan<byte> source)
{
    private const int MaxDepth = 16;

    private readonly ReadOnlySpan<byte> source = source;
    private int lastField;
    private CompactType type;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Begins a structure; what is returned goes to <see cref="EndStruct"/>.</summary>
    public int BeginStruct()
    {
        var outer = lastField;
        lastField = 0;
        return outer;
    }

    /// <summary>Begins a structure that is the field just met.</summary>
    public int BeginStructField()
    {
        Expect(CompactType.Struct);
        return BeginStruct();
    }

    public void EndStruct(int outer) => lastField = outer;

    /// <summary>Goes to the next field of the structure; its value has to be read or skipped then.</summary>
    /// <returns>False at the structure's end.</returns>
    public bool NextField(out int field)
    {
        var header = ReadByte();
        type = (CompactType)(header & 0x0F);
        if (header == 0)
        {
            field = 0;
            return false;
        }

        field = header >> 4 == 0 ? checked((int)ReadInteger(short.MinValue, short.MaxValue)) : lastField + (header >> 4);
        lastField = field;
        return true;
    }

    public bool ReadBool()
    {
        if (type is CompactType.True or CompactType.False)
            return type == CompactType.True;
        throw Unexpected(CompactType.True);
    }

    public int ReadI32()
    {
        Expect(CompactType.I32);
        return ReadI32Element();
    }

    public long ReadI64()
    {
        Expect(CompactType.I64);
        return ReadInteger(long.MinValue, long.MaxValue);
    }

    public ReadOnlySpan<byte> ReadBinary()
    {
        Expect(CompactType.Binary);
        return ReadBinaryElement();
    }

    public string ReadString()
    {
        Expect(CompactType.Binary);
        return ReadStringElement();
    }

    /// <summary>Begins a list; its elements follow.</summary>
    public int BeginList(CompactType elementType)
    {
        Expect(CompactType.List);
        var count = ReadListHeader(out var given);
        if (given != elementType && count > 0)
            throw ParquetFormatException.Corrupt($"A list of {given} stands where one of {elementType} belongs.");
        return count;
    }

    public int ReadI32Element() => (int)ReadInteger(int.MinValue, int.MaxValue);

    public string ReadStringElement()
    {
        var bytes = ReadBinaryElement();
        return Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : throw ParquetFormatException.Corrupt("A text of the file's metadata is not UTF-8.");
    }

    /// <summary>Goes past the value of the field just met.</summary>
    public void Skip() => Skip(type, isElement: false, 0);

    private void Skip(CompactType skipped, bool isElement, int depth)
    {
        if (depth > MaxDepth)
            throw ParquetFormatException.Corrupt("The file's metadata is nested too deeply.");
        switch (skipped)
        {
            // As a field, a boolean has no byte of its own.
            case CompactType.True or CompactType.False:
                Advance(isElement ? 1 : 0);
                break;
            case CompactType.Byte:
                Advance(1);
                break;
            case CompactType.I16 or CompactType.I32 or CompactType.I64:
                ReadVarint();
                break;
            case CompactType.Double:
                Advance(8);
                break;
            case CompactType.Binary:
                ReadBinaryElement();
                break;
            case CompactType.List or CompactType.Set:
                var count = ReadListHeader(out var elementType);
                for (var i = 0; i < count; i++)
                    Skip(elementType, isElement: true, depth + 1);
                break;
            case CompactType.Struct:
                var outer = BeginStruct();
                while (NextField(out _))
                    Skip(type, isElement: false, depth + 1);
                EndStruct(outer);
                break;
            default:
                throw ParquetFormatException.Corrupt($"The file's metadata holds a value of the unknown kind {(int)skipped}.");
        }
    }

    private int ReadListHeader(out CompactType elementType)
    {
        var header = ReadByte();
        elementType = (CompactType)(header & 0x0F);
        var count = header >> 4 == 15 ? ReadVarint() : (ulong)(header >> 4);

        // Every element takes at least a byte, so a count beyond the rest is a lie.
        if (count > (ulong)(source.Length - Position))
            throw CutOff();
        return (int)count;
    }

    private ReadOnlySpan<byte> ReadBinaryElement()
    {
        var length = ReadVarint();
        if (length > (ulong)(source.Length - Position))
            throw CutOff();
        var bytes = source.Slice(Position, (int)length);
        Position += (int)length;
        return bytes;
    }

    private long ReadInteger(long min, long max)
    {
        var raw = ReadVarint();
        var value = (long)(raw >> 1) ^ -(long)(raw & 1);
        return value >= min && value <= max
            ? value
            : throw ParquetFormatException.Corrupt($"The number {value} of the file's metadata is out of range.");
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }

        throw ParquetFormatException.Corrupt("A number of the file's metadata does not end.");
    }

    private byte ReadByte() => Position < source.Length ? source[Position++] : throw CutOff();

    private void Advance(int count)
    {
        if (count > source.Length - Position)
            throw CutOff();
        Position += count;
    }

    private readonly void Expect(CompactType expected)
    {
        if (type != expected)
            throw Unexpected(expected);
    }

    private readonly ParquetFormatException Unexpected(CompactType expected) =>
        ParquetFormatException.Corrupt($"Field {lastField} of the file's metadata is {type}, not {expected}.");

    private static ParquetFormatException CutOff() => ParquetFormatException.Corrupt("The file's metadata is cut off.");
}
