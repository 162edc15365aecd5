using System.Diagnostics;

namespace Telltale.Tests;

[Collection(ListeningTests.Name)]
public sealed class CorrelationBytesTests
{
    private static string? s_id;
    private static CorrelationContext s_context;
    private static Correlated<int> s_item;

    [Fact]
    public void Reading_the_id_is_free() => Assert.Equal(0, Bytes.Of(static () => s_id = Correlation.Id));

    [Fact]
    public void Capturing_is_free() => Assert.Equal(0, Bytes.Of(static () => s_context = Correlation.Capture()));

    [Fact]
    public void An_envelope_is_free() => Assert.Equal(0, Bytes.Of(static () => s_item = 5));

    [Fact]
    public void All_of_it_is_free_outside_of_work() => Assert.Equal(0, Bytes.Of(static () =>
    {
        Activity.Current = null;
        s_id = Correlation.Id;
        s_context = Correlation.Capture();
        s_item = 5;
    }));
}
