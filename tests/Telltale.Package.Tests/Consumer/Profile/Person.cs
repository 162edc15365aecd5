using Telltale;

namespace Profile;

public record Person([Sensitive(DataKind.Contact)] string Email);
