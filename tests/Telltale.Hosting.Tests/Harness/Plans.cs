namespace Telltale.Hosting.Tests;

/// <summary>Reads plans without a host.</summary>
internal static class Plans
{
    public static TelltalePlan Of(Action<TelltaleBuilder> configure, params (string Key, string? Value)[] settings)
    {
        TelltaleBuilder builder = new();
        configure(builder);
        return new TelltalePlan(builder, new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build());
    }
}
