using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Telltale.Hosting.Tests;

/// <summary>Values that nobody may read outside of the process, each with a core that is nowhere else.</summary>
internal sealed class Planted
{
    private readonly ConcurrentDictionary<string, string> _cores = new();

    /// <summary>Where each was put, and its core.</summary>
    public IEnumerable<(string Place, string Core)> All => _cores.Select(static pair => (pair.Key, pair.Value));

    public string Name(string place) => "Zora " + Core(place);

    public string Mail(string place) => Core(place) + "@example.org";

    public string Key(string place) => "sk-" + Core(place) + Core(place);

    public string Text(string place) => "what I said of " + Core(place) + " yesterday";

    public string Connection(string place) => $"Server=db;Database=shop;User Id=sa;Password={Core(place)};";

    public string Address(string place) => $"https://host/path?page=2&access_token={Core(place)}";

    private string Core(string place) => _cores.GetOrAdd(place, static _ => "q" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(9)));
}
