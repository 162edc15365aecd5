using System.ComponentModel;

namespace Telltale;

/// <summary>What generated code reads from one element of a stream.</summary>
/// <param name="call">The call whose answer it is part of.</param>
/// <param name="chunk">The element.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ChunkReader<in T>(LlmCall call, T chunk);
