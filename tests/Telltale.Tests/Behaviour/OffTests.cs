using System.Diagnostics;

namespace Telltale.Tests;

/// <summary>Tests in which no other test may listen.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public static class Alone;

/// <summary>Nobody listens.</summary>
[Collection(nameof(Alone))]
public sealed class OffTests
{
    [Fact]
    public async Task Changes_nothing_when_nobody_listens()
    {
        Shop shop = new();
        shop.Open.SetResult();
        Assert.Equal("tea!", await shop.OrderAsync("tea"));
        Assert.Equal(3, shop.Stock("tea"));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void Hands_the_original_task_on_when_nobody_listens()
    {
        Shop shop = new();
        Task<string> order = shop.OrderAsync("tea");
        // A task of ours would be a promise without a state machine.
        Assert.StartsWith("AsyncStateMachineBox", order.GetType().Name, StringComparison.Ordinal);
    }
}
