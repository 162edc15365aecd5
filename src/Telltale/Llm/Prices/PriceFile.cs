using System.Text.Json;

namespace Telltale;

/// <summary>Reads a JSON file of prices as a whole, or says what is wrong with it.</summary>
internal sealed class PriceFile
{
    private readonly List<(string? Provider, string Model, LlmPrice Price)> _prices = [];
    private readonly List<(string Alias, string Model)> _aliases = [];
    private readonly HashSet<(string?, string)> _seen = [];

    public IReadOnlyList<(string? Provider, string Model, LlmPrice Price)> Prices => _prices;

    public IReadOnlyList<(string Alias, string Model)> Aliases => _aliases;

    public bool Replace { get; private set; }

    public static PriceFile Read(Stream json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            PriceFile file = new();
            file.ReadRoot(document.RootElement);
            return file;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The latter is for texts that are not Unicode.
            throw new FormatException($"The prices are not JSON: {wrong.Message}", wrong);
        }
    }

    private void ReadRoot(JsonElement root)
    {
        foreach (JsonProperty property in Properties(root, "The file"))
        {
            switch (property.Name)
            {
                case "models":
                    ReadModels(property.Value);
                    break;
                case "aliases":
                    ReadAliases(property.Value);
                    break;
                case "replace" when property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    Replace = property.Value.GetBoolean();
                    break;
                case "$schema":
                    break;
                default:
                    throw new FormatException(
                        $"'{property.Name}' is not understood: 'models', 'aliases' and 'replace' (true or false) are.");
            }
        }
    }

    private void ReadModels(JsonElement models)
    {
        if (models.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("'models' is not a list.");
        }

        int index = 0;
        foreach (JsonElement model in models.EnumerateArray())
        {
            PriceFileModel read = new($"models[{index++}]");
            read.Read(model);
            if (!_seen.Add((read.Provider?.ToLowerInvariant(), read.Model.ToLowerInvariant())))
            {
                throw new FormatException($"{read.Where} is in the list twice.");
            }

            _prices.Add((read.Provider, read.Model, read.ToPrice()));
        }
    }

    private void ReadAliases(JsonElement aliases)
    {
        foreach (JsonProperty alias in Properties(aliases, "'aliases'"))
        {
            _aliases.Add((alias.Name, Text(alias.Value, $"aliases.{alias.Name}")));
        }
    }

    /// <summary>The properties of an object, none of them twice.</summary>
    internal static IEnumerable<JsonProperty> Properties(JsonElement element, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{where} is not an object.");
        }

        HashSet<string> names = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            yield return names.Add(property.Name)
                ? property
                : throw new FormatException($"{where} has '{property.Name}' twice.");
        }
    }

    internal static string Text(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw new FormatException($"{where} is not a text.");
}
