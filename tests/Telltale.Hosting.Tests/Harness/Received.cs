namespace Telltale.Hosting.Tests;

/// <summary>One request as a receiver got it.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, object Message)
{
    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
