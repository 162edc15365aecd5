using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Benchmarks.Analyzers;

/// <summary>A made-up service as rules about sensitive data meet it: entities with personal data, services that log, call out and build texts. One leak a file.</summary>
internal static class SyntheticService
{
    private const int Methods = 12;

    internal static CSharpCompilation Make(int files) => CSharpCompilation.Create(
        "Service",
        Enumerable.Range(0, files).Select(static i => CSharpSyntaxTree.ParseText(File(i), path: $"/service/Service{i}.cs", encoding: Encoding.UTF8)),
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string File(int number)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System; using System.Collections.Generic; using System.Diagnostics; using System.Linq; using System.Net.Http; using System.Text;
            using System.Text.Json; using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.Logging;
            namespace Service.Part{{number}};
            public class Customer{{number}}
            {
                public Guid Id { get; set; }
                public string Email { get; set; } = "";
                public string PhoneNumber { get; set; } = "";
                public string FirstName { get; set; } = "";
                public string City { get; set; } = "";
                public bool IsEmailConfirmed { get; set; }
                public DateTime Created { get; set; }
                public List<string> Tags { get; set; } = new();
                public string Initials => FirstName.Substring(0, 1);
            }
            public sealed class Customers{{number}}(ILogger<Customers{{number}}> logger, HttpClient http)
            {
                private static readonly ActivitySource s_source = new("Service");
                private readonly Dictionary<Guid, Customer{{number}}> _all = new();
                public void Leak(Customer{{number}} customer) => logger.LogInformation("Mail to {Email}", customer.Email);

            """);
        for (int i = 0; i < Methods; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public async Task<string> Work{{i}}Async(Guid id, string reference, CancellationToken cancellation)
                    {
                        using Activity? activity = s_source.StartActivity("Work{{i}}");
                        logger.LogDebug("Working on {Id} for {Reference}", id, reference);
                        if (!_all.TryGetValue(id, out Customer{{number}}? customer))
                        {
                            logger.LogWarning("No customer {Id}", id);
                            throw new InvalidOperationException($"No customer {id}");
                        }

                        string key = Key{{i}}(customer.Id, reference);
                        var names = _all.Values.Where(c => c.Created > customer.Created).Select(c => c.Id).Take({{i + 3}}).ToList();
                        StringBuilder body = new();
                        foreach (string tag in customer.Tags)
                        {
                            body.Append(tag).Append(';');
                        }

                        activity?.SetTag("customer.id", customer.Id);
                        activity?.SetTag("tags", customer.Tags.Count);
                        HttpResponseMessage response = await http.PostAsync($"/orders/{id}?key={key}", new StringContent(JsonSerializer.Serialize(names)), cancellation);
                        logger.LogInformation("Sent {Count} names for {Id}: {Status} ({Length})", names.Count, id, (int)response.StatusCode, customer.Email.Length);
                        return response.IsSuccessStatusCode ? key : body.ToString();
                    }
                    private static string Key{{i}}(Guid id, string reference) => $"{id:N}-{reference}-{{i}}";

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Append(typeof(SensitiveAttribute).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
}
