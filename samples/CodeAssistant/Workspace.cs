using Telltale;

namespace CodeAssistant;

/// <summary>The code that is asked about: that of this sample.</summary>
internal sealed class Workspace
{
    private volatile IReadOnlyDictionary<string, string> _files = new Dictionary<string, string>();

    [Traced, Measured]
    internal int Read(string folder)
    {
        _files = Directory.EnumerateFiles(folder, "*.cs").ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);
        return _files.Count;
    }

    internal string Find(string name)
    {
        foreach ((string file, string text) in _files)
        {
            int line = Array.FindIndex(text.Split('\n'), l => l.Contains(" " + name, StringComparison.Ordinal)) + 1;
            if (line > 0)
            {
                return $"{file}({line})";
            }
        }

        return "nowhere";
    }
}

/// <summary>Reads the code again and again. Each time is a trace of its own.</summary>
internal sealed class Indexer(Workspace workspace, IHostEnvironment environment, ILogger<Indexer> log) : PeriodicService(TimeSpan.FromSeconds(30), log)
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        Signals.Indexed(log, workspace.Read(environment.ContentRootPath));
        return Task.CompletedTask;
    }
}
