using System.Globalization;

namespace Telltale;

/// <summary>Keeps requests as files, oldest first, up to a number of bytes. Whatever the disk does, nothing is thrown.</summary>
internal sealed class DiskBuffer
{
    private const string Extension = ".otlp";
    private const string Unfinished = ".tmp";

    private readonly string _folder;
    private readonly long _maxBytes;
    private readonly Lock _writing = new();
    private readonly Queue<string> _order = new();
    private long _bytes;
    private long _items;
    private long _last;

    public DiskBuffer(string folder, long maxBytes)
    {
        _folder = folder;
        _maxBytes = maxBytes;
        try
        {
            Create(folder);
            foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
            {
                Adopt(file);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Refusal = "disk_failed";
        }
    }

    /// <summary>Why the last request was not kept.</summary>
    public string Refusal { get; private set; } = "disk_full";

    public long Items => Interlocked.Read(ref _items);

    public long Bytes => Interlocked.Read(ref _bytes);

    public bool IsEmpty => Bytes == 0;

    public async Task<bool> TryStoreAsync(ReadOnlyMemory<byte> body, long items, string? encoding)
    {
        if (Interlocked.Add(ref _bytes, body.Length) > _maxBytes)
        {
            Interlocked.Add(ref _bytes, -body.Length);
            Refusal = "disk_full";
            return false;
        }

        string path = Path.Combine(_folder, Name(items, encoding));
        try
        {
            Create(_folder);
            await File.WriteAllBytesAsync(path + Unfinished, body).ConfigureAwait(false);

            // A process that is killed while writing leaves no half request behind.
            File.Move(path + Unfinished, path + Extension);
            Interlocked.Add(ref _items, items);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Interlocked.Add(ref _bytes, -body.Length);
            Refusal = "disk_failed";
            TryDelete(path + Unfinished);
            return false;
        }
    }

    /// <summary>The oldest request; null if there is none that can be read. For one caller at a time.</summary>
    public StoredRequest? Oldest()
    {
        // What is stored meanwhile is newer than all that is in the order: the folder is read again when that is at its end.
        if (_order.Count == 0)
        {
            foreach (string path in Files())
            {
                _order.Enqueue(path);
            }
        }

        while (_order.TryPeek(out string? path))
        {
            if (TryRead(path) is { } stored)
            {
                return stored;
            }

            _order.Dequeue();
        }

        return null;
    }

    public void Remove(StoredRequest stored)
    {
        if (_order.TryPeek(out string? first) && first == stored.Path)
        {
            _order.Dequeue();
        }

        if (TryDelete(stored.Path))
        {
            Interlocked.Add(ref _bytes, -stored.Body.Length);
            Interlocked.Add(ref _items, -stored.Items);
        }
    }

    private string[] Files()
    {
        try
        {
            string[] files = Directory.GetFiles(_folder, "*" + Extension);
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone or locked: there is nothing to send then.
            return [];
        }
    }

    private static StoredRequest? TryRead(string path)
    {
        try
        {
            string[] parts = Path.GetFileNameWithoutExtension(path).Split('-');
            return parts.Length == 4 && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long items)
                ? new StoredRequest(path, File.ReadAllBytes(path), items, parts[3] == "plain" ? null : parts[3])
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Adopt(FileInfo file)
    {
        string[] parts = Path.GetFileNameWithoutExtension(file.Name).Split('-');
        if (file.Extension == Unfinished)
        {
            TryDelete(file.FullName);
        }
        else if (file.Extension == Extension && parts.Length == 4)
        {
            _bytes += file.Length;
            _items += long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long items) ? items : 0;
        }
    }

    // Time first, so that the order of names is that of requests, also across processes.
    private string Name(long items, string? encoding)
    {
        lock (_writing)
        {
            _last = Math.Max(_last + 1, DateTime.UtcNow.Ticks);
            return string.Create(
                CultureInfo.InvariantCulture, $"{_last:D20}-{Environment.ProcessId}-{items}-{(encoding == "gzip" ? "gzip" : "plain")}");
        }
    }
}
