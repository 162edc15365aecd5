using Telltale;
using Telltale.Llm.Tests;

// All there is, recorded without an annotation.
[assembly: TraceClients(Client.All)]
[assembly: AssemblyFixture(typeof(LoopbackServer))]
