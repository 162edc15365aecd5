namespace Telltale.Generators.Tests;

/// <summary>Stand-ins for what frameworks have: our rules know their types by name only.</summary>
internal static class AspNetCore
{
    internal const string Using = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        """;

    private const string Source = """
        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext;
            public delegate System.Threading.Tasks.Task RequestDelegate(HttpContext context);
        }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Http;
            public class WebApplication;
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this WebApplication app, string pattern, System.Delegate handler) { }
                public static void MapPost(this WebApplication app, string pattern, RequestDelegate handler) { }
                public static void Run(this WebApplication app, RequestDelegate handler) { }
                public static void OnStop(this WebApplication app, System.Action stop) { }
            }
        }
        """;

    internal static (string Name, string Text)[] Files => [("AspNetCore.cs", Source)];
}
