namespace Microsoft.Azure.Functions.Worker;

/// <summary>Names the function that a method is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
