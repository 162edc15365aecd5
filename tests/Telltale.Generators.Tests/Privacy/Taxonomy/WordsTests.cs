namespace Telltale.Generators.Tests;

/// <summary>How names are taken apart.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("userEmail", "user email")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("SSNNumber", "ssn number")]
    [InlineData("IPv4Address", "ipv4 address")]
    [InlineData("user_id", "user id")]
    [InlineData("X-Api-Key", "x api key")]
    [InlineData("USER_EMAIL", "user email")]
    [InlineData("__email", "email")]
    [InlineData("m_email", "email")]
    [InlineData("s_email", "email")]
    [InlineData("@event", "event")]
    [InlineData("EMail", "e mail")]
    [InlineData("userIDs", "user ids")]
    [InlineData("addressLine1", "address line1")]
    [InlineData("sha256Hash", "sha256 hash")]
    [InlineData("user.email", "user email")]
    [InlineData("Ärzte", "ärzte")]
    [InlineData("", "")]
    [InlineData("___", "")]
    [InlineData("m_", "m")]
    [InlineData("A", "a")]
    public void Are_split(string name, string expected) => Assert.Equal(expected, string.Join(' ', Words.Of(name)));

    [Theory]
    [InlineData("userEmail", "email")]
    [InlineData("USER_EMAIL", "email")]
    [InlineData("Email2", "email")]
    [InlineData("email_1", "email")]
    [InlineData("SSNs", "ssns")]
    [InlineData("IPAddress", "address")]
    [InlineData("email", "email")]
    [InlineData("m_email", "email")]
    [InlineData("IP", "ip")]
    public void Have_a_last_one(string name, string expected) => Assert.Equal(Words.Hash(expected), Words.LastHash(name));
}
