using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Refuses options that would not work, when the host starts.</summary>
internal sealed class CorrelationOptionsValidator : IValidateOptions<CorrelationOptions>
{
    public ValidateOptionsResult Validate(string? name, CorrelationOptions options)
    {
        if (string.IsNullOrEmpty(options.HeaderName) || options.HeaderName.AsSpan().ContainsAnyExcept(Names.OfHeaders))
        {
            return ValidateOptionsResult.Fail(
                $"Telltale: the correlation header's name '{options.HeaderName}' is no name of a header. Set HeaderName to letters, digits and '-', such as X-Correlation-ID.");
        }

        return options.MaxLength is >= 1 and <= Correlation.MaxLength
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Telltale: the longest correlation id is {options.MaxLength} characters. Set MaxLength between 1 and {Correlation.MaxLength}.");
    }

    private static class Names
    {
        internal static readonly System.Buffers.SearchValues<char> OfHeaders = System.Buffers.SearchValues.Create(
            "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }
}
