using Microsoft.CodeAnalysis.Testing;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.AnnotationCannotBeFollowed>;

namespace Telltale.Generators.Tests;

public class AnnotationCannotBeFollowedTests
{
    [Theory]
    [InlineData("[Traced] async void {|#0:M|}() { await Task.Yield(); }", "it is async void, so nobody can see when it ends; return a Task")]
    [InlineData("[Traced] void {|#0:M|}(Hidden x) { } private class Hidden { }",
        "'Hidden' in its signature cannot be named outside the type; make that type internal, or instrument the method at the definition")]
    [InlineData("[Traced] void {|#0:M|}(__arglist) { }", "it takes __arglist")]
    [InlineData("[Traced, Obsolete(\"gone\", true)] void {|#0:M|}() { }", "it is obsolete and may not be called")]
    [InlineData("[Traced] System.Collections.IEnumerable {|#0:M|}() { yield return 1; }",
        "it is an iterator over untyped elements; return IEnumerable<T>")]
    [InlineData("[Traced] System.Runtime.CompilerServices.YieldAwaitable {|#0:M|}() => Task.Yield();",
        "'YieldAwaitable' can be awaited but has no async method builder, so its end cannot be seen; return a Task")]
    [InlineData("[Measured] void {|#0:M|}<T>(T x) { }", "a type parameter of it hides one of a type around it; rename it, or instrument the method at the definition", "<T>")]
    public Task Says_why_a_shape_is_not_supported(string member, string reason, string typeParameters = "") => Verify.Reports(
        $"#pragma warning disable CS0693\nclass C{typeParameters} {{ {member} }}",
        new DiagnosticResult(TracedRules.UnsupportedShape).WithLocation(0).WithArguments("M", reason));

    [Theory]
    [InlineData("LlmCall(\"openai\", \"m\", Operation = (LlmOperation)9)", "Operation has no value 9; the default is taken")]
    [InlineData("LlmMemory((LlmMemoryOperation)77)", "Operation has no value 77; the default is taken")]
    [InlineData("LlmTool(Capture = (LlmCapture)(-1))", "Capture has no value -1; the default is taken")]
    [InlineData("LlmAgent(\"a\", Creates = true, Plans = true)", "Creates and Plans are two operations; create_agent is taken")]
    [InlineData("LlmAgent(\"a\", Plans = true, Remote = true)", "Plans is always work of this process; Remote is not followed")]
    public Task Says_which_option_of_an_LLM_annotation_is_not_followed(string annotation, string reason) => Verify.Reports(
        $"class C {{ [{annotation}] void {{|#0:M|}}() {{ }} }}",
        new DiagnosticResult(TracedRules.ConflictingOptions).WithLocation(0).WithArguments("M", reason));

    [Fact]
    public Task Says_that_an_explicit_implementation_is_not_called_by_itself() => Verify.Reports("""
        interface I { void M(); }
        class C : I { [Traced] void I.{|#0:M|}() { } }
        """, new DiagnosticResult(TracedRules.UnsupportedShape).WithLocation(0).WithArguments(
            "I.M", "it is only called through its interface; annotate the interface's member"));

    [Fact]
    public Task Is_content_with_an_explicit_implementation_that_inherits_its_annotation() => Verify.Reports("""
        interface I { [Traced] void M(); }
        class C : I { void I.M() { } }
        """);

    [Fact]
    public Task Is_content_with_a_hidden_type_whose_calls_go_through_what_is_annotated() => Verify.Reports("""
        [Traced] public interface IVisitor { void Visit(string s); }
        [Traced] public abstract class Walker { public abstract void Walk(IVisitor visitor); }
        class C
        {
            private class Visitor : IVisitor { public void Visit(string s) { } }
            private class Deep : Walker { public override void Walk(IVisitor visitor) => visitor.Visit(""); }
            static void Run(Walker walker) => walker.Walk(new Visitor());
            static void Main() => Run(new Deep());
        }
        """);

    [Theory]
    [InlineData("[Traced] public void {|TELL1001:M|}() { }", "", "")]
    [InlineData("public void {|TELL1001:M|}() { }", "", "IOther, ")]
    [InlineData("public override void {|TELL1001:N|}() { } public void M() { }", "partial", "Base, ")]
    public Task Speaks_of_a_hidden_type_that_is_called_past_what_is_annotated(string member, string partial, string bases) => Verify.Reports($$"""
        public interface IOther { void M(); }
        [Traced] public interface I { void M(); }
        public partial class Base { [Traced] public virtual {{partial}} void N(){{(partial.Length > 0 ? ";" : " { }")}} void NCore() { } }
        class C { private class Hidden : {{bases}}I { {{member}} } }
        """);

    [Theory]
    [InlineData("int P { [Traced] {|TELL1001:get|}; }")]
    [InlineData("[Measured] public static C operator {|TELL1001:+|}(C a, C b) => a;")]
    public Task Says_that_only_ordinary_methods_are_instrumented(string member) => Verify.Reports($"class C {{ {member} }}");

