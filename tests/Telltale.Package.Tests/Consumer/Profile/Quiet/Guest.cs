using Telltale;

namespace Profile.Quiet;

public record Guest([Sensitive(DataKind.Contact)] string Email);
