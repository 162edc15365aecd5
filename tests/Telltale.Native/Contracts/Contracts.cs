using Telltale;

namespace Contracts;

public interface IPerson
{
    [Sensitive(DataKind.Contact)]
    string Email { get; }
}

public interface IOf<T>
{
    [Sensitive(DataKind.Contact)]
    T Email { get; }
}

public class Account
{
    [field: Sensitive(DataKind.Contact)]
    public string Email { get; set; } = "";
}

public partial record Person([Sensitive(DataKind.Contact)] string Email);
