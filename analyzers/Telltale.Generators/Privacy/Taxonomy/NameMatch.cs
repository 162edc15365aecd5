namespace Telltale.Generators;

/// <summary>What a name says.</summary>
/// <param name="Term">The term it ends with.</param>
/// <param name="SaysWhose">Whether it names a person, too: <c>customerName</c>.</param>
/// <param name="SaysPatient">Whether that person is a patient.</param>
internal sealed record NameMatch(Term Term, bool SaysWhose, bool SaysPatient);