    [Theory]
    [InlineData("object")]
    [InlineData("List<string>")]
    [InlineData("Thing")]
    [InlineData("Span<int>")]
    [InlineData("T")]
    [InlineData("int*")]
    [InlineData("int[,]")]
    public Task Says_that_a_value_is_no_tag(string type) => Verify.Reports(
        $"class Thing; class C {{ [Traced] unsafe void M<T>([Tag] {type} {{|TELL1010:x|}}) {{ }} }}");

    [Theory]
    [InlineData("string?")]
    [InlineData("bool")]
    [InlineData("long?")]
    [InlineData("decimal")]
    [InlineData("DayOfWeek?")]
    [InlineData("Guid")]
    [InlineData("DateTimeOffset")]
    [InlineData("TimeSpan?")]
    [InlineData("Uri")]
    [InlineData("char")]
    [InlineData("string[]")]
    [InlineData("double[]")]
    [InlineData("ReadOnlySpan<char>")]
    [InlineData("T")]
    public Task Is_content_with_what_can_be_a_tag(string type) => Verify.Reports(
        $"#nullable enable\nclass C {{ [Traced] void M<T>([Tag] {type} x) where T : IFormattable {{ }} }}");

    [Theory]
    [InlineData("Guid")]
    [InlineData("DateTime")]
    [InlineData("double")]
    [InlineData("Uri")]
    public Task Says_that_a_dimension_is_unbounded(string type) => Verify.Reports(
        $"class C {{ [Measured] void M([Dimension] {type} {{|TELL1011:x|}}) {{ }} }}");

    [Theory]
    [InlineData("string")]
    [InlineData("bool")]
    [InlineData("byte")]
    [InlineData("ulong")]
    [InlineData("DayOfWeek?")]
    public Task Is_content_with_what_can_be_a_dimension(string type) => Verify.Reports(
        $"class C {{ [Measured] void M([Dimension] {type} x) {{ }} }}");

    [Theory]
    [InlineData("[Traced(Name = \" \")] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Traced(Kind = (System.Diagnostics.ActivityKind)9)] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Traced(ErrorWhen = \"Nothing\")] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Traced(ErrorWhen = nameof(Bad))] void {|TELL1012:M|}() { } static bool Bad(int x) => false;")]
    [InlineData("[Traced(ErrorWhen = nameof(Bad))] int {|TELL1012:M|}() => 0; internal bool Bad(int x) => false;")]
    [InlineData("[Traced(ErrorWhen = nameof(Bad))] int {|TELL1012:M|}() => 0; internal static bool Bad(string x) => false;")]
    [InlineData("[Traced(ErrorWhen = nameof(Bad))] int {|TELL1012:M|}() => 0; private static bool Bad(int x) => false;")]
    [InlineData("[Measured(Buckets = new[] { 2d, 1d })] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Measured(Buckets = new[] { double.NaN })] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Measured(Buckets = new double[0])] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Traced, NotTraced] int {|TELL1012:M|}() => 0;")]
    [InlineData("[Measured] int M([Tag] int {|TELL1012:x|}) => 0;")]
    [InlineData("[Traced] int M([Tag(\"a\")] int x, [Tag(\"a\")] int {|TELL1012:y|}) => 0;")]
    public Task Says_that_options_contradict_each_other(string member) => Verify.Reports($"class C {{ {member} }}");

    [Fact]
    public Task Is_content_with_a_predicate_over_a_base_of_the_result() => Verify.Reports("""
        class C
        {
            [Traced(ErrorWhen = nameof(Bad))] Task<string> M() => Task.FromResult("");
            internal static bool Bad(object x) => false;
        }
        """);

    [Theory]
    [InlineData("[Baggage, Sensitive] string {|TELL1010:x|}")]
    [InlineData("[CorrelationId, Sensitive(DataKind.Contact)] string {|TELL1010:x|}")]
    [InlineData("[Dimension, Sensitive] string {|TELL1010:x|}")]
    [InlineData("[Tags] string {|TELL1010:x|}")]
    [InlineData("[Tag(\" \")] string {|TELL1010:x|}")]
    public Task Says_that_a_mark_cannot_be_followed(string parameter) => Verify.Reports($"class C {{ [Traced] void M({parameter}) {{ }} }}");

    [Fact]
    public Task Is_content_with_a_sensitive_tag_which_is_redacted() => Verify.Reports(
        "class C { [Traced] void M([Tag, Sensitive] object x) { } }");

    [Fact]
    public Task Says_what_core_to_write() => Verify.Reports("""
        partial class C { [Traced] public partial Task {|#0:MAsync|}(int a, string b); }
        """, new DiagnosticResult(TracedRules.CoreMissing).WithLocation(0).WithArguments("MAsync", "write the body as 'MCoreAsync(int, string)'"));

    [Fact]
    public Task Says_that_the_core_does_not_fit() => Verify.Reports("""
        partial class C
        {
            [Traced] public static partial int {|TELL1013:M|}(int a);
            private int MCore(int a) => a;
        }
        """);

    [Fact]
    public Task Is_content_with_a_core_that_fits() => Verify.Reports("""
        partial class C<T>
        {
            [Traced] public partial U M<U>(ref T a, params U[] b) where U : class;
            private U MCore<V>(ref T a, V[] b) where V : class => throw new Exception();
        }
        """.Replace("private U MCore", "private V MCore"));
}
