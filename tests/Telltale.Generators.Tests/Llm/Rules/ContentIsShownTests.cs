using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ContentIsShown>;

namespace Telltale.Generators.Tests;

public class ContentIsShownTests
{
    [Theory]
    [InlineData("Redaction.Configure(policy => policy.[|Show()|]);")]
    [InlineData("Redaction.Configure(policy => policy.Mark(DataKind.Name).[|Show(DataKind.Content)|].Mark(DataKind.Contact));")]
    public Task Reports_content_that_is_shown_to_everybody(string statement) => Verify.Reports($"class C {{ void M() {{ {statement} }} }}");

    [Theory]
    [InlineData("if (env.IsDevelopment()) { Redaction.Configure(policy => policy.Show()); }")]
    [InlineData("Redaction.Configure(policy => policy.Scrub());")]
    public Task Is_content_with_developers_machines(string statement) => Verify.Reports(
        $"using Microsoft.Extensions.Hosting; class C {{ void M(IHostEnvironment env) {{ {statement} }} }}", new Setting { Packages = true });
}
