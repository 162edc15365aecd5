using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>Programs of all sorts: each fix that is offered for a diagnostic compiles, and ends the diagnostic.</summary>
public class EveryLeakFixHelps
{
    public static TheoryData<string> Programs => [.. LeakPrograms.All.Select(static program => program.Name)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Compiles_and_is_silent(string name)
    {
        Document document = LeakFixes.Document(LeakPrograms.All.Single(program => program.Name == name).Source);
        Assert.Empty(await LeakFixes.ErrorsAsync(document));
        ImmutableArray<Diagnostic> before = await LeakFixes.FindAsync(document);
        List<OfferedFix> offered = await LeakFixes.OfferedAsync(document);
        Assert.NotEmpty(before);
        Assert.All(before, diagnostic => Assert.Contains(offered, fix => fix.Diagnostic.Location.SourceSpan == diagnostic.Location.SourceSpan));
        foreach (OfferedFix fix in offered)
        {
            Assert.Empty(await LeakFixes.ErrorsAsync(fix.Document));
            Assert.True(
                (await LeakFixes.FindAsync(fix.Document)).Length < before.Length,
                $"'{fix.Title}' leaves {fix.Diagnostic.GetMessage()}\n{fix.Text}");
        }
    }
}
