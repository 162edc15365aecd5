namespace Telltale;

/// <summary>One request as it lies on disk: never its headers, which have the secrets.</summary>
internal sealed record StoredRequest(string Path, byte[] Body, long Items, string? Encoding);
