using System.Reflection;
using System.Xml.Linq;

namespace PartnerSupport.Tests.Architecture;

/// <summary>Which room may touch what (docs/architecture.md), read from the projects and the compiled assemblies.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(ISupportHost).Assembly;
    private static readonly Assembly Front = typeof(PowerShell.ModuleLifetime).Assembly;

    [Theory]
    [InlineData("Core")]
    [InlineData("Services", "Core")]
    [InlineData("Sandbox")]
    [InlineData("Sandbox.Server", "Sandbox")]
    [InlineData("Host", "Core", "Services", "Sandbox")]
    [InlineData("PowerShell", "Core")]
    public void A_project_refers_only_to_the_rooms_that_are_its_own(string project, params string[] allowed) =>
        Assert.Equal(
            allowed.Order(),
            References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["PartnerSupport.".Length..]).Order()
        );

    [Theory]
    [InlineData("Core")]
    [InlineData("Sandbox")]
    [InlineData("Sandbox.Server")]
    [InlineData("Host")]
    [InlineData("PowerShell", "PowerShellStandard.Library")]
    public void A_project_takes_only_the_packages_that_are_its_own(string project, params string[] allowed) =>
        Assert.Equal(allowed, References(project, "PackageReference"));

    [Fact]
    public void Core_touches_the_framework_alone() =>
        Assert.All(Core.GetReferencedAssemblies(), reference => Assert.True(IsFramework(reference.Name!), reference.Name));

    [Fact]
    public void The_cmdlets_touch_Core_and_PowerShell_alone() =>
        Assert.All(
            Front.GetReferencedAssemblies(),
            reference => Assert.True(IsFramework(reference.Name!) || reference.Name is "PartnerSupport.Core" or "System.Management.Automation", reference.Name)
        );

    [Fact]
    public void No_third_party_type_stands_in_a_public_signature()
    {
        var mentioned = new[] { Core, Front }.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(Mentioned);

        Assert.All(
            mentioned.Select(type => type.Assembly.GetName().Name!).Distinct(),
            name => Assert.True(IsFramework(name) || name is "PartnerSupport.Core" or "PartnerSupport.PowerShell" or "System.Management.Automation", name)
        );
    }

    [Fact]
    public void Core_reads_no_clock_but_the_one_it_is_given()
    {
        var readers = Sources("PartnerSupport.Core")
            .Where(file =>
                File.ReadAllText(file) is var text
                && (
                    text.Contains("DateTime.UtcNow", StringComparison.Ordinal)
                    || text.Contains("DateTime.Now", StringComparison.Ordinal)
                    || text.Contains("DateTimeOffset.UtcNow", StringComparison.Ordinal)
                    || text.Contains("DateTimeOffset.Now", StringComparison.Ordinal)
                )
            );

        Assert.Empty(readers.Select(Path.GetFileName));
    }

    [Fact]
    public void Core_touches_no_network_and_starts_no_process() =>
        Assert.All(
            Core.GetReferencedAssemblies(),
            reference => Assert.False(reference.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Diagnostics.Process", reference.Name)
        );

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(
            new[] { "src", "build", "samples", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
                .Where(IsOurs)
                .Where(file => File.ReadLines(file).Count() > 300)
                .Select(file => Path.GetRelativePath(Repository.Root, file))
        );

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument
            .Load(Repository.File("src", $"PartnerSupport.{project}", $"PartnerSupport.{project}.csproj"))
            .Descendants(kind)
            // What only the compiler loads is no room that code could touch.
            .Where(reference => reference.Attribute("OutputItemType")?.Value != "Analyzer")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static IEnumerable<Type> Mentioned(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(member =>
                member switch
                {
                    MethodBase { IsPublic: false, IsFamily: false, IsFamilyOrAssembly: false } => [],
                    MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
                    ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
                    FieldInfo { IsPublic: true } field => [field.FieldType],
                    _ => Enumerable.Empty<Type>(),
                }
            )
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type switch
        {
            { HasElementType: true } => Parts(type.GetElementType()!),
            { IsConstructedGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
            { IsGenericParameter: true } => [],
            _ => [type],
        };

    // .NET's own assemblies carry one of its keys; a package's System.* would lie beside the tests, not with the runtime.
    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib"
        || File.Exists(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"));

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Repository.File("src", project), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static bool IsOurs(string file) => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
