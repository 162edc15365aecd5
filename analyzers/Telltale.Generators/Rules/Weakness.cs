namespace Telltale.Generators;

/// <summary>The numbers of the Common Weakness Enumeration that rules carry as tags, so that reports in SARIF can be sorted by them.</summary>
internal static class Weakness
{
    /// <summary>Exposure of private personal information.</summary>
    internal const string Privacy = "CWE-359";

    /// <summary>Sensitive information in a log file.</summary>
    internal const string Log = "CWE-532";

    /// <summary>Sensitive information in an error message.</summary>
    internal const string Exception = "CWE-209";

    /// <summary>Sensitive information in the query of a request.</summary>
    internal const string Url = "CWE-598";

    /// <summary>Sensitive information stored in clear.</summary>
    internal const string Clear = "CWE-312";

    /// <summary>Credentials that are written into the source.</summary>
    internal const string HardCoded = "CWE-798";
}
