using System.Reflection;
using System.Runtime.CompilerServices;

namespace SwapPipeline.Tests.Architecture;

/// <summary>The public members that types declare, one a line, in words that are the same for a stand-in and for the real type.</summary>
/// <remarks>
/// Accessibility of the type itself and nullability of references are left out: neither changes what the source compiles to.
/// </remarks>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>A line for the type and one for each member, each member with the type's name before it.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        yield return $"{Kind(type)} {type.FullName}{Base(type)}";
        foreach (var member in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            yield return $"  {type.Name}.{member}";
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static string Base(Type type) =>
        type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) ? "" : $" : {Name(type.BaseType)}";

    private static string? Line(MemberInfo member) =>
        member switch
        {
            FieldInfo { IsSpecialName: true } => null,
            FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
            FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
            PropertyInfo property => $"{property.Name} : {Name(property.PropertyType)} {{{Accessors(property)} }}",
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo { IsSpecialName: false } method =>
                $"{method.Name}{Generic(method)}({Parameters(method)}) : {Name(method.ReturnType)}",
            _ => null,
        };

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { IsPublic: true } ? " get" : "") + (property.SetMethod is { IsPublic: true } ? " set" : "");

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return first
            + string.Join(
                ", ",
                method
                    .GetParameters()
                    .Select(parameter =>
                        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
                        + $"{Name(parameter.ParameterType)} {parameter.Name}"
                        + (parameter.HasDefaultValue ? " = default" : "")
                    )
            );
    }

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (type.IsGenericParameter)
            return type.Name;
        if (!type.IsGenericType)
            return type.FullName ?? type.Name;
        var definition = type.GetGenericTypeDefinition().FullName!;
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
