namespace Telltale.Benchmarks.Llm;

/// <summary>Nobody listens to calls of models.</summary>
public class ModelCallsOff : ModelCalls;
