using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale.Tests;

/// <summary>A classification of somebody else's.</summary>
public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Acme", "Private"));

/// <summary>A record as a service has it.</summary>
public partial record Customer(int Id, [Sensitive(DataKind.Contact)] string Email, [Private] string? Note)
{
    [DataType(DataType.Password)]
    public string Password { get; init; } = "";
}

/// <summary>Records with sensitive members can be written anywhere.</summary>
[Collection(nameof(Alone))]
public sealed partial class RedactedRecordTests : IDisposable
{
    private readonly Customer _customer = new(7, "ada@example.org", "likes tea") { Password = "secret" };

    public void Dispose() => Redaction.Reset();

    [Fact]
    public void Prints_a_record_redacted() => Assert.Equal(
        "Customer { Id = 7, Email = [contact], Note = [private], Password = [credential] }", $"{_customer}");

    [Fact]
    public void Prints_it_as_configured()
    {
        Redaction.Configure(policy => policy.Mask(DataKind.Contact).Erase(DataKind.Credential));
        Redaction.Use(new RedactorTests.Provider(_ => new RedactorTests.Writer("…")));
        Assert.Equal("Customer { Id = 7, Email = ****org, Note = …, Password =  }", _customer.ToString());
    }

    [Fact]
    public void Keeps_what_else_a_record_does()
    {
        Assert.Equal(_customer, _customer with { Id = 7 });
        Assert.NotEqual(_customer, _customer with { Email = "" });
    }

    [Fact]
    public void Tells_spans_the_classification_of_the_attribute()
    {
        using Recorder recorder = new(measures: false);
        Look("one", _customer);
        Assert.Equal(
            ["RedactedRecordTests.Look {key=[private], customer.email=[contact], customer.id=7}"],
            recorder.Script.Select(static line => line));
        Assert.Null(Activity.Current);
    }

    [Traced]
    internal static void Look([Tag, Private] string key, [Tags] Looked customer) => Assert.NotNull(key + customer.Id);

    internal sealed partial record Looked([property: Tag][property: EmailAddress] string Email, [property: Tag] int Id)
    {
        public static implicit operator Looked(Customer customer) => new(customer.Email, customer.Id);
    }
}
