using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale.Tests;

/// <summary>An annotated type as a service has it.</summary>
public sealed partial class Shop : IShop
{
    internal TaskCompletionSource Open { get; } = new();

    [Traced]
    public int Price([Tag] string item, [Tag] int quantity) => item.Length * quantity;

    [Traced]
    public async Task<string> OrderAsync([Tag("order.id")] string id)
    {
        await Open.Task;
        return id + "!";
    }

    [Traced]
    public async ValueTask<int> TotalAsync(string item)
    {
        await Task.Yield();
        return Price(item, 1);
    }

    [Traced]
    public partial int Stock([Tag] string name);

    public void Close()
    {
    }

    [Traced]
    public async Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    [Traced]
    public Task WaitAsync(CancellationToken cancellation) => Task.Delay(-1, cancellation);

    [Traced]
    public Task<int> GiveAsync(Task<int> given) => given;

    [Traced]
    public ValueTask<int> GiveValueAsync(ValueTask<int> given) => given;

    [Traced(ErrorWhen = nameof(IsMissing))]
    [return: Tag("found")]
    public int Find(string name) => name == "nothing" ? -1 : 1;

    [Traced]
    public async IAsyncEnumerable<string> ItemsAsync(
        [Tag] int count, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            Assert.Equal("Shop.ItemsAsync", Activity.Current?.OperationName);
            yield return $"item {i}";
        }
    }

    [Traced]
    public void Tick() => Night();

    [Traced]
    public void Greet([Tag, Sensitive(DataKind.Name)] string name, [Tag, Sensitive(DataKind.Contact)] string email)
    {
    }

    [Traced]
    public void Enter([Tag("shop.customer", AtStart = true)] string customer)
    {
    }

    internal static bool IsMissing(int found) => found < 0;

    [Traced(Parent = SpanParent.NewRootLinked)]
    private void Night() => Price("tea", 1);

    private int StockCore(string name) => name.Length;
}

/// <summary>An interface whose members are annotated by the type's annotation.</summary>
[Traced]
public interface IShop
{
    /// <summary>Closes it.</summary>
    void Close();
}
