using Microsoft.CodeAnalysis;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.FrameworkEntryPoint>;

namespace Telltale.Generators.Tests;

public class FrameworkEntryPointTests
{
    private static readonly Setting s_program = new() { Output = OutputKind.ConsoleApplication };
    private static readonly Setting s_web = new() { Files = AspNetCore.Files };

    [Theory]
    [InlineData("static void {|#0:Main|}() { }")]
    [InlineData("static Task {|#0:Main|}(string[] args) => Task.CompletedTask;")]
    public Task Triggers_on_the_main_method(string main) => Verify.Reports($$"""
        class Program { [Traced] {{main}} }
        """, s_program, Verify.At(0, "Program.Main", "the entry point of the program"));

    [Theory]
    [InlineData("app.MapGet(\"/\", Get);")]
    [InlineData("app.MapGet(\"/\", (Delegate)Get);")]
    [InlineData("app.MapGet(\"/\", new Func<HttpContext, Task>(Get));")]
    [InlineData("app.MapGet(\"/\", Get); app.MapGet(\"/get\", Get);")]
    [InlineData("app.MapPost(\"/\", Get);")]
    [InlineData("app.Run(Get);")]
    [InlineData("EndpointRouteBuilderExtensions.Run(app, Get);")]
    public Task Triggers_on_the_declaration_of_a_request_handler(string map) => Verify.Reports(
        AspNetCore.Using + $$"""
        class Shop { [Traced] static Task {|#0:Get|}(HttpContext context) => null!; void Run(WebApplication app) { {{map}} } }
        """, s_web, Verify.At(0, "Shop.Get", "the handler of an endpoint"));

    [Theory]
    [InlineData("app.OnStop(Stop);")]
    [InlineData("app.MapGet(\"/\", () => Stop());")]
    [InlineData("app.MapGet(nameof(Stop), () => 1);")]
    public Task Does_not_trigger_on_what_answers_no_request(string use) => Verify.Reports(
        AspNetCore.Using + $$"""
        class Shop { [Traced] static void Stop() { } void Run(WebApplication app) { {{use}} } }
        """, s_web);

    [Theory]
    [InlineData("class HomeController : Controller { [Traced] public int [|Index|]() => 1; }")]
    [InlineData("[Traced] class HomeController : Controller { public int [|Index|]() => 1; int Count() => 1; }")]
    [InlineData("class Home { [Traced, HttpGet] public int [|Index|]() => 1; }")]
    [InlineData("[ApiController] class Api; class Home : Api { [Traced] public int [|Index|]() => 1; }")]
    [InlineData("class Log : Filters.IActionFilter { [Traced] public void [|OnActionExecuting|]() { } }")]
    [InlineData("class Log : Filters.ActionFilterAttribute { [Traced] public override void [|OnActionExecuting|]() { } }")]
    [InlineData("class Page : RazorPages.PageModel { [Traced] public void [|OnPostDeleteAsync|]() { } [Traced] public void [|OnGet|]() { } }")]
    public Task Triggers_in_Mvc_on(string type) => Verify.Reports(Mvc + type + "\n}");

    [Theory]
    [InlineData("class HomeController : Controller { [Traced, NonAction] public int Index() => 1; }")]
    [InlineData("class HomeController : Controller { [Traced] public static int Index() => 1; }")]
    [InlineData("class HomeController : Controller { [Traced] internal int Index() => 1; }")]
    [InlineData("class HomeController : Controller { [Traced] public override string ToString() => \"\"; }")]
    [InlineData("class HomeController : Controller, IDisposable { [Traced] public void Dispose() { } }")]
    [InlineData("[Traced] class HomeController : Controller { [NotTraced] public int Index() => 1; }")]
    [InlineData("partial class HomeController : Controller { [Traced] public partial int Index(); }")]
    [InlineData("class Log : Filters.IActionFilter { public void OnActionExecuting() { } [Traced] public void Write() { } }")]
    [InlineData("class Page : RazorPages.PageModel { [Traced] public void OnGetting() { } [Traced] public void Get() { } }")]
    public Task Does_not_trigger_in_Mvc_on(string type) => Verify.Reports(Mvc + type + "\n}");

    [Fact]
    public Task Triggers_on_generic_handlers() => Verify.Reports("""
        namespace MediatR { interface IRequestHandler<TRequest, TResult> { Task<TResult> Handle(TRequest request, CancellationToken stop); } }
        namespace Shop
        {
            class Place : MediatR.IRequestHandler<string, int>
            {
                [Traced] public Task<int> [|Handle|](string request, CancellationToken stop) => Task.FromResult(1);
                [Traced] public void Check() { }
            }
        }
        """);

    [Fact]
    public Task Triggers_on_a_gRPC_service() => Verify.Reports("""
        namespace Grpc.Core { class BindServiceMethodAttribute(Type type, string name) : Attribute; }
        static class Greeter
        {
            [Grpc.Core.BindServiceMethod(typeof(Greeter), "BindService")]
            public abstract class GreeterBase { public virtual Task<string> SayHello(string name) => null!; }
        }
        class GreeterService : Greeter.GreeterBase
        {
            [Traced] public override Task<string> {|#0:SayHello|}(string name) => Task.FromResult(name);
        }
        """, Verify.At(0, "GreeterService.SayHello", "a gRPC service method"));

    [Fact]
    public Task Triggers_on_convention_middleware_only_in_its_shape() => Verify.Reports("""
        class Timing { [Traced] public Task [|InvokeAsync|](HttpContext context) => null!; }
        class Other { [Traced] public Task InvokeAsync(string name) => null!; [Traced] public Task Run(HttpContext context) => null!; }
        """.Insert(0, AspNetCore.Using), s_web);

    private const string Mvc = """
        namespace Microsoft.AspNetCore.Mvc
        {
        namespace Routing { class HttpMethodAttribute : Attribute; }
        namespace RazorPages { class PageModel; }
        namespace Filters
        {
            interface IFilterMetadata;
            interface IActionFilter : IFilterMetadata { void OnActionExecuting(); }
            class ActionFilterAttribute : Attribute, IActionFilter { public virtual void OnActionExecuting() { } }
        }
        class ControllerBase;
        class Controller : ControllerBase;
        class ApiControllerAttribute : Attribute;
        class NonActionAttribute : Attribute;
        class HttpGetAttribute : Routing.HttpMethodAttribute;

        """;
}
