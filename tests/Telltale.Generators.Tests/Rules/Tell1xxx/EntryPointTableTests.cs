using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.FrameworkEntryPoint>;

namespace Telltale.Generators.Tests;

public class EntryPointTableTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, EntryPoints.Table.Length)];

    [Fact]
    public void Has_no_row_twice() =>
        Assert.Equal(EntryPoints.Table.Length, EntryPoints.Table.Select(entry => (entry.Sign, entry.Type)).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Every_row_is_recognised_by_its_name(int row)
    {
        EntryPoint entry = EntryPoints.Table[row];
        string name = entry.Sign == EntryPointSign.PageHandlerOf ? "Mine.OnGet" : "Mine.Invoke";
        return Verify.Reports(Example(entry), Verify.At(0, name, entry.Role));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task No_row_is_recognised_in_another_namespace(int row)
    {
        EntryPoint entry = EntryPoints.Table[row];
        return Verify.Reports(Example(entry with { Type = "Somebodys." + entry.Type }));
    }

    private static string Example(EntryPoint entry)
    {
        int dot = entry.Type.LastIndexOf('.');
        (string space, string type) = (entry.Type[..dot], entry.Type[(dot + 1)..]);
        string attribute = $"class {type} : System.Attribute;";
        (string standIn, string mine) = entry.Sign switch
        {
            EntryPointSign.Implements => (
                $"interface {type} {{ void Invoke(); }}",
                $"class Mine : {entry.Type} {{ [Traced] public void {{|#0:Invoke|}}() {{ }} }}"),
            EntryPointSign.Overrides => (
                $"class {type} {{ protected virtual void Invoke() {{ }} }}",
                $"class Mine : {entry.Type} {{ [Traced] protected override void {{|#0:Invoke|}}() {{ }} }}"),
            EntryPointSign.OverridesMarked => (
                attribute,
                $$"""
                [{{entry.Type}}] class Base { protected virtual void Invoke() { } }
                class Mine : Base { [Traced] protected override void {|#0:Invoke|}() { } }
                """),
            EntryPointSign.PublicMethodOf => (
                type.StartsWith('I') ? $"interface {type};" : $"class {type};",
                $"class Mine : {entry.Type} {{ [Traced] public void {{|#0:Invoke|}}() {{ }} }}"),
            EntryPointSign.PublicMethodOfMarked => (
                attribute,
                $"[{entry.Type}] class Mine {{ [Traced] public void {{|#0:Invoke|}}() {{ }} }}"),
            EntryPointSign.Marked => (
                attribute,
                $"class Mine {{ [Traced, {entry.Type}] internal static void {{|#0:Invoke|}}() {{ }} }}"),
            EntryPointSign.PageHandlerOf => (
                $"class {type};",
                $"class Mine : {entry.Type} {{ [Traced] public void {{|#0:OnGet|}}() {{ }} }}"),
            _ => (
                $"class {type};",
                $"class Mine {{ [Traced] public void {{|#0:Invoke|}}({entry.Type} context) {{ }} }}"),
        };

        return $"{mine}\nnamespace {space} {{ {standIn} }}";
    }
}
