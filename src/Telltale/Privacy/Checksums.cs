namespace Telltale;

/// <summary>Tells numbers that carry a checksum from numbers that only are as long.</summary>
internal static class Checksums
{
    /// <summary>Whether it is the number of a payment card: 13 to 19 digits, by Luhn.</summary>
    internal static bool IsCard(ReadOnlySpan<char> text)
    {
        int sum = 0;
        int count = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            int digit = (text[i] - '0') * (1 + (count++ % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return count is >= 13 and <= 19 && sum % 10 == 0 && sum > 0;
    }

    /// <summary>Whether it is an international bank account number: the remainder by 97 is one (ISO 13616).</summary>
    internal static bool IsIban(ReadOnlySpan<char> text)
    {
        Span<char> number = stackalloc char[34];
        int length = 0;
        foreach (char c in text)
        {
            if (c == ' ')
            {
                continue;
            }

            if (length == number.Length)
            {
                return false;
            }

            number[length++] = char.ToUpperInvariant(c);
        }

        if (length < 15)
        {
            return false;
        }

        int remainder = 0;
        for (int i = 0; i < length; i++)
        {
            char c = number[(i + 4) % length];
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + c - '0') % 97
                : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    /// <summary>How many digits there are.</summary>
    internal static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
