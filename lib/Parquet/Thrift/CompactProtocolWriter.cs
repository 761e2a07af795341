using System.Text;
using SwapPipeline.Parquet.Writing;

namespace SwapPipeline.Parquet.Thrift;

/// <summary>Writes structures in Thrift's compact protocol. Fields are given in ascending order of their ids.</summary>
internal sealed class CompactProtocolWriter(PooledBuffer<byte> output)
{
    private readonly Stack<int> outerFields = new();
    private int lastField;

    /// <summary>Begins a structure that is no field: the whole message, or an element of a list.</summary>
    public void BeginStruct()
    {
        outerFields.Push(lastField);
        lastField = 0;
    }

    public void BeginStruct(int field)
    {
        WriteHeader(field, CompactType.Struct);
        BeginStruct();
    }

    public void EndStruct()
    {
        output.Append((byte)CompactType.Stop);
        lastField = outerFields.Pop();
    }

    public void WriteEmptyStruct(int field)
    {
        BeginStruct(field);
        EndStruct();
    }

    public void WriteBool(int field, bool value) => WriteHeader(field, value ? CompactType.True : CompactType.False);

    public void WriteI16(int field, short value) => WriteInteger(field, CompactType.I16, value);

    public void WriteI32(int field, int value) => WriteInteger(field, CompactType.I32, value);

    public void WriteI64(int field, long value) => WriteInteger(field, CompactType.I64, value);

    public void WriteString(int field, string value) => WriteBinary(field, Encoding.UTF8.GetBytes(value));

    public void WriteBinary(int field, ReadOnlySpan<byte> value)
    {
        WriteHeader(field, CompactType.Binary);
        WriteElement(value);
    }

    public void BeginList(int field, CompactType elementType, int count)
    {
        WriteHeader(field, CompactType.List);
        if (count < 15)
        {
            output.Append((byte)((count << 4) | (int)elementType));
            return;
        }

        output.Append((byte)(0xF0 | (int)elementType));
        WriteVarint((ulong)count);
    }

    /// <summary>An element of a list of I32.</summary>
    public void WriteElement(int value) => WriteVarint(ZigZag(value));

    /// <summary>An element of a list of strings.</summary>
    public void WriteElement(ReadOnlySpan<byte> value)
    {
        WriteVarint((ulong)value.Length);
        output.Append(value);
    }

    private void WriteInteger(int field, CompactType type, long value)
    {
        WriteHeader(field, type);
        WriteVarint(ZigZag(value));
    }

    private void WriteHeader(int field, CompactType type)
    {
        var delta = field - lastField;
        if (delta is > 0 and <= 15)
        {
            output.Append((byte)((delta << 4) | (int)type));
        }
        else
        {
            output.Append((byte)type);
            WriteVarint(ZigZag(field));
        }

        lastField = field;
    }

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            output.Append((byte)(value | 0x80));
        output.Append((byte)value);
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));
}
