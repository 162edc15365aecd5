using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>One at a time and all at once give the same, and leave nothing to report.</summary>
public class CorrelationFixAllTests
{
    [Fact]
    public Task Awaits_all() => Test<TaskOutlivesActivity, TaskOutlivesActivityFixer>.Run(
        """
        class Shop
        {
            Task A() { using var a = new Activity("a").Start(); return [|Work()|]; }
            Task<int> B() { using var a = new Activity("a").Start(); return [|Count()|]; }
            static async Task Work() => await Task.Delay(1);
            static async Task<int> Count() { await Task.Delay(1); return 1; }
        }
        """,
        """
        class Shop
        {
            async Task A() { using var a = new Activity("a").Start(); await Work(); }
            async Task<int> B() { using var a = new Activity("a").Start(); return await Count(); }
            static async Task Work() => await Task.Delay(1);
            static async Task<int> Count() { await Task.Delay(1); return 1; }
        }
        """);

    [Fact]
    public Task Passes_all_on() => Test<IdIsNotForwarded, IdIsNotForwardedFixer>.Run(
        """
        class Shop
        {
            void A(string correlationId) { [|Send|](1); [|Send|](2); }
            static void Send(int item, string? correlationId = null) { }
        }
        """,
        """
        class Shop
        {
            void A(string correlationId) { Send(1, correlationId: correlationId); Send(2, correlationId: correlationId); }
            static void Send(int item, string? correlationId = null) { }
        }
        """);

    [Fact]
    public Task Switches_all_on() => Test<PropagationIsOff, PropagationIsOffFixer>.Run(
        """
        class Shop
        {
            void A(SocketsHttpHandler handler)
            {
                [|handler.ActivityHeadersPropagator = null|];
                handler.UseCookies = false;
                [|AppContext.SetSwitch("System.Net.Http.EnableActivityPropagation", false)|];
            }
        }
        """,
        """
        class Shop
        {
            void A(SocketsHttpHandler handler)
            {
                handler.UseCookies = false;
            }
        }
        """);

    [Fact]
    public Task Lets_all_flow() => Test<ContextIsSuppressed, ContextIsSuppressedFixer>.Run(
        """
        class Shop(ILogger log)
        {
            void A()
            {
                [|ThreadPool.UnsafeQueueUserWorkItem(_ => log.LogInformation("a"), null)|];
                [|new Thread(() => log.LogInformation("b")).UnsafeStart()|];
            }
        }
        """,
        """
        class Shop(ILogger log)
        {
            void A()
            {
                ThreadPool.QueueUserWorkItem(_ => log.LogInformation("a"), null);
                new Thread(() => log.LogInformation("b")).Start();
            }
        }
        """);

    private sealed class Test<TRule, TFixer> : CSharpCodeFixTest<TRule, TFixer, DefaultVerifier>
        where TRule : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        private Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -4;
            NumberOfFixAllIterations = -2;
        }

        internal static Task Run(string before, string after)
        {
            Test<TRule, TFixer> test = new() { TestCode = before, FixedCode = after };
            test.TestState.Sources.Add(("Usings.cs", Repaired.Usings));
            test.FixedState.Sources.Add(("Usings.cs", Repaired.Usings));
            test.TestState.AdditionalReferences.AddRange(References.Packages);
            return test.RunAsync(TestContext.Current.CancellationToken);
        }

        protected override CompilationOptions CreateCompilationOptions() =>
            ((Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

        protected override ParseOptions CreateParseOptions() => Tests.Run.Parse;
    }
}
