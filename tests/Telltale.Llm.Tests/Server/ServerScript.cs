namespace Telltale.Llm.Tests;

/// <summary>What the server says in one test, and what it was asked.</summary>
public sealed class ServerScript(Uri address, Reply[] replies)
{
    private readonly List<string> _paths = [];

    /// <summary>Where clients reach it.</summary>
    public Uri Address { get; } = address;

    public int Requests => _paths.Count;

    internal Reply Next(string path)
    {
        lock (_paths)
        {
            _paths.Add(path);
            return replies[Math.Min(_paths.Count, replies.Length) - 1];
        }
    }
}
