using System.ComponentModel;

namespace Telltale;

/// <summary>Reads members of objects for generated code: telemetry must not fail because a getter does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Members
{
    /// <summary>The member's value, or the default when there is no object or the getter throws.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="read">Reads the member.</param>
    public static TMember? Read<TOwner, TMember>(TOwner? owner, Func<TOwner, TMember?> read)
    {
        if (owner is null)
        {
            return default;
        }

        try
        {
            return read(owner);
        }
        catch (Exception)
        {
            return default;
        }
    }
}
