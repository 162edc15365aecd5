namespace Telltale;

/// <summary>What is wrong with the settings, all of it at once. Values never get in here: they may be secrets.</summary>
internal sealed class Errors
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public void Add(string message)
    {
        if (!_messages.Contains(message))
        {
            _messages.Add(message);
        }
    }

    public void Need(string? value, string what, string key, string variable)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add($"{what}. Set {key}, for example with 'dotnet user-secrets set {key} …', or the variable {variable}.");
        }
    }
}
