namespace Telltale.Hosting.Tests;

/// <summary>A model without a price is named in the log, once.</summary>
public sealed class UnpricedTests
{
    [Fact]
    public async Task A_model_without_a_price_is_named_once()
    {
        string model = "homemade-" + Guid.NewGuid().ToString("N");
        await using (TestApp app = await TestApp.StartAsync())
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.Null(LlmPrices.Cost("openai", model, new LlmUsage(1, 1)));
            }

            Assert.Single(app.Lines.All, line => line.Contains(model, StringComparison.Ordinal) && line.Contains("LlmPrices.Map", StringComparison.Ordinal));
        }
    }
}
