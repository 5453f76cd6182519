using System.Reflection;
using Google.Apis.Drive.v3;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Newtonsoft.Json;
using RequestParameterAttribute = Google.Apis.Util.RequestParameterAttribute;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>The switch to Google's own packages cannot rot unseen: the subset offers what Google publishes, name for name, and nothing else.</summary>
public sealed class SheetsClientSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. typeof(SheetsService).Assembly.GetExportedTypes()];

    [Fact]
    public void Surface_ComparedWithGooglesPublishedNames_IsTheSame()
    {
        var published = Published();
        var offered = Types.SelectMany(Describe).Order(StringComparer.Ordinal).ToList();

        offered.Except(published).ShouldBeEmpty("offered, but not published by Google");
        published.Except(offered).ShouldBeEmpty("published and listed, but not offered");
    }

    [Fact]
    public void Requests_Constructed_RegisterEveryParameterOfTheirProperties()
    {
        var service = new SheetsService();
        foreach (var type in Types.Where(t => IsRequest(t) && !t.IsAbstract))
        {
            var request = Construct(type, service);
            var registered = (IDictionary<string, global::Google.Apis.Discovery.IParameter>)type.GetProperty("RequestParameters")!.GetValue(request)!;
            var declared = type.GetProperties().Select(p => p.GetCustomAttribute<RequestParameterAttribute>()?.Name).OfType<string>().Distinct();
            declared.Except(registered.Keys).ShouldBeEmpty(type.Name);
        }
    }

    [Fact]
    public void BaseUri_SetInTheInitializer_ReplacesGooglesAddress()
    {
        new SheetsService().BaseUri.ShouldBe("https://sheets.googleapis.com/");
        new SheetsService(new BaseClientService.Initializer { BaseUri = "http://127.0.0.1:1/" }).BaseUri.ShouldBe("http://127.0.0.1:1/");
        new DriveService().BaseUri.ShouldBe("https://www.googleapis.com/drive/v3/");
        new DriveService(new BaseClientService.Initializer { BaseUri = "http://127.0.0.1:1/drive/v3/" }).BaseUri.ShouldBe("http://127.0.0.1:1/drive/v3/");
    }

    private static List<string> Published()
    {
        using var stream = typeof(SheetsClientSurfaceTests).Assembly.GetManifestResourceStream("SheetsClientSurface.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')];
    }

    private static IEnumerable<string> Describe(Type type)
    {
        if (type.IsEnum)
        {
            yield return $"enum {Name(type)} {string.Join(' ', type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name}={f.GetRawConstantValue()}"))}";
            yield break;
        }

        yield return $"class {Name(type)} : {string.Join(", ", Bases(type))}";
        foreach (var line in type.GetProperties(Declared).Select(Describe).Concat(type.GetFields(Declared).Select(Describe)).Concat(Members(type)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Bases(Type type) =>
        new[] { Name(type.BaseType!) }.Concat(typeof(IDirectResponseSchema).IsAssignableFrom(type) ? [Name(typeof(IDirectResponseSchema))] : []);

    private static IEnumerable<string> Members(Type type)
    {
        // The default constructor of data classes goes without saying.
        if (!typeof(IDirectResponseSchema).IsAssignableFrom(type) && !type.IsAbstract)
        {
            foreach (var constructor in type.GetConstructors().Where(c => type.Name != "Scope"))
            {
                yield return $"constructor {Name(type)}({Parameters(constructor)})";
            }
        }

        foreach (var method in type.GetMethods(Declared).Where(m => !m.IsSpecialName))
        {
            yield return $"method {Name(type)}.{method.Name}({Parameters(method)}) {Name(method.ReturnType)}";
        }

        if (IsRequest(type) && !type.IsAbstract)
        {
            var request = (IClientServiceRequest)Construct(type, new SheetsService());
            yield return $"request {Name(type)} {request.HttpMethod} {request.RestPath}";
        }
    }

    private static string Describe(PropertyInfo property)
    {
        var json = property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName;
        var parameter = property.GetCustomAttribute<RequestParameterAttribute>();
        return $"property {Name(property.DeclaringType!)}.{property.Name} {Name(property.PropertyType)}"
            + (json is null ? "" : $" json {json}")
            + (parameter is null ? "" : $" parameter {parameter.Name} {parameter.Type}");
    }

    private static string Describe(FieldInfo field) =>
        $"{(field.IsLiteral ? "const" : "field")} {Name(field.DeclaringType!)}.{field.Name} {Name(field.FieldType)} = {field.GetValue(null)}";

    private static bool IsRequest(Type type) => typeof(IClientServiceRequest).IsAssignableFrom(type);

    private static object Construct(Type type, SheetsService service) => type.GetConstructors().Single().Invoke(
        [.. type.GetConstructors().Single().GetParameters().Select(p =>
            p.ParameterType == typeof(IClientService) ? service
            : p.ParameterType == typeof(string) ? "id"
            : Activator.CreateInstance(p.ParameterType))]);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType)));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var own = type.FullName is null || type.IsGenericType ? $"{type.Namespace}.{Nested(type)}" : type.FullName;
        return own;
    }

    private static string Nested(Type type)
    {
        var arguments = type.GetGenericArguments();
        var plain = type.Name.Split('`')[0];
        if (type is { IsNested: true, DeclaringType: { } owner })
        {
            // A type nested in a generic one carries its owner's arguments.
            return $"{owner.Name.Split('`')[0]}{Arguments(arguments)}+{plain}";
        }

        return plain + Arguments(arguments);
    }

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
