namespace Telltale;

/// <summary>Stands for the plan where the host checks options before it starts.</summary>
internal sealed class TelltaleOptions;
