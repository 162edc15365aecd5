namespace Telltale.Generators;

/// <summary>What one file says without being bound: the names it calls, and what others can see of it.</summary>
/// <param name="Calls">Every invocation, by the name that is called.</param>
/// <param name="Surface">A hash of everything but the bodies: as long as nothing of it changes anywhere, names mean the same.</param>
internal sealed record TreeFacts(EquatableArray<NamedCall> Calls, ulong Surface);

/// <summary>An invocation: the name that is called, and where that name stands.</summary>
internal readonly record struct NamedCall(string Name, int Position);
