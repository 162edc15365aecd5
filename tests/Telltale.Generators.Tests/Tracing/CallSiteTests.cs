namespace Telltale.Generators.Tests;

/// <summary>Every way of calling an annotated method, and what is told of it.</summary>
public class CallSiteTests
{
    [Fact]
    public void Records_an_instance_call() => Assert.Equal(
        ["Calc.Add {a=1}", "> 3"],
        Script.Of("""
            using System; using Telltale;
            class Calc { [Traced] public int Add([Tag] int a, int b) => a + b; }
            static class Program { static void Main() => Console.WriteLine($"{new Calc().Add(1, 2)}"); }
            """));
}
