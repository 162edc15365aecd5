using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.RawRequestData>;

namespace Telltale.Generators.Tests;

public class RawRequestDataTests
{
    [Fact]
    public Task Says_what_is_logged() => Verify.Reports(
        Program("log.LogInformation(\"{Headers}\", {|#0:Request.Headers|});"), new Setting { Packages = true },
        Verify.At(0, "Request.Headers", "log what you need of it, by name"));

    [Theory]
    [InlineData("log.LogInformation(\"{Q} {C}\", [|Request.QueryString|], [|Request.Cookies|]);")]
    [InlineData("log.LogInformation(\"{Q}\", [|Request.QueryString|].ToString());")]
    [InlineData("log.LogInformation($\"{[|Request.Query|]}\");")]
    [InlineData("log.LogInformation(\"Form \" + [|Request.Form|]);")]
    [InlineData("log.LogInformation(\"{F}\", await [|Request.ReadFormAsync()|]);")]
    [InlineData("log.LogInformation(\"{H}\", JsonSerializer.Serialize([|Request.Headers|]));")]
    [InlineData("log.LogInformation(\"{H}\", string.Join(\",\", [|Request.Headers|].Select(h => $\"{h.Key}={h.Value}\")));")]
    [InlineData("log.LogInformation(\"{B}\", await [|new StreamReader(Request.Body).ReadToEndAsync()|]);")]
    [InlineData("using var reader = new StreamReader(Request.Body); var body = await reader.ReadToEndAsync(); log.LogInformation(\"{B}\", [|body|]);")]
    [InlineData("var headers = Request.Headers; log.LogInformation(\"{H}\", [|headers|]);")]
    [InlineData("log.LogInformation(\"{R}\", [|message|]);")]
    [InlineData("log.LogInformation(\"{R}\", [|message.Headers|]);")]
    [InlineData("log.LogInformation(\"{R}\", [|response|]);")]
    [InlineData("log.LogInformation(\"{@R}\", [|Request|]);")]
    [InlineData("using (log.BeginScope(new Dictionary<string, object> { [\"h\"] = [|Request.Headers|] })) { }")]
    [InlineData("log.LogInformation(\"{R}\", [|client.DefaultRequestHeaders|]);")]
    public Task Triggers_on_logged(string statement) => Verify.Reports(Program(statement), new Setting { Packages = true });

    [Theory]
    [InlineData("log.LogInformation(\"{A}\", Request.Headers.UserAgent);")]
    [InlineData("log.LogInformation(\"{A}\", Request.Headers[\"X-Correlation-ID\"]);")]
    [InlineData("log.LogInformation(\"{A}\", Request.Query[\"page\"].ToString());")]
    [InlineData("log.LogInformation(\"{M} {P}\", Request.Method, Request.Path);")]
    [InlineData("log.LogInformation(\"{N}\", Request.Headers.Count);")]
    [InlineData("log.LogInformation(\"{N}\", Request.Headers.Keys);")]
    [InlineData("log.LogInformation(\"{N}\", string.Join(\",\", Request.Headers.Select(h => h.Key)));")]
    [InlineData("log.LogInformation(\"{N}\", Request.QueryString.HasValue);")]
    [InlineData("log.LogInformation(\"{R}\", Request);")]
    [InlineData("log.LogInformation(\"{S}\", response.StatusCode);")]
    [InlineData("log.LogInformation(\"{U}\", message.RequestUri);")]
    [InlineData("var body = await new StreamReader(Stream.Null).ReadToEndAsync(); log.LogInformation(\"{B}\", body);")]
    [InlineData("var copy = Request.Headers; Keep(copy);")]
    [InlineData("if (env.IsDevelopment()) log.LogInformation(\"{Headers}\", Request.Headers);")]
    [InlineData("log.LogInformation(\"{F}\", own.Form);")]
    public Task Does_not_trigger_on_logged(string statement) => Verify.Reports(Program(statement), new Setting { Packages = true });

    [Theory]
    [InlineData("o.LoggingFields = [|HttpLoggingFields.All|];")]
    [InlineData("o.LoggingFields = [|HttpLoggingFields.RequestMethod | HttpLoggingFields.RequestBody|];")]
    [InlineData("o.LoggingFields |= [|HttpLoggingFields.ResponseBody|];")]
    [InlineData("o.LoggingFields = [|HttpLoggingFields.RequestQuery|];")]
    [InlineData("const HttpLoggingFields all = [|HttpLoggingFields.All|]; o.LoggingFields = all;")]
    [InlineData("[|o.RequestHeaders.Add(\"Authorization\")|];")]
    [InlineData("[|o.ResponseHeaders.Add(\"set-cookie\")|];")]
    public Task Triggers_on_HTTP_logging(string statement) => Verify.Reports(Program(Configured(statement)), new Setting { Packages = true });

    [Theory]
    [InlineData("o.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders;")]
    [InlineData("o.LoggingFields = HttpLoggingFields.RequestHeaders;")]
    [InlineData("o.LoggingFields = HttpLoggingFields.All & ~(HttpLoggingFields.Request | HttpLoggingFields.ResponseBody);")]
    [InlineData("o.RequestHeaders.Add(\"X-Correlation-ID\");")]
    [InlineData("if (env.IsDevelopment()) { o.LoggingFields = HttpLoggingFields.All; }")]
    [InlineData("o.LoggingFields = fields;")]
    public Task Does_not_trigger_on_HTTP_logging(string statement) =>
        Verify.Reports(Program(Configured(statement)), new Setting { Packages = true });

    [Fact]
    public Task Triggers_on_an_attribute() => Verify.Reports(
        "[Microsoft.AspNetCore.HttpLogging.HttpLogging([|Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.All|])] class Home { }",
        new Setting { Packages = true });

    private static string Configured(string statement) => $"services.AddHttpLogging(o => {{ {statement} }});";

    internal static string Program(string statements) => $$"""
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.HttpLogging; using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;

        class Own { public string Form => ""; }

        class Home(ILogger log, HttpRequest Request, HttpClient client, IHostEnvironment env, Own own)
        {
            async Task Show(IServiceCollection services, HttpRequestMessage message, HttpResponseMessage response, HttpLoggingFields fields)
            {
                {{statements}}
                await Task.Delay(1); Keep(log, Request, client, env, own);
            }

            static void Keep(params object[] all) { }
        }
        """;
}
