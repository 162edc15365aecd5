namespace Telltale.Generators;

/// <summary>The words for people, and how far each can be trusted. Only data: <see cref="Persons"/> uses it.</summary>
internal static class PersonWords
{
    /// <summary>People whatever stands before: <c>PremiumCustomer</c>; and in a name, of whom it is: <c>customerName</c>.</summary>
    internal static readonly HashSet<string> Sure = WordSets.Set(
        "user person people customer employee patient student applicant passenger registrant doctor teacher spouse guardian payer payee beneficiary " +
        "cardholder author recipient contact guest attendee donor tutor nurse lecturer buyer shopper citizen resident");

    /// <summary>People only when nothing else is said: an <c>SqlDriver</c>, a <c>SyntaxVisitor</c> or an <c>HttpClient</c> is nobody.</summary>
    internal static readonly HashSet<string> Alone = WordSets.Set(
        "client member account profile identity owner sender driver visitor subscriber candidate person");

    /// <summary>What may stand before those: <c>UserAccount</c>, <c>TeamMember</c>.</summary>
    internal static readonly HashSet<string> BeforeAlone = WordSets.Set(
        "user person customer patient student employee member bank personal private guest team family group staff board my i " +
        "job pet home account business truck taxi public newsletter application app base abstract new current");

    /// <summary>Words behind the person that only say what the type is for: <c>CustomerDto</c>, <c>CreateUserRequest</c>.</summary>
    internal static readonly HashSet<string> Representations = WordSets.Set(
        "dto model view viewmodel vm entity info information data detail details record row request response command event input output document item " +
        "snapshot contract form payload base summary message registered created updated deleted added removed changed registration signup");

    /// <summary>Last words of types that hold an address.</summary>
    internal static readonly HashSet<string> Addresses = WordSets.Set("address");
}
