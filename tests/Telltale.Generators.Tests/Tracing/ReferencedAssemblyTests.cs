using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>Annotated methods of another assembly that was built with us.</summary>
public class ReferencedAssemblyTests
{
    private const string Library = """
        using Telltale;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        namespace Lib;
        public interface IStore { [Traced(Name = "store.get")] string Get([Tag] int id); }
        public static class Ext { [Traced] public static string Twice(this string text) => text + text; }
        public partial class Store : IStore
        {
            [Traced] public string Get(int id) => "v" + id;
            [Traced] public static T Same<T>(T value) where T : notnull => value;
            [Traced] public partial int Defined(int a);
            private int DefinedCore(int a) => a;
            [Traced] internal static int Hidden() => 1;
            [Traced] protected int Inherited() => Hidden();
            public int RunInside() => Inherited();
        }
        """;

    [Fact]
    public void Are_recorded_where_they_are_called_by_the_calling_assemblys_source() => Assert.Equal(
        ["Store.Get {id=1}", "> v1", "store.get {id=2}", "> v2", "Store.Same", "> 3", "Ext.Twice", "> xx", "Store.Inherited", "> 1"],
        Tell(
            "Program",
            """
            using Lib; using static Output;
            Print(new Store().Get(1)); IStore s = new Store(); Print(s.Get(2)); Print(Store.Same(3)); Print("x".Twice()); Print(new Mine().Run());
            class Mine : Store { public int Run() => Inherited(); }
            """));

    [Fact]
    public void Are_not_recorded_twice_when_they_record_at_their_definition() => Assert.Equal(
        ["> 4"],
        Tell("Program", "using Lib; using static Output; Print(new Store().Defined(4));"));

    [Fact]
    public void Are_recorded_when_internal_to_a_friend() => Assert.Equal(
        ["Store.Hidden", "> 1"],
        Tell("Friend", "using Lib; using static Output; Print(Store.Hidden());"));

    [Fact]
    public void Record_within_their_own_assembly_by_its_source()
    {
        Compilation program = Build("Program", "using Lib; using static Output; Print(new Store().RunInside()); Print(new Store().Defined(4));");

        // The library is called Lib: its listener hears what it records itself.
        Assert.Equal(["Store.Hidden < Store.Inherited", "Store.Inherited", "> 1", "Store.Defined", "> 4"], Script.Of(program, source: "Lib"));
    }

    [Fact]
    public void Are_left_alone_when_the_library_was_built_without_us()
    {
        MetadataReference library = Emit(Run.Compile([Library.Replace("partial int Defined(int a);\n    private int DefinedCore(int a) => a;", "int Defined(int a) => a;", StringComparison.Ordinal)], [], "Bare"));
        CSharpCompilation program = Run.Compile(["// top-level\nusing Lib; using static Output; Print(Store.Same(1));", Told.Output], [library]);

        Assert.DoesNotContain(Run.Of(program).Sources, static source => source.HintName.Contains("Calls", StringComparison.Ordinal));
    }

    private static string[] Tell(string name, string main) => Script.Of(Build(name, main));

    private static Compilation Build(string name, string main)
    {
        MetadataReference library = Emit(Run.Of(Run.Compile([Library], [], "Lib")).Output);
        return Run.Of(Run.Compile(["// top-level\n" + main, Told.Output], [library], name)).Output;
    }

    private static MetadataReference Emit(Compilation library)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("telltale").FullName, library.AssemblyName + ".dll");
        Microsoft.CodeAnalysis.Emit.EmitResult result = library.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromFile(path);
    }
}
